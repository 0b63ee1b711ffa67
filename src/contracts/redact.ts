const rules: readonly [RegExp, string][] = [
  // Three base64url segments are a JWT whatever stands around it; two are enough when the first one is a JOSE header.
  [/\beyJ[\w-]{8,2000}(?:\.[\w-]{0,8000}){1,4}/g, '[token]'],
  [/\b(Bearer|ExchangeIdentity)\s+[\w.~+/=-]{8,}/gi, '$1 [token]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}/g, '[address]'],
];

/**
 * Removes what must never leave the pane or the backend: tokens and e-mail addresses. Correlation and trace ids stay,
 * because they are what support needs. Everything foreign passes through here before it enters a journal, report or log.
 */
export const redact = (foreign: string): string => rules.reduce((text, [pattern, by]) => text.replace(pattern, by), foreign);
