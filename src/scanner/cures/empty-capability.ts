import { bare, type Node } from '../javascript/node.ts';
import type { Edit } from './cure.ts';
import type { Patient } from './fix.ts';

/** Takes the empty texts out of `clientCapabilities: ['']`, on which the broker of Windows fails (msal-js#7432). */
export function withoutEmptyCapability(offset: number, { source, text }: Patient): Edit[] | undefined {
  for (const { base, properties } of source.scripts) {
    const property = properties.find(({ start }) => base + start === offset);
    const list = property && bare(property['value']);
    if (list?.type !== 'ArrayExpression') continue;
    const elements = list['elements'] as (Node | null)[];
    if (!elements.every((element) => element?.type === 'Literal')) return undefined;
    const kept = (elements as Node[]).filter(({ value }) => value !== '').map(({ start, end }) => text.slice(base + start, base + end));
    return [{ from: base + list.start, to: base + list.end, by: `[${kept.join(', ')}]` }];
  }
  return undefined;
}
