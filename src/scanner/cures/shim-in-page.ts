import type { PaneSettings } from '../../contracts/deployment.ts';
import type { MarkupView } from '../markup/view.ts';
import type { Edit } from './cure.ts';

const shim = 'naa-kit-shim.js';
const officeJs = /(^|\/)office(\.debug)?\.js([?#]|$)/i;
const idOfSettings = /\sid\s*=\s*["']?settings["'\s>]/i;

/** The settings and the script of the shim behind office.js of a page; nothing where they are there. */
export function shimInPage({ scripts, text }: MarkupView, settings: PaneSettings): Edit | undefined | 'no-page' | 'name-taken' {
  if (scripts.some(({ source }) => source?.split(/[?#]/)[0]!.endsWith(shim))) return undefined;
  const office = scripts.find(({ source }) => source !== undefined && officeJs.test(source));
  if (!office) return 'no-page';
  if (idOfSettings.test(text)) return 'name-taken';
  const at = text.indexOf('>', text.toLowerCase().indexOf('</script', office.bodyOffset)) + 1;
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, office.sourceOffset))![1]!;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  // `</script>` inside a value would end the block.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return { from: at, to: at, by: `${end}${indent}<script type="application/json" id="settings">${json}</script>${end}${indent}<script src="${shim}"></script>` };
}

/** Whether a page loads a script, by the address it names, taken from the folder of the page. */
export const loads = ({ scripts, path }: MarkupView, script: string): boolean =>
  scripts.some(({ source }) => source !== undefined && resolved(path, source) === script);

function resolved(page: string, source: string): string | undefined {
  const base = 'http://page.invalid';
  if (!URL.canParse(source, base)) return undefined;
  const url = new URL(source, `${base}/${page.split('/').map(encodeURIComponent).join('/')}`);
  return url.origin === base ? decodeURIComponent(url.pathname.slice(1)) : undefined;
}
