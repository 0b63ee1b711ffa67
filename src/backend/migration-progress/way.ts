import type { ClientFamily, CountedPath } from '../../contracts/migration.ts';
import { pathNames } from '../../contracts/path.ts';
import type { CredentialKind } from '../../contracts/wire.ts';
import { errorEntries } from '../../errors/index.ts';

/** How a call came about, in words from closed lists. One object for one way, so that ways can be compared by identity. */
export interface Way {
  readonly path: CountedPath;
  readonly family: ClientFamily;
  /** Our code of the first path that failed before, or nothing. */
  readonly detour: string;
}

/** `platform hostName` as Office names them; the platform alone where the host does not matter. */
const families: Readonly<Record<string, ClientFamily>> = {
  PC: 'windows', Mac: 'mac', iOS: 'ios', Android: 'android', OfficeOnline: 'web', 'OfficeOnline newOutlookWindows': 'new-outlook', 'PC newOutlookWindows': 'new-outlook',
};

const ways = new Map<string, Way>();
const one = (path: CountedPath, family: ClientFamily, detour: string): Way => {
  const name = `${path} ${family} ${detour}`;
  const way = ways.get(name) ?? { path, family, detour };
  ways.set(name, way);
  return way;
};

/** An Exchange token has one path only; an Entra token came by another one, whatever the header says. */
function pathOf(said: string | undefined, kind: CredentialKind): CountedPath {
  if (kind === 'exchange-identity') return kind;
  return pathNames.find((path) => path === said && path !== 'exchange-identity') ?? 'unknown';
}

function read(header: string, kind: CredentialKind): Way {
  const [path, platform = '', hostName = '', detour = ''] = header.split(' ');
  const family = Object.hasOwn(families, `${platform} ${hostName}`) ? families[`${platform} ${hostName}`] : Object.hasOwn(families, platform) ? families[platform] : undefined;
  return one(pathOf(path, kind), family ?? 'unknown', Object.hasOwn(errorEntries, detour) ? detour : '');
}

/** Texts that were read before. There are few of them as long as nobody plays with the header, and then it is emptied. */
const known = { entra: new Map<string, Way>(), 'exchange-identity': new Map<string, Way>() };
const mostKnown = 1_000;

/** The way that `wayHeader` tells of. Whatever is not on our lists counts as unknown; the kind of the token is stronger than the header. */
export function wayOf(header: string | readonly string[] | undefined, kind: CredentialKind): Way {
  const said = typeof header === 'string' ? header : '';
  const before = known[kind].get(said);
  if (before) return before;
  const way = read(said, kind);
  if (known[kind].size >= mostKnown) known[kind].clear();
  known[kind].set(said, way);
  return way;
}
