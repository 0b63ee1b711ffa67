import { chooser, prefilter } from './prefilter.ts';
import type { Rule } from './rule.ts';
import type { Language } from './tree/languages.ts';

/** What a language is looked through for. */
export interface Eye {
  /** Whether bytes (as text) may concern any rule. */
  readonly isWorthALook: (bytes: string) => boolean;
  readonly rulesFor: (text: string) => readonly Rule[];
}

const script = (rule: Rule) => rule.javascript ?? rule.tokens;
const sees: Readonly<Record<Language, (rule: Rule) => unknown>> = {
  javascript: script, markup: (rule) => script(rule) ?? rule.markup, yaml: (rule) => script(rule) ?? rule.markup,
  xml: ({ xml }) => xml, json: ({ json }) => json, tokens: script, prose: () => undefined, none: () => undefined,
};

/** For each language the needles of those rules alone that can look at it; in prose, names that are worth a mention. */
export function eyesOf(rules: readonly Rule[]): Readonly<Record<Language, Eye>> {
  const eyeFor = (language: Language): Eye => {
    const own = rules.filter(sees[language]);
    const first = own.flatMap(({ needles }) => needles.map((needle) => (typeof needle === 'string' ? needle : needle[0])));
    return { isWorthALook: prefilter(language === 'prose' ? rules.flatMap(({ names = [] }) => names) : first), rulesFor: chooser(own, ({ needles }) => needles) };
  };
  return Object.fromEntries(Object.keys(sees).map((language) => [language, eyeFor(language as Language)])) as Record<Language, Eye>;
}
