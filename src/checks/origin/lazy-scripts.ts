/** In the runtime of webpack: the parts by number or name, and the hash that stands in the name of each. */
const part = /[{,]\s{0,4}(\d{1,6}|"[\w-]{1,60}"): ?"([0-9a-f]{8,32})"/g;
/** An import that is not run at once, as bundlers write it. */
const dynamicImport = /\bimport\(\s*(?:\/\*[^*]{0,200}\*\/\s*)?["'`](\.{0,2}\/?[\w./-]{1,200}\.m?js)["'`]/g;

/** Names of the scripts that a script would fetch later, as far as its text tells. Relative to the script. */
export const lazyScripts = (text: string): string[] => [
  ...[...text.matchAll(part)].map(([, id, hash]) => `${id!.replaceAll('"', '')}.${hash}.js`),
  ...[...text.matchAll(dynamicImport)].map(([, name]) => name!),
];
