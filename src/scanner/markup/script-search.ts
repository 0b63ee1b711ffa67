import type { Hit } from '../rule.ts';
import type { MarkupView } from './view.ts';

/** Script elements that load an address like this. */
export function* scriptsNamed({ scripts }: MarkupView, address: RegExp, tier: Hit['tier'] = 'dependent'): Generator<Hit> {
  for (const { source, sourceOffset } of scripts) if (source && address.test(source)) yield { offset: sourceOffset!, found: source.split(/[?#]/)[0]!.split('/').at(-1)!, tier };
}
