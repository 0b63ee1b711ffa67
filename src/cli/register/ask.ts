import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** True for y, yes, s, sì. An end of input is a no. */
export async function agrees(question: string, input: Readable, output: Writable): Promise<boolean> {
  output.write(question);
  const lines = createInterface({ input });
  const answer = await new Promise<string>((resolve) => lines.once('line', resolve).once('close', () => resolve('')));
  lines.close();
  return /^\s*(?:y|yes|s|si|sì)\s*$/i.test(answer);
}
