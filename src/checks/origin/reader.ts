import { header } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Answer } from './origin.ts';

const mostRedirects = 3;

/** Reads what is on one origin. Null: it is elsewhere, or no whole answer came. */
export interface Reader {
  readonly isOwn: (url: URL) => boolean;
  /** Redirects inside the origin are followed; one that leads away is the answer. Rejects where none came. */
  readonly follow: (url: URL) => Promise<Answer>;
  readonly get: (url: URL) => Promise<Answer | null>;
  readonly getAll: (urls: readonly URL[]) => Promise<Answer[]>;
  /** Without the content, where the server knows HEAD. */
  readonly head: (url: URL) => Promise<Answer | null>;
  /** Paths that were asked for and gave no whole answer. */
  readonly unread: () => readonly string[];
}

export function readerOf(origin: string, ask: Ask): Reader {
  const unread = new Set<string>();
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

  async function quietly(url: URL, method?: 'HEAD'): Promise<Answer | null> {
    if (!isOwn(url)) return null;
    try {
      return await follow(url, method);
    } catch {
      unread.add(url.pathname);
      return null;
    }
  }

  const get = (url: URL): Promise<Answer | null> => quietly(url);
  return {
    isOwn,
    follow: (url) => follow(url),
    get,
    getAll: async (urls) => (await Promise.all(urls.map(get))).filter((answer) => answer !== null),
    async head(url) {
      const answer = await quietly(url, 'HEAD');
      return answer && (answer.status === 405 || answer.status === 501) ? get(url) : answer;
    },
    unread: () => [...unread],
  };
}
