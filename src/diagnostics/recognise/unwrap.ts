/** A text without its wrappings, and the way back to where each character stood. */
export interface Unwrapped {
  readonly text: string;
  originOf(position: number): number;
}

// Every repetition is bounded, so that no input makes the search wander. Each begins with a sign that few texts have: that is what makes it fast.
const wrappings = new RegExp(
  [
    '\\n[>|]{1,4} ?',
    '\\s{2,64}',
    '[\\u0085\\u00a0\\u00ad\\u0130\\u1680\\u2000-\\u2015\\u2018-\\u201f\\u2028-\\u202f\\u205f-\\u2064\\u2212\\u3000\\ufeff\\uff01-\\uff5e]',
    '&(?:#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});',
    '(?:%[0-9a-fA-F]{2}){1,2000}',
    '\\\\(?<!\\\\\\\\)\\\\{0,15}(?:[uU][0-9a-fA-F]{4}|["\'/nrtNRT])',
    '\\u001b\\[[0-9;]{0,12}m',
    '=\\r?\\n',
    '=>',
    '\\+(?<=[a-zA-Z:.,;\'")]\\+)(?=[a-zA-Z0-9\'"(])',
    '\\+(?<=\\d-\\d\\d\\+)(?=\\d\\d:)',
    // A reply of a mail server in a log of W3C's form.
    '\\+(?:(?<=\\b[245]\\d\\d\\+)(?=[245]\\.\\d)|(?<=[245]\\.\\d\\.\\d{1,3}\\+)(?=[a-zA-Z]))',
  ].join('|'),
  'g',
);

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: ' ', rsquo: "'", lsquo: "'", ldquo: '"', rdquo: '"' };
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ' };

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return code === 0xfeff ? '' : String.fromCharCode(code - 0xfee0);
  if (code === 0x130) return 'I'; // The one letter whose lower case is longer than itself.
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064)) return '';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  return code === 0x85 || code === 0x2028 || code === 0x2029 ? '\n' : ' ';
}

function decodedPercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
}

function plain(found: string): string {
  const first = found.charCodeAt(0);
  if (/^\s{2}/.test(found)) return /[\n\r\u2028]/.test(found) ? '\n' : ' ';
  if (first >= 0x80) return plainCharacter(found);
  if (first === 0x26) {
    const name = found.slice(1, -1).toLowerCase();
    if (name[0] !== '#') return entities[name] ?? found;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : found;
  }
  if (first === 0x25) return decodedPercent(found);
  if (first === 0x5c) {
    const escaped = found.replace(/^\\+/, '');
    return escaped.length > 1 ? String.fromCharCode(parseInt(escaped.slice(1), 16)) : (escapes[escaped.toLowerCase()] ?? escaped);
  }
  if (found === '=>') return ':'; // Ruby and PHP write objects so.
  if (first === 0x1b || first === 0x3d) return '';
  return first === 0x2b || !found.includes('\n') ? ' ' : '\n';
}

/** Half of a pair of signs, which is no text, becomes U+FFFD; nothing moves. */
const codeUnits = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Sign by sign, since joining half a million pieces of text costs ten times as much. No replacement is longer than what it replaces. */
function write(from: string, start: number, end: number, into: Uint16Array, at: number): number {
  let to = at;
  for (let index = start; index < end; index += 1) into[to++] = from.charCodeAt(index);
  return to;
}

function unwrapOnce(text: string): { text: string; starts: number[]; shifts: number[] } {
  const starts: number[] = [];
  const shifts: number[] = [];
  wrappings.lastIndex = 0;
  let match = wrappings.exec(text);
  if (!match) return { text, starts, shifts };
  const plainText = new Uint16Array(text.length);
  let length = 0;
  let taken = 0;
  for (; match; match = wrappings.exec(text)) {
    const [found] = match;
    const replaced = plain(found);
    length = write(replaced, 0, replaced.length, plainText, write(text, taken, match.index, plainText, length));
    taken = match.index + found.length;
    if (replaced.length === found.length) continue;
    starts.push(length);
    shifts.push(taken - length);
  }
  length = write(text, taken, text.length, plainText, length);
  return { text: codeUnits.decode(plainText.subarray(0, length)), starts, shifts };
}

function shiftAt({ starts, shifts }: { starts: number[]; shifts: number[] }, position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : shifts[low - 1]!;
}

/**
 * Takes off what transports put around an error: percent and HTML encoding, JSON escapes up to three deep, full-width signs, typographic
 * quotes and dashes, hash arrows, terminal colours, mail quoting and line folding. Runs of white space become one. Linear in the length of the text.
 */
export function unwrap(text: string): Unwrapped {
  const rounds: { starts: number[]; shifts: number[] }[] = [];
  let current = text;
  for (let depth = 0; depth < 3; depth += 1) {
    const round = unwrapOnce(current);
    if (round.text === current) break;
    rounds.push(round);
    current = round.text;
  }
  return { text: current, originOf: (position) => rounds.reduceRight((at, round) => at + shiftAt(round, at), position) };
}
