import type { Locale } from '../../contracts/locale.ts';
import type { Text } from '../../contracts/text.ts';
import { inLanguage, type Finding, type Judgement } from '../audit.ts';

/** Like that of an audit; `unknown` where the paste does not hold what is needed, with what that is. */
export type TenantJudgement = Omit<Judgement, 'outcome'> & { readonly outcome: Judgement['outcome'] | 'unknown' };

export function findingOf(id: string, title: Text<never>, judgement: TenantJudgement, locale: Locale): Finding {
  return { id, title: title[locale], owner: null, severity: 'notes', confidence: 'certain', guides: [], entry: null, link: null, missing: [], ...inLanguage(judgement, locale) } as Finding;
}
