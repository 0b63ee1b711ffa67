import type { RowReader, XmlReader } from '../../contracts/parsers.ts';
import type { FormReader, PrintedObject } from '../../contracts/powershell.ts';
import { cleanPaste } from './clean-paste.ts';
import { cmdletOf, documented, type Cmdlet } from './documented.ts';
import { cliXmlReader } from './read-cli-xml.ts';
import { csvReader } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readList } from './read-list.ts';
import { readTables } from './read-table.ts';
import { sectionsOf, type Section } from './sections.ts';

export type Form = 'list' | 'table' | 'json' | 'csv' | 'clixml';

/** One object of a known output. `cmdlet` is null where several could have printed it and no command stands above. */
export interface Output {
  readonly cmdlet: Cmdlet | null;
  /** As it was typed; empty without one. */
  readonly command: string;
  readonly form: Form;
  readonly line: number;
  readonly object: PrintedObject;
  /** The output has a visible end, so that no further object is missing. */
  readonly isClosed: boolean;
}

export interface Outputs {
  readonly outputs: readonly Output[];
  /** Where a form begins that does not end, or that nobody can read. */
  readonly cuts: readonly { readonly form: Form; readonly line: number; readonly cmdlet: Cmdlet | null }[];
  /** Line of the warning that legacy tokens are disabled; null without one. */
  readonly disabledWarningLine: number | null;
  /** The day that `Get-Date` printed, `yyyy-mm-dd`. */
  readonly takenOn: string | null;
}

/** Parsers for the forms that need one, handed in by the door. */
export interface Readers {
  readonly readRows: RowReader;
  readonly readXml: XmlReader;
}

interface Piece {
  readonly form: Form;
  readonly text: string;
  /** From 0, in the section. */
  readonly line: number;
}

const csvHeading = /^(?:#TYPE .*|"[A-Za-z]\w{0,60}"(?:[,;]"[A-Za-z]\w{0,60}")*|[A-Za-z]\w{0,60}(?:[,;][A-Za-z]\w{0,60})+)\s*$/;
const jsonStart = /^\s*(?:[{[]\s*(?:$|["{[\]}])|"AllowLegacyExchangeTokens:)/;
const jsonRest = /^\s*"[A-Za-z]\w{1,60}"\s*:/m;
const namesDocumented = (line: string): boolean => line.split(/[,;]/).some((name) => documented.has(name.replace(/"/g, '').trim().toLowerCase()));

const upTo = (text: string, end: string): string | undefined => (text.includes(end) ? text.slice(0, text.lastIndexOf(end) + end.length) : undefined);

/** The written form of a section, where it is another than list and table; `text` without its end when that is missing. */
function pieceOf(body: string): Piece | undefined {
  const lines = body.split('\n');
  const from = (index: number): string => lines.slice(index).join('\n');
  const xml = lines.findIndex((line) => /<Objs\b|<(?:S|B|Obj|Nil) N="/.test(line));
  if (xml >= 0) return { form: 'clixml', line: xml, text: upTo(from(xml).replace(/^[^<]*/, ''), '</Objs>') ?? '' };
  const listed = lines.findIndex((line) => /^\s{0,8}[A-Za-z]\w{1,60}\s*:/.test(line) && documented.has(line.split(':')[0]!.trim().toLowerCase()));
  const json = lines.findIndex((line) => jsonStart.test(line));
  if (json >= 0 && (listed < 0 || json < listed)) {
    const ends = { '{': '}', '[': ']', '"': '"' } as const;
    const whole = upTo(from(json), ends[lines[json]!.trim()[0] as '{']);
    return { form: 'json', line: json, text: whole !== undefined && !jsonRest.test(from(json).slice(whole.length)) && !jsonRest.test(lines.slice(0, json).join('\n')) ? whole : '' };
  }
  if (listed < 0 && jsonRest.test(body)) return { form: 'json', line: 0, text: '' };
  const csv = lines.findIndex((line) => csvHeading.test(line) && namesDocumented(line));
  if (csv < 0) return undefined;
  const end = lines.findIndex((line, index) => index > csv && line.trim() === '');
  return { form: 'csv', line: csv, text: end < 0 ? from(csv) : `${lines.slice(csv, end).join('\n')}\n` };
}

const readerOf = (form: Form, { readRows, readXml }: Readers): FormReader => (form === 'json' ? readJson : form === 'csv' ? csvReader(readRows) : cliXmlReader(readXml));

function readSection(section: Section, readers: Readers): Pick<Outputs, 'outputs' | 'cuts'> {
  const { body, line, isClosed } = section;
  const named = section.cmdlet === 'other' ? null : section.cmdlet;
  const output = (form: Form, object: PrintedObject, at: number, ended: boolean): Output => ({ cmdlet: cmdletOf(object) ?? named, command: section.command, form, object, line: line + at, isClosed: isClosed || ended });
  const piece = pieceOf(body);
  if (!piece) {
    // Objects of a list are parted by empty lines, so only a further prompt shows that none is missing.
    return { outputs: [...readList(body).map((one) => output('list', one.object, one.line, false)), ...readTables(body).map((one) => output('table', one.object, one.line, false))], cuts: [] };
  }
  const read = piece.text === '' ? undefined : readerOf(piece.form, readers)(piece.text);
  if (!read) return { outputs: [], cuts: [{ form: piece.form, line: line + piece.line, cmdlet: named }] };
  const listed = read.texts.flatMap((text) => readList(`${text.replace(/\r\n?/g, '\n')}\n`));
  const known = [...read.objects.filter((object) => [...object.keys()].some((name) => documented.has(name))), ...listed.map(({ object }) => object)];
  return { outputs: known.map((object) => output(piece.form, object, piece.line, piece.form !== 'csv')), cuts: [] };
}

/* The word before the colon is of the shell's language, the rest is English in all that were seen. */
const disabledWarning = /\p{L}{3,24} ?: ?Legacy Exchange Online tokens are disabled\b|Legacy Exchange Online tokens are disabled\.[^.]{1,60}https:\/\/aka\.ms\/naafaq/u;

function warningLine(paste: string): number | null {
  if (!disabledWarning.test(paste.replace(/\s+/g, ' '))) return null;
  // Folded within the sentence itself, it begins on no line that can be told.
  return paste.split('\n').findIndex((line) => /Legacy\s+Exchange\b/.test(line)) + 1;
}

const takenOn = (sections: readonly Section[]): string | null =>
  sections.flatMap(({ command, body }) => (/^Get-Date\b/i.test(command) ? (/^\s*(20\d\d-[01]\d-[0-3]\d)\b/.exec(body)?.[1] ?? []) : [])).at(-1) ?? null;

/** Reads everything in a paste that one of the known cmdlets printed, whatever stands around it. Pure; linear in the length. */
export function readOutputs(text: string, readers: Readers): Outputs {
  const paste = cleanPaste(text);
  const sections = sectionsOf(paste);
  const read = sections.map((section) => readSection(section, readers));
  return { outputs: read.flatMap(({ outputs }) => outputs), cuts: read.flatMap(({ cuts }) => cuts), disabledWarningLine: warningLine(paste), takenOn: takenOn(sections) };
}
