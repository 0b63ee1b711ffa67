import { styleText } from 'node:util';

// Whether the stream takes colours is asked once, by `wantsColour`.
const styled = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { validateStream: false });

/** Colours for the page of a scan: headings, places, marks. Never applied to what goes into a file. */
export const coloured = (page: string): string => page
  .replace(/^(.+)\n=+$/gm, (_, heading: string) => styled(['bold', 'underline'], heading))
  .replace(/^( {2}- )(\S+:\d+:\d+)/gm, (_, dash: string, place: string) => `${dash}${styled('cyan', place)}`)
  .replace(/^( +\| +)\^$/gm, (_, gutter: string) => `${gutter}${styled('red', '^')}`);

/** Whether colours are wanted: a terminal, and no `NO_COLOR` (https://no-color.org). */
export const wantsColour = (stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean => stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

const quietMs = 1_000;
const everyMs = 200;

/** Counts files on one line of a terminal, once a run takes longer than a second; `done` wipes it. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number): { readonly tell: (read: number, all: number) => void; readonly done: () => void } {
  const begun = now();
  let last = begun;
  let shown = false;
  return {
    tell(read, all) {
      if (!stream.isTTY || now() - begun < quietMs || now() - last < everyMs) return;
      last = now();
      shown = true;
      stream.write(`\r${read} / ${all}`);
    },
    done: () => void (shown && stream.write('\r\u001b[K')),
  };
}
