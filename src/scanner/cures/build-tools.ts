import { parse } from 'jsonc-parser';

/**
 * The first version of each tool that reads the `exports` of a package, and so finds `outlook-naa-kit/shim`; `Infinity` where none
 * does. TypeScript finds its types otherwise, and needs 4.5 for the words of the module that is written.
 */
const firstVersions: Readonly<Record<string, number>> = {
  webpack: 5, 'react-scripts': 5, '@vue/cli-service': 5, '@angular/cli': 12, typescript: 4.05, 'parcel-bundler': Infinity, browserify: Infinity,
};

/** Whether a `package.json` names a tool that is too old to find the shim. Versions that are no numbers count as new. */
export function hasOldTools(manifest: string): boolean {
  const { dependencies, devDependencies } = (parse(manifest) ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  return Object.entries({ ...dependencies, ...devDependencies }).some(([name, range]) => versionIn(String(range)) < (firstVersions[name] ?? 0));
}

/** `^4.7.2` is 4.07: enough to compare. */
function versionIn(range: string): number {
  const [, major, minor = '0'] = /^[\^~>=v\s]*(\d+)(?:\.(\d+))?/.exec(range) ?? [];
  return major === undefined ? Infinity : Number(major) + Math.min(Number(minor), 99) / 100;
}
