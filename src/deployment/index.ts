import type { Deployment } from '../contracts/deployment.ts';

const clientId = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
const host = 'addin.example.com';
const origin = `https://${host}`;

/**
 * The one file to edit when this becomes your add-in: `docs/guides/integrators.md` walks through it, `npm run manifest`
 * writes both manifests from it, webpack puts the pane's part into the pages, `src/backend/serve.ts` reads the rest.
 */
export const deployment: Deployment = {
  addIn: {
    id: 'd3b7c6e1-52f4-4a0b-9c8d-6e1f2a3b4c5d',
    version: '1.0.0.0',
    name: 'NAA Migration Kit',
    provider: 'Outlook NAA Migration Kit',
    description: {
      en: 'Signs in on every Outlook and says by which path, and why.',
      it: 'Accede da ogni Outlook e dice per quale via, e perché.',
    },
    button: { en: 'Check sign-in', it: 'Verifica accesso' },
    supportUrl: `${origin}/support`,
    privacyUrl: `${origin}/privacy`,
    termsUrl: `${origin}/terms`,
    accentColor: '#0B5F63',
    origin,
  },
  entra: {
    clientId,
    // Office SSO takes only an application id URI with the host of the pane in it, so the one URI of the registration has it.
    scope: `api://${host}/${clientId}/access_as_user`,
    tenant: 'organizations',
    allowedTenants: 'any',
    operatorTenants: [],
    verifiedEmailDomains: [],
    // https://learn.microsoft.com/office/dev/add-ins/develop/register-sso-add-in-aad-v2: the first id pre-authorises all
    // Office endpoints, the others are the single platforms. Which of them a token carries in `azp` is not confirmed.
    officeClientIds: [
      'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e',
      'd3590ed6-52b3-4102-aeff-aad2292ab01c',
      '93d53678-613d-4013-afc1-62e9e444a0a5',
      'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
    ],
    clientCapabilities: ['CP1'],
  },
  backend: { origin: 'https://api.example.com' },
  exchange: {
    trusted: [],
    audiences: [`${origin}/taskpane.html`],
  },
  cloud: {
    login: 'https://login.microsoftonline.com',
    officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    graph: 'https://graph.microsoft.com',
    mailboxHostSuffixes: ['.office.com', '.office365.com', '.outlook.com', '.office365.us', '.outlook.cn', '.cloud.microsoft'],
  },
};
