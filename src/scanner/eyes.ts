import { chooser, searchFor, type Search } from './prefilter.ts';
import type { Look, Needle, Rule } from './rule.ts';
import type { Language } from './tree/languages.ts';

/** What a language is looked through for. */
export interface Eye {
  /** Meets all that the rules of this language look for, and the names that are worth a mention. */
  readonly search: Search;
  /** Whether a text that holds these may concern any rule. */
  readonly isWorthALook: (held: ReadonlySet<string>) => boolean;
  readonly rulesFor: (held: ReadonlySet<string>) => readonly Rule[];
}

/** As what a file can be looked at. A script that no parser takes is left to the rules chosen for scripts. */
const looksAt: Readonly<Record<Language, readonly Look[]>> = {
  javascript: ['javascript'], markup: ['javascript', 'markup'], yaml: ['javascript'], xml: ['xml'], json: ['json'], tokens: ['tokens'], php: ['tokens', 'javascript', 'markup'], prose: [], none: [],
};

const canLook = (rule: Rule, look: Look) => (look === 'javascript' ? rule.javascript ?? rule.tokens : rule[look]) !== undefined;
const needlesIn = (rule: Rule, language: Language): Needle[] => looksAt[language].flatMap((look) => (canLook(rule, look) ? rule.needlesIn?.[look] ?? rule.needles : []));

/** For each language the needles of those rules alone that can look at it; in prose, names that are worth a mention. */
export function eyesOf(rules: readonly Rule[]): Readonly<Record<Language, Eye>> {
  const names = rules.flatMap(({ names: own = [] }) => own);
  const eyeFor = (language: Language): Eye => {
    const own = rules.map((rule) => ({ rule, needles: needlesIn(rule, language) })).filter(({ needles }) => needles.length > 0);
    const all = own.flatMap(({ needles }) => needles);
    const first = language === 'prose' ? names : all.map((needle) => (typeof needle === 'string' ? needle : needle[0]));
    const choose = chooser(own, ({ needles }) => needles);
    return {
      search: searchFor([...all.flat(), ...names]),
      isWorthALook: (held) => held.size > 0 && first.some((needle) => held.has(needle)),
      rulesFor: (held) => choose(held).map(({ rule }) => rule),
    };
  };
  return Object.fromEntries(Object.keys(looksAt).map((language) => [language, eyeFor(language as Language)])) as Record<Language, Eye>;
}
