import { fencedInMarkdown, inMarkdown, linesInMarkdown } from '../markdown.ts';

/** What is to be said, before it is known how: plain text or Markdown. */
export type Block =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly says: string }
  | { readonly list: readonly string[] }
  | { readonly command: string; readonly language: 'powershell' | 'http' | 'text' };

const plain = (block: Block): string => {
  if ('heading' in block) return block.level === 1 ? `${block.heading}\n${'='.repeat([...block.heading].length)}` : block.heading.replace(/[^.:?!]$/, '$&:');
  if ('list' in block) return block.list.map((one) => `  - ${one}`).join('\n');
  return 'command' in block ? block.command.replace(/^/gm, '    ') : block.says;
};

const markdown = (block: Block): string => {
  if ('heading' in block) return `${'#'.repeat(block.level)} ${inMarkdown(block.heading)}`;
  if ('list' in block) return block.list.map((one) => `- ${inMarkdown(one)}`).join('\n');
  return 'command' in block ? fencedInMarkdown(block.command, block.language) : block.says.split('\n\n').map((paragraph) => linesInMarkdown(inMarkdown(paragraph).split('\n'))).join('\n\n');
};

/** A pasted text must not steer the terminal it is shown on. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '');

export const render = (blocks: readonly Block[], format: 'text' | 'markdown'): string => withoutControls(`${blocks.map(format === 'text' ? plain : markdown).join('\n\n')}\n`);
