import type { Capability, Rung } from '../contracts/capability.ts';
import type { PathName } from '../contracts/path.ts';
import { saying, text } from '../contracts/text.ts';

export const reasons = {
  'naa-answers': text({ en: 'Outlook’s own sign-in answers, so it is used first.', it: 'L’accesso integrato di Outlook risponde, perciò si usa per primo.' }),
  'naa-after-exchange': text({ en: 'Outlook’s own sign-in answers; it is used if Exchange Server does not settle it.', it: 'L’accesso integrato di Outlook risponde; si usa se Exchange Server non basta.' }),
  'naa-missing': text({ en: 'This Outlook is older than nested app authentication.', it: 'Questo Outlook è precedente all’autenticazione annidata.' }),
  'naa-reported-but-absent': text({ en: 'Outlook reports nested app authentication, but it is not there.', it: 'Outlook dichiara l’autenticazione annidata, ma non c’è.' }),
  'naa-silent': text({ en: 'Outlook’s own sign-in does not answer.', it: 'L’accesso integrato di Outlook non risponde.' }),
  'naa-refuses': text({ en: 'Outlook’s own sign-in is there but refuses this add-in.', it: 'L’accesso integrato di Outlook c’è ma rifiuta questo componente aggiuntivo.' }),
  'exchange-own-server': text({ en: 'The mailbox is on Exchange Server, which still gives identity tokens.', it: 'La cassetta postale è su Exchange Server, che fornisce ancora token di identità.' }),
  'exchange-location-unclear': text({ en: 'It is not clear where the mailbox is, so Exchange is asked too.', it: 'Non è chiaro dove si trovi la cassetta postale, perciò si chiede anche a Exchange.' }),
  'exchange-ended-in-cloud': text({ en: 'The mailbox is in the cloud, where the old tokens ended on 31 October 2025.', it: 'La cassetta postale è nel cloud, dove i vecchi token sono stati disattivati il 31 ottobre 2025.' }),
  'office-sso-reported': text({ en: 'Office single sign-on is available.', it: 'È disponibile il Single Sign-On (SSO) di Office.' }),
  'office-sso-missing': text({ en: 'This Outlook has no Office single sign-on.', it: 'Questo Outlook non ha il Single Sign-On (SSO) di Office.' }),
  'dialog-window': text({ en: 'A sign-in window works in almost every Outlook, but needs one click.', it: 'Una finestra di accesso funziona in quasi ogni Outlook, ma richiede un clic.' }),
  'dialog-missing': text({ en: 'This Outlook cannot open a sign-in window.', it: 'Questo Outlook non può aprire una finestra di accesso.' }),
} as const;

const rung = (path: PathName, taken: boolean, reasonId: keyof typeof reasons): Rung => ({ path, taken, reasonId, reason: saying(reasons[reasonId], {}) });

function naa({ bridge, naaReported, location }: Capability): Rung {
  if (bridge === 'answers') return rung('naa', true, location === 'on-premises' ? 'naa-after-exchange' : 'naa-answers');
  if (bridge === 'absent') return rung('naa', false, naaReported ? 'naa-reported-but-absent' : 'naa-missing');
  return rung('naa', false, bridge === 'silent' ? 'naa-silent' : 'naa-refuses');
}

const exchangeIdentity = ({ location }: Capability): Rung =>
  location === 'cloud' ? rung('exchange-identity', false, 'exchange-ended-in-cloud')
  : rung('exchange-identity', true, location === 'on-premises' ? 'exchange-own-server' : 'exchange-location-unclear');

const officeSso = ({ officeSsoReported }: Capability): Rung =>
  rung('office-sso', officeSsoReported, officeSsoReported ? 'office-sso-reported' : 'office-sso-missing');

const dialog = ({ dialogReported }: Capability): Rung => rung('dialog', dialogReported, dialogReported ? 'dialog-window' : 'dialog-missing');

const order: Readonly<Record<Capability['location'], readonly ((capability: Capability) => Rung)[]>> = {
  cloud: [naa, officeSso, dialog, exchangeIdentity],
  'on-premises': [exchangeIdentity, naa, officeSso, dialog],
  unclear: [naa, exchangeIdentity, officeSso, dialog],
};

/** Every path in the order it is tried, with the reason for each one taken and not taken. Pure: the same facts, the same ladder. */
export const choosePath = (capability: Capability): readonly Rung[] => order[capability.location].map((path) => path(capability));
