const treeNames = new Set(['node_modules', 'bower_components', 'jspm_packages', 'web_modules', '.yarn', '.pnpm-store', 'Pods', '.venv', 'site-packages', 'typings', 'php-ews']);

/** Folders a package manager of some language fills: `vendor` of PHP, Ruby and Go, `packages/Name.1.2.3` of NuGet, virtual environments. */
export function isVendoredTree(name: string, parent: string, siblings: ReadonlySet<string>): boolean {
  if (treeNames.has(name)) return true;
  if (/^(packages|nuget)$/i.test(parent) && /\.\d+(\.\d+)+(-[\w.]+)?$/.test(name)) return true;
  if (name === 'vendor' || name === 'third_party') return true;
  // What a .NET build wrote lies beside the project file.
  if (name === 'obj' || name === 'bin') return [...siblings].some((sibling) => /\.(cs|vb|fs)proj$|^packages\.config$/i.test(sibling));
  return (name === 'venv' || name === 'env') && siblings.has('pyvenv.cfg');
}

const libraryFile = /(^|[\\/])(office|outlook|excel|word|powerpoint|onenote|project|visio|o15apptofilemappingtable|telemetry|jquery|angular|react|vue|bootstrap|knockout|adal|adal-angular|msal|msal-browser|MicrosoftAjax|_references)([-.](\d[\w.]*|debug|min|mac|ios|android|win32|web|winrt|vsdoc|intellisense|core|runtime|common|host|slim|esm|umd|bundle|strings|deprecated|\w+-16(\.\d+)?)+)*\.js$/i;

/** A single file that is a copy of a library: by its name, or by lying in a folder that holds office.js by locale and version. */
export const isVendoredFile = (path: string): boolean =>
  /\.min\.(js|cjs|mjs)$|\.bundle\.js$|[-.](vsdoc|intellisense|debug)\.js$/i.test(path)
  || /(^|\/)(scripts\/office|office-?js)\/.*\.js$/i.test(path)
  || (/(^|\/)(lib|libs|scripts|vendor|vendors|js)\//i.test(path) && libraryFile.test(path) && /[-.]\d|debug|office|outlook|MicrosoftAjax|_references/i.test(path.split('/').at(-1)!));

const longLine = 3000;

/** What a build wrote, by its text: a line no person writes, a bundler's opening, or a compiler's pointer to the source. */
export function isGenerated(text: string): boolean {
  if (/^\/\/# sourceMappingURL=/m.test(text.slice(-400)) || /__webpack_require__|webpackBootstrap|^\/\*{3,}\/ \(\(?function\(modules\)/m.test(text.slice(0, 60_000))) return true;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > longLine && !/base64,/.test(text.slice(start, start + longLine))) return true;
    if (end < 0) return false;
    start = end + 1;
  }
  return false;
}
