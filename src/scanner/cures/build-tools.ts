import { parse } from 'jsonc-parser';

/**
 * The first version of each tool that reads the `exports` of a package, and so finds `outlook-naa-kit/shim`; `Infinity` where none
 * does. TypeScript finds its types otherwise, and needs 4.5 for the words they are written in.
 */
const firstToFindShim: Readonly<Record<string, number>> = {
  webpack: 5, 'react-scripts': 5, '@vue/cli-service': 5, '@angular/cli': 12, typescript: 4.05, 'parcel-bundler': Infinity, browserify: Infinity,
};

/** Whether a `package.json` names a tool that is too old to find the shim in its package. Versions that are no numbers count as new. */
export const hasOldTools = (manifest: string): boolean => Object.entries(versionsIn(manifest)).some(([name, version]) => version < (firstToFindShim[name] ?? 0));

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
  const { dependencies, devDependencies } = (parse(manifest) ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  return Object.fromEntries(Object.entries({ ...dependencies, ...devDependencies }).map(([name, range]) => [name, versionIn(String(range))]));
}

/** `^4.7.2` is 4.07: enough to compare. */
function versionIn(range: string): number {
  const [, major, minor = '0'] = /^[\^~>=v\s]*(\d+)(?:\.(\d+))?/.exec(range) ?? [];
  return major === undefined ? Infinity : Number(major) + Math.min(Number(minor), 99) / 100;
}
