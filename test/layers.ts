import ts from 'typescript';

/** The architecture in one table: what each folder of `src/` may import, and why the border stands. `npm test` holds the code to it. */
interface Layer {
  readonly may: readonly string[];
  /** Package names; a trailing `:` or `/` means a whole family. */
  readonly packages: readonly string[];
  readonly because: string;
}

const ground = ['contracts', 'errors'];

export const layers: Readonly<Record<string, Layer>> = {
  contracts: { may: [], packages: [], because: 'types everybody speaks can depend on nobody' },
  errors: { may: ['contracts'], packages: [], because: 'an error is thrown everywhere, so it may pull in nothing' },
  deployment: { may: ['contracts'], packages: [], because: 'the values an integrator changes stand alone in one file' },

  auth: { may: ground, packages: ['@azure/msal-browser'], because: 'signing in must run in any web view, also without a document' },
  diagnostics: { may: ground, packages: [], because: 'the same judgement serves pane, command line and support desk' },
  office: { may: ground, packages: [], because: 'the only room that may say Office' },
  backend: { may: [...ground, 'deployment'], packages: ['node:', 'fastify', '@fastify/', 'typebox', 'jose', 'jws', 'lru-cache', 'ipaddr.js', '@azure/msal-node', '@opentelemetry/api', 'prom-client', '@photostructure/sqlite', 'pg', 'csv-parse'], because: 'a server that validates tokens must not know those who ask for them' },
  scanner: { may: ground, packages: ['node:', 'oxc-parser', '@xmldom/xmldom', 'jsonc-parser', 'ignore', 'magic-string'], because: 'it reads the code of others and must run where nothing else of ours does' },
  checks: { may: ground, packages: ['node:', '@xmldom/xmldom', 'csv-parse', 'jsonc-parser', 'office-addin-manifest', '@azure/msal-node'], because: 'it reads the files and answers of others, and how that is told is the door’s' },
  simulator: { may: ground, packages: ['node:', 'jose', '@peculiar/x509', 'reflect-metadata', 'parse5'], because: 'what mints tokens must not be reachable from what ships' },

  fluent: { may: ['contracts'], packages: ['react', '@fluentui/react-components'], because: 'language and theme are the same on every page drawn with Fluent, and no page is another one’s part' },

  taskpane: { may: [...ground, 'auth', 'office', 'checks', 'diagnostics', 'fluent'], packages: ['react', 'react-dom', '@fluentui/react-components', 'csv-parse'], because: 'a door joins rooms and holds no rule of its own' },
  admin: { may: [...ground, 'auth', 'office', 'diagnostics', 'fluent'], packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-charts', '@azure/msal-browser'], because: 'a page for admins alone, which the pane carries no byte of' },
  dialog: { may: [...ground, 'auth', 'office'], packages: ['@azure/msal-browser'], because: 'a page of its own, as small as a sign-in window can be' },
  shim: { may: [...ground, 'auth', 'office'], packages: [], because: 'old code gets the new way without a framework' },
  cli: { may: [...ground, 'deployment', 'backend', 'simulator', 'diagnostics', 'scanner', 'checks'], packages: ['node:', 'commander', 'diff'], because: 'the command line joins the Node rooms' },
};

/** Every import of `source` (a file at `src/<layer>/…`) that its layer does not allow. */
export function trespasses(file: string, source: string): string[] {
  const layer = file.split('/')[1] ?? '';
  const { may, packages } = layers[layer] ?? { may: [] as string[], packages: [] as string[] };
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName).filter((target) => {
    if (!target.startsWith('.')) return !packages.some((name) => target === name || target.startsWith(/[:/]$/.test(name) ? name : `${name}/`));
    const [root, other] = new URL(target, `file:///${file}`).pathname.slice(1).split('/');
    return root !== 'src' || (other !== layer && !may.includes(other!));
  });
}
