import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/**
 * One name for each finding, in their order, that stays when lines above come or go: made of rule, file and what was found, with the
 * count of equal ones before it in the file. 16 hexadecimal digits, a colon, a number from 1.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const met = new Map<string, number>();
  return findings.map(({ rule, file, found }) => {
    const hash = createHash('sha256').update([rule, file, found].join('\0')).digest('hex').slice(0, 16);
    const count = (met.get(hash) ?? 0) + 1;
    met.set(hash, count);
    return `${hash}:${count}`;
  });
}
