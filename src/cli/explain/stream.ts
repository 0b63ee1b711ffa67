import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { explainText } from '../../diagnostics/index.ts';
import { KitError } from '../../errors/index.ts';
import { linesOf } from './read-input.ts';

interface Asked {
  readonly id: string | number;
  readonly text: string;
}

function asked(line: string): Asked | undefined {
  try {
    const value = JSON.parse(line) as Partial<Asked> | null;
    const hasId = typeof value?.id === 'string' || typeof value?.id === 'number';
    return hasId && typeof value.text === 'string' ? (value as Asked) : undefined;
  } catch {
    return undefined;
  }
}

function answer({ id, text }: Asked) {
  const { recognition, owners, kind } = explainText(text);
  const { primary, codes, correlationId, traceId, timestamp } = recognition;
  return { id, primary, codes: codes.map((code) => code.id), owners, kind, evidence: { correlationId, traceId, timestamp } };
}

const namedLines = 5;
const lineNumbers = (lines: readonly number[]): string => `${lines.slice(0, namedLines).join(', ')}${lines.length > namedLines ? ` … (${lines.length})` : ''}`;

/**
 * Answers `{"id","text"}` lines one by one, while they come in. Resolves to how many were recognised. Throws `lines-unreadable`
 * at the end when some were not such a line, `input-unreadable` for a file that cannot be read.
 */
export async function explainLines(input: string | undefined, stdin: Readable, out: Writable): Promise<number> {
  const from = input === undefined || input === '-' ? stdin : createReadStream(input);
  const unreadable: number[] = [];
  let [number, recognised] = [0, 0];
  try {
    for await (const line of linesOf(from)) {
      number += 1;
      if (line.trim() === '') continue;
      const question = asked(line);
      if (!question) {
        unreadable.push(number);
        continue;
      }
      const told = answer(question);
      if (told.primary !== null) recognised += 1;
      if (!out.write(`${JSON.stringify(told)}\n`)) await once(out, 'drain');
    }
  } catch (cause) {
    throw new KitError('input-unreadable', { values: { name: input ?? '-' }, cause });
  }
  if (unreadable.length > 0) throw new KitError('lines-unreadable', { values: { lines: lineNumbers(unreadable) } });
  return recognised;
}
