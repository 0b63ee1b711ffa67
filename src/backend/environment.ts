/** Every setting of the environment by name, with its default in words. docs/guides/operation.md explains them; a test compares. */
export const settings = {
  HOST: '127.0.0.1',
  PORT: '8080',
  STORE_FILE: '.data/persons.sqlite',
  DATABASE_URL: 'none',
  DATABASE_CONNECTIONS: '10',
  REMEMBERED_TOKENS: '20000',
  REMEMBERED_PERSONS: '50000',
  REQUIRED_AUTHENTICATION_CONTEXT: 'none',
  CLIENT_CERTIFICATE_FILE: 'none',
  MANAGED_IDENTITY_CLIENT_ID: 'none',
  CLIENT_ASSERTION_FILE: 'none',
  CLIENT_SECRET: 'none',
  LINK_TOKEN_AGE_SECONDS: '600',
  TRUST_PROXY: 'none',
  REQUESTS_PER_ADDRESS: '6000',
  REQUESTS_PER_PERSON: '600',
  DRAIN_SECONDS: '0',
  METRICS_PORT: 'none',
  METRICS_HOST: '127.0.0.1',
  MIGRATION_VISIT_DAYS: '90',
  MIGRATION_TOTAL_DAYS: '730',
} as const;

type Setting = keyof typeof settings | 'NODE_ENV';
export type Environment = Readonly<Partial<Record<Setting, string | undefined>>>;

/** Shorter names of other programs are too much alike to be called mistakes. */
const shortestName = 8;

/** How many letters must be put in, left out or changed to make one word the other (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const above = row;
    row = [index + 1];
    for (let column = 1; column <= other.length; column++) {
      row[column] = Math.min(above[column]! + 1, row[column - 1]! + 1, above[column - 1]! + (other[column - 1] === letter ? 0 : 1));
    }
  }
  return row.at(-1)!;
}

/** One sentence for each variable whose name is almost that of a setting: unsaid, the mistake would be a default nobody chose. */
export function misspelt(env: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(settings).filter((name) => name.length >= shortestName);
  return Object.keys(env).filter((name) => !(name in settings)).flatMap((name) => {
    const meant = names.find((known) => Math.abs(known.length - name.length) <= 2 && lettersApart(name.toUpperCase(), known) <= 2);
    return meant === undefined ? [] : [`${name} (did you mean ${meant}?)`];
  });
}
