/* Terminal colours, marks of direction, soft hyphens and the byte order mark say nothing. */
const noise = /\u001b\[[0-9;]{0,20}[A-Za-z]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
/* One arrow is enough for a quotation; PowerShell's own ">> " asks for more of a command and holds no output either. */
const quoting = /^[ ]{0,3}(?:[>|] ?){1,10}/;
const markdownFence = /^\s*(?:```|~~~)\w*\s*$/;

/** What mail, chat and terminals put around an output is taken off, line by line; the number of lines stays. */
export const cleanPaste = (text: string): string =>
  text
    .replace(noise, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(spaces, ' ')
    .split('\n')
    .map((line) => line.replace(quoting, ''))
    .map((line) => (markdownFence.test(line) ? '' : line))
    .join('\n');
