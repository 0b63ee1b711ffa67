import type { HostFacts } from '../host-protocol.ts';
import { buildAuth } from './auth.ts';
import { installBridge, type BridgeWindow } from './bridge.ts';
import { playDevice } from './device.ts';
import { dialogOf, dialogUi } from './dialog-page.ts';
import { paneUi } from './dialogs.ts';
import { enumerations } from './enumerations.ts';
import { buildMailbox } from './mailbox.ts';
import type { LabContext, LabOffice } from './office-types.ts';
import { linkToOutlook, type OutlookLink } from './outlook-link.ts';
import { readiness, type Ready } from './readiness.ts';
import { reaches, requirementSets } from './requirement-sets.ts';
import { themeColours } from './theme-colours.ts';

/**
 * The lab's own `Office`, loaded in place of office.js. In a frame it asks the Outlook page around it what to be; in a dialog
 * it is told by the window's name; anywhere else it says, as office.js does, that there is no host.
 */
function installOffice(window: Window & typeof globalThis, outlookOrigin: string): void {
  const office: LabOffice = Object.assign(readiness(Promise.resolve().then(start)), { ...enumerations, context: undefined, auth: undefined });
  Object.assign(window, { Office: office });

  async function start(): Promise<Ready> {
    const dialog = dialogOf(window);
    if (dialog) {
      const { displayLanguage, platform, theme } = dialog;
      playDevice(window, { online: true, theme });
      office.context = { displayLanguage, contentLanguage: displayLanguage, host: 'Outlook' as never, platform: platform as never, ui: dialogUi(window, dialog) };
      return { host: 'Outlook', platform };
    }
    if (window.parent === window) return { host: null, platform: null };
    const link = linkToOutlook(window, outlookOrigin);
    const facts = await link.ask('hello', {});
    office.context = paneContext(window, facts, link);
    office.auth = buildAuth(facts, link);
    installBridge(window as BridgeWindow & Window, facts.client.bridge, link);
    return { host: 'Outlook', platform: facts.client.platform };
  }
}

function paneContext(window: Window, facts: HostFacts, link: OutlookLink): LabContext {
  const { client, displayLanguage } = facts;
  const { platform, version } = client;
  let { theme } = facts;
  const device = playDevice(window, facts);
  link.on('theme', (message) => {
    ({ theme } = message);
    device.show(theme);
  });
  const where = { host: 'Outlook' as never, platform: platform as never };
  return {
    ...where, displayLanguage, contentLanguage: displayLanguage,
    diagnostics: { ...where, version },
    requirements: requirementSets(client),
    // Mailbox 1.14 and later only.
    get officeTheme() {
      return reaches(client.mailboxSet, '1.14') ? themeColours[theme] : undefined;
    },
    mailbox: buildMailbox(facts, link),
    ui: paneUi(window, facts, () => theme, link),
  };
}

const script = document.currentScript as HTMLScriptElement | null;
installOffice(window, script?.dataset['outlookOrigin'] ?? '');
// A script that has run is not fetched again: from here on the page sees what it would see in Outlook.
if (script?.dataset['insteadOf']) script.src = script.dataset['insteadOf'];
