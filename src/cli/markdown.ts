/** Text without what Markdown would read as its own signs. */
export const inMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');

/** Longer than any run of back-ticks inside, and than `least` - 1. */
const ticks = (text: string, least: number): string => '`'.repeat(Math.max(least, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));

/** Text as code within a line: nothing in it is a sign, and no name in it calls anybody. */
export function codeInMarkdown(text: string): string {
  const fence = ticks(text, 1);
  const gap = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** Text as code on lines of its own. */
export const fencedInMarkdown = (text: string, language: string): string => `${ticks(text, 3)}${language}\n${text}\n${ticks(text, 3)}`;

/** Lines that stay apart: Markdown would join them. */
export const linesInMarkdown = (lines: readonly string[]): string => lines.join('\\\n');
