/** JSON in letters of ASCII alone, whatever the encoding a script is saved and read in. No line of it begins with a quotation mark of a shell. */
export const scriptJson = (body: object): string => JSON.stringify(body, null, 2).replace(/[^\x20-\x7e\n]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
