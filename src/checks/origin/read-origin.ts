import { KitError } from '../../errors/index.ts';
import { isFile, isHtml } from './answer.ts';
import type { Asking } from './ask.ts';
import type { Answer, Origin, PageAnswer } from './origin.ts';
import { cloudOf } from './outlook-hosts.ts';
import { readPage } from './read-page.ts';
import { readScripts, readSourceMaps } from './read-scripts.ts';
import { readerOf } from './reader.ts';

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

const mostIcons = 20;
export const wellKnownPath = '/.well-known/microsoft-officeaddins-allowed.json';
const nearly = ['microsoft-officeaddin-allowed.json', 'microsoft-office-addins-allowed.json', 'microsoft-officeaddins-allowed'].map((name) => `/.well-known/${name}`);

const asPage = (answer: Answer): PageAnswer => ({ ...answer, page: readPage(answer.text) });

/** Everything is asked of the one origin that was named. Throws `origin-unreachable` when the pane gives no answer at all. */
export async function readOrigin(wish: OriginWish, { ask, handshake }: Asking, now: Date): Promise<Origin> {
  const { origin, hostname } = wish.pane;
  const reader = readerOf(origin, ask);
  const pane = asPage(await reader.follow(wish.pane).catch((cause: unknown) => { throw new KitError('origin-unreachable', { values: { host: hostname }, cause }); }));

  /** A window that nobody named counts where it is a page, and not the pane once more. */
  async function readWindow(url: URL, isNamed: boolean): Promise<PageAnswer | null> {
    const answer = await reader.get(url);
    const isThere = answer?.status === 200 && isHtml(answer) && answer.text !== pane.text;
    return answer && (isNamed || isThere) ? asPage(answer) : null;
  }

  const [dialog, redirect] = await Promise.all([readWindow(wish.dialog, wish.namesDialog), readWindow(wish.redirect, wish.namesRedirect)]);
  const { scripts, lostScripts } = await readScripts([pane, dialog, redirect].filter((page) => page !== null), reader);
  const nearMisses = await Promise.all(nearly.map((path) => reader.head(new URL(path, origin))));
  const icons = await Promise.all(wish.icons.slice(0, mostIcons).map((icon) => reader.head(new URL(icon))));
  return {
    now,
    handshake: handshake()!,
    plain: wish.plain && (await ask(wish.plain).catch(() => null)),
    pane, dialog, redirect, scripts, lostScripts,
    root: await reader.head(new URL('/', origin)),
    sourceMaps: await readSourceMaps(scripts, reader),
    // Outlook does not follow: a redirect there is as good as nothing.
    wellKnown: await ask(new URL(wellKnownPath, origin)).catch(() => null),
    nearlyWellKnown: nearMisses.filter(isFile).map(({ url }) => url.pathname),
    icons: icons.filter((answer) => answer !== null),
    eventScripts: wish.eventScripts,
    framedBy: [...cloudOf(pane.page.scripts).outlook, ...wish.framedBy],
    unread: reader.unread(),
  };
}
