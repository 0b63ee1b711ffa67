import type { PaneSettings } from '../../contracts/deployment.ts';
import type { MarkupView, Script } from '../markup/view.ts';
import type { Edit } from './cure.ts';

const shim = 'naa-kit-shim.js';
const officeJs = /(^|\/)office(\.debug)?\.js([?#]|$)/i;
const isOfficeJs = ({ source }: Script): boolean => source !== undefined && officeJs.test(source);
const idOfSettings = /\sid\s*=\s*["']?settings["'\s>]/i;

/** The settings and the script of the shim behind office.js of a page; nothing where they are there. `isMarked` keeps html-loader off it. */
export function shimInPage({ scripts, text }: MarkupView, settings: PaneSettings, isMarked: boolean): Edit | undefined | 'no-page' | 'name-taken' {
  if (scripts.some(({ source }) => source?.split(/[?#]/)[0]!.endsWith(shim))) return undefined;
  const office = scripts.find(isOfficeJs);
  if (!office) return 'no-page';
  if (idOfSettings.test(text)) return 'name-taken';
  const closed = text.indexOf('>', text.toLowerCase().indexOf('</script', office.bodyOffset)) + 1;
  const at = closed + /^(?:[ \t]+(?=\r?\n))?/.exec(text.slice(closed))![0].length;
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, office.sourceOffset))![1]!;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  // `</script>` inside a value would end the block, and `@` begins code in a page of Razor.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c').replaceAll('@', '\\u0040');
  return { from: at, to: at, by: `${end}${indent}<script type="application/json" id="settings">${json}</script>${end}${indent}${isMarked ? `<!-- webpackIgnore: true -->${end}${indent}` : ''}<script src="${shim}"></script>` };
}

/** Whether a page loads office.js, from wherever. */
export const loadsOfficeJs = ({ scripts }: MarkupView): boolean => scripts.some(isOfficeJs);

/** Whether a page loads a script, by the addresses it names. */
export const loads = ({ scripts, path }: MarkupView, script: string): boolean =>
  scripts.some(({ source }) => source !== undefined && meant(path, source).includes(script));

const site = 'http://page.invalid';

/** The files an address of a page may mean. Any folder above the page may be the root of its site, which `~/` and `/` begin with. */
function meant(page: string, source: string): string[] {
  const address = source.replace(/^~(?=\/)/, '');
  const folders = page.split('/').slice(0, -1);
  const base = `${site}/${[...folders, ''].map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(address, base)) return [];
  const url = new URL(address, base);
  const path = url.origin === site ? decoded(url.pathname.slice(1)) : undefined;
  if (path === undefined) return [];
  return address.startsWith('/') ? [path, ...folders.map((_, index) => `${folders.slice(0, index + 1).join('/')}/${path}`)] : [path];
}

/** Code of a template may stand in an address: `<%= root %>`. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
