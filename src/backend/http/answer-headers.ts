import { correlationHeader } from '../../contracts/wire.ts';
import type { BackendConfig } from '../config.ts';
import { securityHeaders } from './security-headers.ts';

/** The pane compares the date with its own clock. */
const exposedHeaders = ['date', 'www-authenticate', 'retry-after', correlationHeader].join(', ');

interface AnswerHeaders {
  readonly record: Readonly<Record<string, string>>;
  /** Names and values in turn. */
  readonly inTurn: readonly string[];
}

/** By the `Origin` of the request. */
export type HeadersFor = (origin: string | undefined) => AnswerHeaders;

/** What every answer says, and what those to a page that may call say besides. Made once, for each of the `pages`. */
export function answerHeaders(mode: BackendConfig['mode'], pages: readonly string[]): HeadersFor {
  const said = (more: Readonly<Record<string, string>>): AnswerHeaders => {
    const record = { ...securityHeaders(mode), vary: 'Origin', ...more };
    return { record, inTurn: Object.entries(record).flat() };
  };
  const toAnyone = said({});
  const toPages = new Map(pages.map((page) => [page, said({ 'access-control-allow-origin': page, 'access-control-expose-headers': exposedHeaders })]));
  return (origin) => (origin === undefined ? toAnyone : (toPages.get(origin) ?? toAnyone));
}
