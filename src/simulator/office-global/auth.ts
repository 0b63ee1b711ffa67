import type { HostFacts, OfficeFailure } from '../host-protocol.ts';
import type { LabAuth } from './office-types.ts';
import type { OutlookLink } from './outlook-link.ts';
import { requirementSets } from './requirement-sets.ts';

// Numbers of getAccessToken: "Troubleshoot error messages for single sign-on" (2026-01-12); the messages are ours.
const notOnThisPlatform: OfficeFailure = { code: 13012, name: 'API Not Supported', message: 'Phones have no Office single sign-on.' };
const notInThisVersion: OfficeFailure = { code: 13000, name: 'API Not Supported', message: 'This Outlook has no Office single sign-on.' };
const stillBusy: OfficeFailure = { code: 13008, name: 'Call Not Finished', message: 'An earlier call has not finished yet.' };

/** `Office.auth`. Where a client lacks the call it is refused, as office.js refuses it, instead of being undefined. */
export function buildAuth({ client, account }: HostFacts, link: OutlookLink): LabAuth {
  const { isSetSupported } = requirementSets(client);
  const phone = client.platform === 'iOS' || client.platform === 'Android';
  let busy = false;
  return {
    async getAccessToken(options = {}) {
      if (!isSetSupported('IdentityAPI', '1.3')) throw phone ? notOnThisPlatform : notInThisVersion;
      // Only on the web is a second call refused; elsewhere what happens is not confirmed, and it is simply let through.
      if (busy && client.platform === 'OfficeOnline') throw stillBusy;
      busy = true;
      try {
        const { allowSignInPrompt = false, allowConsentPrompt = false, authChallenge } = options;
        return await link.ask('office-token', { allowSignInPrompt, allowConsentPrompt, authChallenge });
      } finally {
        busy = false;
      }
    },
    async getAuthContext() {
      if (!isSetSupported('NestedAppAuth', '1.1')) throw notInThisVersion;
      return {
        userObjectId: account.objectId, tenantId: account.tenantId, userPrincipalName: account.address, authorityType: 'aad',
        authorityBaseUrl: 'https://login.microsoftonline.com/common', loginHint: account.address,
      };
    },
  };
}
