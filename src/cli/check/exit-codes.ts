/** The same for every `naa-kit check`, for pipelines; 1 is an error of the command itself. A problem outweighs what is missing. */
export const checkExitCodes = { fine: 0, incomplete: 2, unreadable: 2, problem: 3 } as const;
