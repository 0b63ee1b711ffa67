import type { Answer } from './origin.ts';

/** A header of an answer; several of one name are one with commas. `name` in lower case. */
export const header = ({ headers }: Answer, name: string): string | undefined => headers[name]?.join(', ');

export const isHtml = (answer: Answer): boolean => /^text\/html\b/i.test(header(answer, 'content-type') ?? '');

/** Servers of single-page applications answer everything they do not have with a page. */
export const isFile = (answer: Answer | null): answer is Answer => answer?.status === 200 && !isHtml(answer);
