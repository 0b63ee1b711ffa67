import { wantedRegistration, type AddInSettings } from '../../../src/checks/registration/wanted.ts';

export const clientId = '11111111-2222-4333-8444-555555555555';
const scopeId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const settings: AddInSettings = {
  name: 'Contoso mail', origin: 'https://mail.contoso.example', clientId, scope: `api://mail.contoso.example/${clientId}/access_as_user`, tenant: 'organizations',
  login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com', permissions: [],
};
export const wanted = wantedRegistration(settings);

/** An object of Graph that is what the add-in wants; every test spoils its own copy. */
export const rightInGraph = () => ({
  id: 'f0f0f0f0-0000-4000-8000-000000000001',
  appId: clientId,
  displayName: 'Contoso mail',
  signInAudience: 'AzureADMultipleOrgs' as string,
  isFallbackPublicClient: null as boolean | null,
  identifierUris: [`api://mail.contoso.example/${clientId}`],
  api: {
    acceptMappedClaims: null as boolean | null,
    requestedAccessTokenVersion: 2 as number | null,
    oauth2PermissionScopes: [{ id: scopeId, value: 'access_as_user', isEnabled: true, type: 'User', adminConsentDisplayName: 'Sign people in', adminConsentDescription: 'Lets it.', userConsentDisplayName: null, userConsentDescription: null }],
    preAuthorizedApplications: [{ appId: clientId, delegatedPermissionIds: [scopeId] }, { appId: 'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e', delegatedPermissionIds: [scopeId] }],
  },
  spa: { redirectUris: ['https://mail.contoso.example/redirect.html', 'https://mail.contoso.example/dialog.html', 'https://mail.contoso.example/consent.html', 'brk-multihub://mail.contoso.example'] },
  web: { redirectUris: [] as string[], implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false } },
  publicClient: { redirectUris: [] as string[] },
  requiredResourceAccess: [{ resourceAppId: clientId, resourceAccess: [{ id: scopeId, type: 'Scope' }] }],
  passwordCredentials: [] as { endDateTime: string }[],
  keyCredentials: [] as { endDateTime: string }[],
});

/** The same in the form that Entra's portal wrote until January 2025. */
export const rightInOldForm = () => ({
  id: 'f0f0f0f0-0000-4000-8000-000000000001',
  appId: clientId,
  name: 'Contoso mail',
  signInAudience: 'AzureADMultipleOrgs',
  allowPublicClient: null,
  identifierUris: [`api://mail.contoso.example/${clientId}`],
  acceptMappedClaims: null,
  accessTokenAcceptedVersion: 2,
  oauth2Permissions: [{ id: scopeId, value: 'access_as_user', isEnabled: true, type: 'User', lang: null, origin: 'Application', adminConsentDisplayName: 'Sign people in', adminConsentDescription: 'Lets it.', userConsentDisplayName: null, userConsentDescription: null }],
  preAuthorizedApplications: [{ appId: clientId, permissionIds: [scopeId] }, { appId: 'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e', permissionIds: [scopeId] }],
  oauth2AllowIdTokenImplicitFlow: false,
  oauth2AllowImplicitFlow: false,
  replyUrlsWithType: [
    { url: 'https://mail.contoso.example/redirect.html', type: 'Spa' }, { url: 'https://mail.contoso.example/dialog.html', type: 'Spa' },
    { url: 'https://mail.contoso.example/consent.html', type: 'Spa' }, { url: 'brk-multihub://mail.contoso.example', type: 'Spa' },
  ],
  requiredResourceAccess: [{ resourceAppId: clientId, resourceAccess: [{ id: scopeId, type: 'Scope' }] }],
  passwordCredentials: [],
  keyCredentials: [],
});

export type GraphRegistration = ReturnType<typeof rightInGraph>;
