export const locales = ['en', 'it'] as const;
export type Locale = (typeof locales)[number];

/** Italian for any Italian display language ("it", "it-IT", "it_CH"), English for every other one. */
export const localeFor = (displayLanguage: string | undefined): Locale =>
  /^it\b|^it[-_]/i.test(displayLanguage ?? '') ? 'it' : 'en';
