import { fix, scan, type Fix, type FixSettings } from '../../../src/scanner/index.ts';
import { withTree } from '../planted.ts';

export const settings: FixSettings = {
  officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  version: '0.1.0',
  peers: { '@azure/msal-browser': '^5.29.0', fastify: '^5.12.8', 'office-addin-manifest': '*' },
  pane: {
    name: 'Old', version: '1.0.0', supportUrl: 'https://old.example/help', clientId: '11111111-2222-3333-4444-555555555555',
    scope: 'api://old.example/11111111-2222-3333-4444-555555555555/access_as_user', authority: 'https://login.microsoftonline.com/organizations',
    clientCapabilities: [], backendOrigin: 'https://api.old.example', mailboxHostSuffixes: ['.outlook.com'],
  },
};

type Tree = Readonly<Record<string, string | Buffer>>;

export const fixed = (files: Tree, using: FixSettings = settings): Fix => withTree(files, (root) => fix(root, scan(root), using));

/** The files after a fix. */
export const after = (files: Tree, using?: FixSettings): Record<string, string | Buffer> =>
  ({ ...files, ...Object.fromEntries(fixed(files, using).changes.map(({ path, after: text }) => [path, text])) });
