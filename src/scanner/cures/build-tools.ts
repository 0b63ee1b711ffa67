import { parse } from 'jsonc-parser';

/**
 * The first version of each tool that reads the `exports` of a package, and so finds `outlook-naa-kit/shim`; `Infinity` where none
 * does unless it is told to. Rollup writes no single file of what loads a part later, as the shim loads MSAL. TypeScript finds the
 * types otherwise, and reads `.ts` in the addresses of a declaration since 5.0.
 */
const firstToFindShim: Readonly<Record<string, number>> = {
  webpack: 5, 'webpack-stream': 7, 'react-scripts': 5, '@vue/cli-service': 5, '@angular/cli': 12, '@angular-devkit/build-angular': 12, 'laravel-mix': 6, nuxt: 3, gatsby: 3,
  esbuild: 0.09, rollup: Infinity, parcel: Infinity, 'parcel-bundler': Infinity, browserify: Infinity, typescript: 5,
};

/**
 * Whether a package whose `package.json` this is can import the shim from `outlook-naa-kit`: no tool is too old to find it, none of
 * the packages it works beside (`peers`, with their ranges) is asked for in another version, with which npm refuses to install, and
 * the bundle is not for Internet Explorer, which reads nothing of it with the shim inside. Versions that are no numbers count as new.
 */
export function takesPackage(manifest: string, peers: Readonly<Record<string, string>>): boolean {
  return !isForInternetExplorer(manifest) && Object.entries(rangesIn(manifest)).every(([name, range]) => versionIn(range) >= (firstToFindShim[name] ?? 0) && (peers[name] === undefined || meets(range, peers[name])));
}

function isForInternetExplorer(manifest: string): boolean {
  const { browserslist } = (parse(manifest) ?? {}) as { readonly browserslist?: unknown };
  const queries = typeof browserslist === 'object' && browserslist !== null ? Object.values(browserslist).flat() : [browserslist];
  return queries.some((query) => typeof query === 'string' && query.split(/,|\bor\b/).some((one) => /^\s*(ie|explorer)\s/i.test(one)));
}

/** Whether a range allows a version of another, which is of one major version (`^5.29.0`) or any. */
function meets(range: string, peer: string): boolean {
  const [version, wanted] = [versionIn(range), versionIn(peer)];
  if (version === newest || wanted === newest) return true;
  return Math.floor(version) === Math.floor(wanted) && (range.startsWith('^') || version >= wanted);
}

/** Whether a project has the types of Office's calls as they are since `AsyncResult` tells what it holds. */
export const hasOfficeTypes = (manifest: string): boolean =>
  Object.entries(versionsIn(manifest)).some(([name, version]) => /^@types\/office-js(-preview)?$/.test(name) && version >= 1);

/** Whether addresses of modules in a package's scripts name their files in full, as Node reads them: `"type": "module"`. */
export const isOfModules = (manifest: string): boolean => (parse(manifest) as { readonly type?: unknown } | undefined)?.type === 'module';

/**
 * What becomes of a script element in a page of a package: it stays, it stays behind a comment (html-loader since 2.1,
 * github.com/webpack/html-loader/pull/366), or it is looked for among the sources.
 */
export function scriptsInPages(manifest: string): 'stay' | 'stay-marked' | 'bundled' {
  const { 'html-loader': loader = 0, parcel, 'parcel-bundler': oldParcel } = versionsIn(manifest);
  if (parcel !== undefined || oldParcel !== undefined || (loader >= 1 && loader < 2.01)) return 'bundled';
  return loader < 1 ? 'stay' : 'stay-marked';
}

function versionsIn(manifest: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(rangesIn(manifest)).map(([name, range]) => [name, versionIn(range)]));
}

function rangesIn(manifest: string): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = (parse(manifest) ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  return Object.fromEntries(Object.entries({ ...dependencies, ...devDependencies }).map(([name, range]) => [name, String(range)]));
}

/** What `latest` and `*` are taken for. */
const newest = Number.MAX_VALUE;

/** `^4.7.2` is 4.07: enough to compare. */
function versionIn(range: string): number {
  const [, major, minor = '0'] = /^[\^~>=v\s]*(\d+)(?:\.(\d+))?/.exec(range) ?? [];
  return major === undefined ? newest : Number(major) + Math.min(Number(minor), 99) / 100;
}
