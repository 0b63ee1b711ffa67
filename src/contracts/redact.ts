const tokenRules: readonly [RegExp, string][] = [
  // A JOSE header and what follows it, whatever stands before; then the shape of Entra's opaque refresh tokens.
  [/eyJ[\w-]{8,2000}(?:\.[\w-]{0,8000}){1,4}/g, '[token]'],
  [/\b[01]\.A[\w.-]{40,4000}/g, '[token]'],
  [/\b(Bearer|ExchangeIdentity)\s+[\w.~+/=-]{8,}/gi, '$1 [token]'],
];

/** An e-mail address or sign-in name, also URL-encoded. */
export const addressPattern = /[\p{L}\p{N}_.+-]{1,64}(?:@|%40)[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}/gu;

/** Removes tokens alone. For what has another use for addresses, such as hashing them. */
export const redactTokens = (foreign: string): string => tokenRules.reduce((text, [pattern, by]) => text.replace(pattern, by), foreign);

/**
 * Removes what must never leave the pane or the backend: tokens and e-mail addresses. Correlation and trace ids stay,
 * because they are what support needs. Everything foreign passes through here before it enters a journal, report or log.
 */
export const redact = (foreign: string): string => redactTokens(foreign).replace(addressPattern, '[address]');
