import { parseFilter, valueAt, type Item } from './filter.ts';
import { GraphRefusal } from './refusals.ts';

/** A list as Graph hands it out. */
export interface Collection {
  readonly items: readonly Item[];
  /** Without `$top`. */
  readonly pageSize: number;
  /** The word by which a further page is asked for: directories and logs know no `$skip`. Default `$skip`. */
  readonly pagesBy?: '$skip' | '$skiptoken';
  /** Mailboxes sort only by what they also filter by, when they filter: `InefficientFilter` otherwise (graph/api/user-list-messages). */
  readonly sortsAsFiltered?: boolean;
}

const largestPage = 1_000;

function wholeNumber(query: URLSearchParams, name: string, fallback: number, least: number, most: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new GraphRefusal(400, 'BadRequest', `Invalid value for ${name}.`);
  return value;
}

const names = (list: string | null): string[] => (list ?? '').split(',').map((name) => name.trim()).filter(Boolean);

/** `id` always comes along. */
const selected = (item: Item, properties: readonly string[]): Item =>
  properties.length === 0 ? item : Object.fromEntries(Object.entries(item).filter(([name]) => name === 'id' || name === '@odata.etag' || properties.includes(name)));

function sorted(items: readonly Item[], orders: readonly string[]): readonly Item[] {
  const keys = orders.map((order) => order.split(/\s+/));
  return [...items].sort((one, other) => {
    for (const [path = '', direction] of keys) {
      const [left, right] = [String(valueAt(one, path) ?? ''), String(valueAt(other, path) ?? '')];
      if (left !== right) return (left < right ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    }
    return 0;
  });
}

/** One page by `$filter`, `$orderby`, `$select`, `$top` and `$skip`, with `@odata.nextLink` where more follow; other options are left aside. */
export function pageOf({ items, pageSize, pagesBy = '$skip', sortsAsFiltered = false }: Collection, url: URL): Readonly<Record<string, unknown>> {
  const query = url.searchParams;
  const filterText = query.get('$filter');
  const filter = filterText === null ? undefined : parseFilter(filterText);
  const orders = names(query.get('$orderby'));
  const unfiltered = orders.filter((order) => !filter?.properties.includes(order.split(/\s+/)[0]!));
  if (sortsAsFiltered && filter && unfiltered.length > 0) throw new GraphRefusal(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');
  const top = wholeNumber(query, '$top', pageSize, 1, largestPage);
  const skip = wholeNumber(query, pagesBy, 0, 0, 999_999);
  const found = sorted(filter ? items.filter(filter) : items, orders);
  const next = new URL(url);
  next.searchParams.set(pagesBy, String(skip + top));
  return {
    '@odata.context': `${url.origin}/v1.0/$metadata#${url.pathname.slice('/v1.0/'.length)}`,
    value: found.slice(skip, skip + top).map((item) => selected(item, names(query.get('$select')))),
    ...(skip + top < found.length ? { '@odata.nextLink': next.href } : {}),
  };
}
