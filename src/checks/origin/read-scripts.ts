import { isFile } from './answer.ts';
import { lazyScripts } from './lazy-scripts.ts';
import type { Answer, Origin, PageAnswer } from './origin.ts';
import type { Reader } from './reader.ts';

const mostScripts = 40;

const inside = (name: string, { url }: Answer): URL[] => (URL.canParse(name, url.href) ? [new URL(name, url)] : []);
const distinct = (urls: readonly URL[]): URL[] => [...new Map(urls.map((url) => [url.href, url])).values()];

/** Scripts that the pages name, and the parts that these would fetch later, since MSAL is often one of those. */
export async function readScripts(pages: readonly PageAnswer[], { getAll, isOwn }: Reader): Promise<Pick<Origin, 'scripts' | 'lostScripts'>> {
  const urls = distinct(pages.flatMap((page) => page.page.scripts.flatMap((name) => inside(name, page)))).filter(isOwn).slice(0, mostScripts);
  const named = await getAll(urls);
  const first = named.filter(isFile);
  const later = distinct(first.flatMap((script) => lazyScripts(script.text).flatMap((name) => inside(name, script)))).filter((url) => isOwn(url) && !urls.some(({ href }) => href === url.href));
  return { scripts: [...first, ...(await getAll(later.slice(0, mostScripts - urls.length))).filter(isFile)], lostScripts: named.filter((answer) => !isFile(answer)) };
}

/** Source maps that scripts name in their last line and that are served. */
export async function readSourceMaps(scripts: readonly Answer[], { head }: Reader): Promise<Answer[]> {
  const urls = scripts.flatMap((script) => {
    const name = /\/\/[#@] sourceMappingURL=([^\s'"]+)\s*$/.exec(script.text.slice(-2_000))?.[1];
    return name && !name.startsWith('data:') ? inside(name, script) : [];
  });
  return (await Promise.all(urls.map(head))).filter(isFile);
}
