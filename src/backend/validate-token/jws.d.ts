/** As much of it as we use, and so that nobody can hand it another algorithm or a key as text: `@types/jws` knows no KeyObject. */
declare module 'jws' {
  import type { KeyObject } from 'node:crypto';
  export function verify(token: string, algorithm: 'RS256', key: KeyObject): boolean;
}
