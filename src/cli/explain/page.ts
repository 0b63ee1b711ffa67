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

/** What Markdown would read as its own signs, in text that somebody pasted. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** Longer than any run of back-ticks inside. */
const fence = (text: string): string => '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));

const markdown = (block: Block): string => {
  if ('heading' in block) return `${'#'.repeat(block.level)} ${escaped(block.heading)}`;
  if ('list' in block) return block.list.map((one) => `- ${escaped(one)}`).join('\n');
  return 'command' in block ? `${fence(block.command)}${block.language}\n${block.command}\n${fence(block.command)}` : escaped(block.says);
};

/** A pasted text must not steer the terminal it is shown on. */
const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '');

export const render = (blocks: readonly Block[], format: 'text' | 'markdown'): string => withoutControls(`${blocks.map(format === 'text' ? plain : markdown).join('\n\n')}\n`);
