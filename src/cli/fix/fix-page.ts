import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { leftReasons, mask, steps, type Change, type Fix, type Left, type Rule } from '../../scanner/index.ts';
import { render, withoutControls, type Block } from '../explain/page.ts';
import { words } from './texts.ts';

/** What a fix did or would do: differences with secrets masked, then what is left to a person. */
export function fixPage({ changes, cured, left, steps: open }: Fix, { locale, rules, isWritten }: { readonly locale: Locale; readonly rules: readonly Rule[]; readonly isWritten: boolean }): string {
  const counts = { files: changes.length, places: cured.length };
  const summary = changes.length === 0 ? words.nothing[locale] : say(isWritten ? words.written : words.would, locale, counts);
  const blocks: Block[] = [
    { says: summary },
    ...(open.length > 0 ? [{ heading: words.steps[locale], level: 1 } as const, { list: open.map((step) => steps[step][locale]) }] : []),
    ...(left.length > 0 ? [{ heading: say(words.left, locale, { places: left.length }), level: 1 } as const, ...leftBlocks(left, rules, locale)] : []),
  ];
  return `${changes.map(patchOf).join('')}${changes.length > 0 ? '\n' : ''}${render(blocks, 'text')}`;
}

function leftBlocks(left: readonly Left[], rules: readonly Rule[], locale: Locale): Block[] {
  const keys = [...new Set(left.map(({ finding, why }) => `${finding.rule} ${why}`))];
  return keys.flatMap((key): Block[] => {
    const own = left.filter(({ finding, why }) => `${finding.rule} ${why}` === key);
    const { finding, why } = own[0]!;
    const rule = rules.find(({ id }) => id === finding.rule)!;
    return [
      { heading: say(words.leftGroup, locale, { category: rule.category, why: leftReasons[why][locale] }), level: 2 },
      { list: own.map(({ finding: { file, line, column, found } }) => `${file}:${line}:${column}  ${found}`) },
      { says: say(words.byHand, locale, { what: rule.instead[locale] }) },
    ];
  });
}

/** Lines are masked one by one, so that the signs before them stay; the two of the head name a file of the reader's own. Control characters do not reach the terminal. */
const patchOf = ({ path, before, after }: Change): string =>
  withoutControls(createTwoFilesPatch(before === undefined ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })
    .split('\n').map((line, index) => (index < 2 ? line : line.slice(0, 1) + mask(line.slice(1)))).join('\n'));
