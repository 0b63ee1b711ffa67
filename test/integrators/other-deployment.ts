import type { Deployment } from '../../src/contracts/deployment.ts';
import { contosoTenant } from '../../src/simulator/people.ts';

const clientId = '0f9e8d7c-6b5a-4948-8372-615f4e3d2c1b';
const host = 'mail-notes.northwind.test:8443';
const origin = `https://${host}`;

/** Somebody else's add-in: one tenant of the lab, an Exchange Server of its own, another cloud. No value is the repository's. */
export const otherDeployment: Deployment = {
  addIn: {
    id: '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d',
    version: '7.2.9.4',
    name: 'Northwind <Notes>',
    provider: 'Northwind Traders',
    description: { en: 'Keeps notes beside a message.', it: 'Tiene appunti accanto a un messaggio.' },
    button: { en: 'Open notes', it: 'Apri appunti' },
    supportUrl: 'https://help.northwind.test/notes',
    privacyUrl: 'https://help.northwind.test/data',
    termsUrl: 'https://help.northwind.test/contract',
    accentColor: '#7A1FA2',
    origin,
  },
  entra: {
    clientId,
    scope: `api://${host}/${clientId}/notes.use`,
    tenant: contosoTenant,
    allowedTenants: [contosoTenant],
    operatorTenants: [contosoTenant],
    verifiedEmailDomains: [{ domain: 'northwind.test', tenantId: contosoTenant }],
    // The lab's Office SSO carries the second of the repository's ids, which this add-in does not accept.
    officeClientIds: ['bc59ab01-8403-45c6-8796-ac3ef710b3e3'],
    clientCapabilities: [],
  },
  backend: { origin: 'https://notes-api.northwind.test' },
  exchange: {
    trusted: [{ amurl: 'https://mail.northwind.test:443/autodiscover/metadata/json/1', allowPrivateAddress: true }],
    audiences: [`${origin}/taskpane.html`],
  },
  cloud: {
    login: 'https://login.microsoftonline.us',
    officeJs: 'https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
    graph: 'https://graph.microsoft.us',
    mailboxHostSuffixes: ['.office365.us', '.outlook.com', '.office365.com'],
  },
};
