/** The client id that pre-authorises all Office clients, and the three single ones that Microsoft names beside it. */
export const officeClients = {
  all: 'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e',
  single: ['d3590ed6-52b3-4102-aeff-aad2292ab01c', '93d53678-613d-4013-afc1-62e9e444a0a5', 'bc59ab01-8403-45c6-8796-ac3ef710b3e3'],
} as const;

/** A delegated permission of Microsoft Graph: its name, and the id by which a registration names it. */
export interface GraphPermission {
  readonly name: string;
  readonly id: string;
}

export const graphAppId = '00000003-0000-0000-c000-000000000000';

/** Ids are the same in every tenant: https://learn.microsoft.com/graph/permissions-reference. */
export const knownGraphPermissions: readonly GraphPermission[] = [
  { name: 'openid', id: '37f7f235-527c-4136-accd-4a02d197296e' },
  { name: 'profile', id: '14dad69e-099b-42c9-810b-d002981feec1' },
  { name: 'email', id: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0' },
  { name: 'offline_access', id: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182' },
  { name: 'User.Read', id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d' },
  { name: 'Mail.ReadBasic', id: 'a4b8392a-d8d1-4954-a029-8e668a39a170' },
  { name: 'Mail.Read', id: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca' },
  { name: 'Mail.ReadWrite', id: '024d486e-b451-40bb-833d-3e66d98c5c73' },
];

/** What an integrator says about an add-in. */
export interface AddInSettings {
  readonly name: string;
  /** Of the pane: scheme, host and port. */
  readonly origin: string;
  readonly clientId: string;
  /** The application id URI, a slash, and the name of the scope. */
  readonly scope: string;
  /** `organizations`, or the GUID of one tenant. */
  readonly tenant: string;
  /** Origin of the sign-in of the cloud. */
  readonly login: string;
  /** Origin of Microsoft Graph of the cloud. */
  readonly graph: string;
  /** Permissions of Graph that the backend asks for on people's behalf. */
  readonly permissions: readonly GraphPermission[];
}

/** The registration as the add-in needs it. */
export interface Wanted extends AddInSettings {
  readonly broker: string;
  /** In the order they are registered in; the last is where the admin consent ends. */
  readonly pages: readonly [window: string, dialog: string, consent: string];
  readonly identifierUri: string;
  readonly scopeName: string;
  readonly signInAudience: 'AzureADMultipleOrgs' | 'AzureADMyOrg';
}

/** docs/guides/registration.md is the same in words. */
export function wantedRegistration(settings: AddInSettings): Wanted {
  const { origin, scope, tenant } = settings;
  const cut = scope.lastIndexOf('/');
  return {
    ...settings,
    broker: `brk-multihub://${new URL(origin).host}`,
    pages: [`${origin}/redirect.html`, `${origin}/dialog.html`, `${origin}/consent.html`],
    identifierUri: scope.slice(0, cut),
    scopeName: scope.slice(cut + 1),
    signInAudience: tenant === 'organizations' ? 'AzureADMultipleOrgs' : 'AzureADMyOrg',
  };
}

/** The address at which an administrator consents for the whole tenant to the add-in's own scope and to what its backend asks of Graph. */
export function adminConsentUrl({ login, graph, tenant, clientId, scope, permissions, pages }: Wanted): string {
  const oidc = ['openid', 'profile', 'offline_access'];
  const scopes = [scope, ...oidc, ...permissions.filter(({ name }) => ![...oidc, 'email'].includes(name)).map(({ name }) => `${graph}/${name}`)];
  const query = new URLSearchParams({ client_id: clientId, scope: scopes.join(' '), redirect_uri: pages[2] });
  // Entra's own examples write a space as %20.
  return `${login}/${encodeURIComponent(tenant)}/v2.0/adminconsent?${query.toString().replaceAll('+', '%20')}`;
}
