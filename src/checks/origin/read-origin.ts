import { KitError } from '../../errors/index.ts';
import type { Answer, Origin, PageAnswer } from './origin.ts';
import type { Asking } from './ask.ts';
import { lazyScripts } from './lazy-scripts.ts';
import { cloudOf } from './outlook-hosts.ts';
import { readPage } from './read-page.ts';

export interface OriginWish {
  readonly pane: URL;
  readonly dialog: URL;
  readonly redirect: URL;
  /** Whether their absence is a fault: someone named them. */
  readonly namesDialog: boolean;
  readonly namesRedirect: boolean;
  readonly eventScripts: readonly string[];
  readonly icons: readonly string[];
  /** Origins of one's own Outlook on the web. */
  readonly framedBy: readonly string[];
  /** Where http:// would answer; null: not looked at. */
  readonly plain: URL | null;
}

const mostRedirects = 3;
const mostScripts = 40;
const mostIcons = 20;
export const wellKnownPath = '/.well-known/microsoft-officeaddins-allowed.json';
const nearly = ['microsoft-officeaddin-allowed.json', 'microsoft-office-addins-allowed.json', 'microsoft-officeaddins-allowed'].map((name) => `/.well-known/${name}`);

export const header = ({ headers }: Answer, name: string): string | undefined => headers[name]?.join(', ');

/** Everything is asked of the one origin that was named. Throws `origin-unreachable` when the pane gives no answer at all. */
export async function readOrigin(wish: OriginWish, { ask, handshake }: Asking, now: Date): Promise<Origin> {
  const { origin, hostname } = wish.pane;
  const isOwn = (url: URL): boolean => url.origin === origin;

  async function follow(from: URL, method?: 'HEAD'): Promise<Answer> {
    let answer = await ask(from, method);
    for (let count = 0; count < mostRedirects && answer.status >= 300 && answer.status < 400; count += 1) {
      const location = header(answer, 'location') ?? '';
      if (!URL.canParse(location, answer.url.href) || !isOwn(new URL(location, answer.url))) break;
      answer = await ask(new URL(location, answer.url), method);
    }
    return answer;
  }
  const quietly = (url: URL, method?: 'HEAD'): Promise<Answer | null> => (isOwn(url) ? follow(url, method).catch(() => null) : Promise.resolve(null));
  const there = async (url: URL, method?: 'HEAD'): Promise<Answer[]> => { const answer = await quietly(url, method); return answer?.status === 200 ? [answer] : []; };
  const asPage = (answer: Answer): PageAnswer => ({ ...answer, page: readPage(answer.text) });
  const window = async (url: URL, isNamed: boolean): Promise<PageAnswer | null> => { const answer = await quietly(url); return answer && (isNamed || (answer.status === 200 && /html/i.test(header(answer, 'content-type') ?? ''))) ? asPage(answer) : null; };

  const pane = asPage(await follow(wish.pane).catch((cause: unknown) => { throw new KitError('origin-unreachable', { values: { host: hostname }, cause }); }));
  const [dialog, redirect, wellKnown] = await Promise.all([window(wish.dialog, wish.namesDialog), window(wish.redirect, wish.namesRedirect), quietly(new URL(wellKnownPath, origin))]);
  const scripts = await scriptsOf([pane, dialog, redirect].filter((page) => page !== null), there, isOwn);
  const maps = scripts.flatMap(({ url, text }) => { const name = /\/\/[#@] sourceMappingURL=([^\s'"]+)\s*$/.exec(text.slice(-2_000))?.[1]; return name && !name.startsWith('data:') && URL.canParse(name, url.href) ? [new URL(name, url)] : []; });
  return {
    now,
    handshake: handshake()!,
    plain: wish.plain && (await ask(wish.plain).catch(() => null)),
    pane, dialog, redirect, scripts, wellKnown,
    nearlyWellKnown: (await Promise.all(nearly.map((path) => there(new URL(path, origin), 'HEAD')))).flat().map(({ url }) => url.pathname),
    sourceMaps: (await Promise.all(maps.map((url) => there(url, 'HEAD')))).flat(),
    icons: (await Promise.all(wish.icons.slice(0, mostIcons).map((icon) => quietly(new URL(icon), 'HEAD')))).filter((answer) => answer !== null),
    eventScripts: wish.eventScripts,
    framedBy: [...cloudOf(pane.page.scripts).outlook, ...wish.framedBy],
  };
}

/** Scripts that the pages name, and the parts that these would fetch later, since MSAL is often one of those. */
async function scriptsOf(pages: readonly PageAnswer[], there: (url: URL) => Promise<Answer[]>, isOwn: (url: URL) => boolean): Promise<Answer[]> {
  const named = pages.flatMap(({ url, page }) => page.scripts.flatMap((address) => (URL.canParse(address, url.href) ? [new URL(address, url)] : [])));
  const first = (await Promise.all(distinct(named.filter(isOwn)).slice(0, mostScripts).map((url) => there(url)))).flat();
  const known = new Set(first.map(({ url }) => url.href));
  const later = distinct(first.flatMap(({ url, text }) => lazyScripts(text).map((name) => new URL(name, url)))).filter((url) => isOwn(url) && !known.has(url.href));
  return [...first, ...(await Promise.all(later.slice(0, mostScripts - first.length).map((url) => there(url)))).flat()];
}

const distinct = (urls: readonly URL[]): URL[] => [...new Map(urls.map((url) => [url.href, url])).values()];
