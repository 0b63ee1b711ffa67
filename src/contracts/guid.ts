/** A GUID as Entra writes it, as the source of a regular expression. */
export const guidSource = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const guid = new RegExp(`^${guidSource}$`);

/** True for a GUID in the one spelling Entra writes: lower case, hyphens, no braces. */
export const isGuid = (value: unknown): value is string => typeof value === 'string' && guid.test(value);

/** The same for what people write, in any case. */
export const isGuidInAnyCase = (value: string): boolean => isGuid(value.toLowerCase());
