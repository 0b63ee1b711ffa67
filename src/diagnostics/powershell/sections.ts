import { cmdletNamed, type Cmdlet } from './documented.ts';

/** What stands below one command, or above the first. */
export interface Section {
  /** Null: no command was seen. `other`: a command whose output is not read. */
  readonly cmdlet: Cmdlet | 'other' | null;
  /** As it was typed; empty without one. */
  readonly command: string;
  /** Line of the paste, from 1, where `body` begins. */
  readonly line: number;
  readonly body: string;
  /** A further prompt follows, so that nothing is missing at the end. */
  readonly isClosed: boolean;
}

const prompt = /^\s*(?:\[PS\] ?|PS\b ?)[^>]{0,260}> ?(.*)$/;
const dashes = /[\u2010-\u2015\u2212]/g;
/* A command that stands alone: its end, a pipe, a parameter or one plain argument. A sentence goes on otherwise. */
const bareCommand = /^\s*(?:[#*`$-]{1,6} ?)?([A-Za-z]{3,12}-[A-Za-z]{2,60})\b`?(?: ?:? *$| *\||[^\n]{0,200} -[A-Za-z]| +['"]?[^\s'"]{1,100}['"]? *(?:\||$))/;
const cmdletIn = /\bGet-[A-Za-z]{3,60}\b/gi;

/** The command on a line: empty for a prompt alone, undefined where the line is none. */
function commandOn(line: string): string | undefined {
  const plain = line.replace(dashes, '-');
  const typed = prompt.exec(plain);
  return typed ? typed[1]!.trim() : bareCommand.test(plain) ? plain.trim() : undefined;
}

function cmdletOn(command: string): Section['cmdlet'] {
  if (command === '') return null;
  const named = [...new Set([...command.matchAll(cmdletIn)].flatMap(([name]) => cmdletNamed(name) ?? []))];
  return named.length === 1 ? named[0]! : 'other';
}

/** Cuts a clean paste at its commands: what is typed after a prompt, and what stands on a line like a command. */
export function sectionsOf(paste: string): Section[] {
  const sections: { command: string; line: number; lines: string[]; isClosed: boolean }[] = [{ command: '', line: 1, lines: [], isClosed: false }];
  paste.split('\n').forEach((line, index) => {
    const command = commandOn(line);
    const open = sections.at(-1)!;
    if (command === undefined) {
      open.lines.push(line);
      return;
    }
    open.isClosed = true;
    sections.push({ command, line: index + 2, lines: [], isClosed: false });
  });
  return sections.map(({ lines, ...section }) => ({ ...section, cmdlet: cmdletOn(section.command), body: section.isClosed ? `${lines.join('\n')}\n` : lines.join('\n') }));
}
