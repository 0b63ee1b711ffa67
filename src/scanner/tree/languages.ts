/** How a file is read. `php` is code with a page around it; `prose` is read for mentions only. */
export type Language = 'javascript' | 'markup' | 'xml' | 'json' | 'yaml' | 'tokens' | 'php' | 'prose' | 'none';

/** Grammars of the languages that are read word by word. */
export type Dialect = 'c-like' | 'rust' | 'php' | 'python' | 'ruby' | 'powershell' | 'hash-comments' | 'visual-basic';

const byExtension: Readonly<Record<string, Language>> = {};
const dialects: Readonly<Record<string, Dialect>> = {};

const list = <T>(into: Readonly<Record<string, T>>, value: T, extensions: string) => {
  for (const extension of extensions.split(' ')) (into as Record<string, T>)[extension] = value;
};
list(byExtension, 'javascript', 'js jsx ts tsx mjs cjs mts cts es6');
list(byExtension, 'markup', 'html htm xhtml vue svelte astro cshtml vbhtml razor aspx ascx asp master jsp ejs hbs handlebars erb twig');
list(byExtension, 'xml', 'xml csproj vbproj fsproj props targets config nuspec pom');
list(byExtension, 'json', 'json jsonc json5 webmanifest');
list(byExtension, 'yaml', 'yaml yml');
list(byExtension, 'tokens', 'cs vb fs java kt kts scala groovy gradle go rs py rb ps1 psm1 toml txt env gemspec sbt mod lock');
list(byExtension, 'php', 'php phtml');
list(byExtension, 'prose', 'md mdx markdown rst adoc');
list(dialects, 'c-like', 'cs java kt kts scala groovy gradle go fs sbt mod');
list(dialects, 'rust', 'rs');
list(dialects, 'php', 'php phtml');
list(dialects, 'python', 'py');
list(dialects, 'ruby', 'rb gemspec');
list(dialects, 'powershell', 'ps1 psm1');
list(dialects, 'hash-comments', 'toml txt env lock');
list(dialects, 'visual-basic', 'vb');

const byName: readonly [RegExp, Language, Dialect?][] = [
  [/^(package-lock\.json|npm-shrinkwrap\.json|composer\.lock|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|gemfile\.lock|cargo\.lock|go\.sum)$/i, 'none'],
  [/^(gemfile|rakefile|podfile)$/i, 'tokens', 'ruby'],
  [/^\.env(\.|$)/i, 'tokens', 'hash-comments'],
  [/^requirements[\w.-]*\.txt$/i, 'tokens', 'hash-comments'],
  [/\.txt$/i, 'prose'],
  [/\.xml\.\w+$/i, 'xml'],
  [/\.json\.\w+$/i, 'json'],
];
/** Whether any of them may hold: most names are done with one look. */
const mayBeNamed = new RegExp(byName.map(([{ source }]) => source).join('|'), 'i');
const namedLike = (name: string) => (mayBeNamed.test(name) ? byName.find(([pattern]) => pattern.test(name)) : undefined);

const extensionOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

export const languageOf = (path: string): Language => namedLike(nameOf(path))?.[1] ?? byExtension[extensionOf(path)] ?? 'none';

export const dialectOf = (path: string): Dialect =>
  namedLike(nameOf(path))?.[2] ?? dialects[extensionOf(path)] ?? 'c-like';
