import { text } from '../../contracts/text.ts';
import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { isTreatedAsCloud } from '../mailbox-place.ts';
import { told } from '../told.ts';
import { places, step } from '../words.ts';

const agreed = text({ en: 'Every sign that says something points to {place}.', it: 'Tutti gli indizi disponibili indicano {place}.' });
const settled = text({ en: 'The signs contradict each other; the stronger ones point to {place}. Outlook for Mac, for instance, calls every mailbox “office365”.', it: 'Gli indizi si contraddicono; i più affidabili indicano {place}. Outlook per Mac, ad esempio, chiama “office365” qualsiasi cassetta postale.' });
const doubted = both('Outlook’s signs point to Exchange Server, but it refuses the old token as it does for a mailbox in the cloud. Probably the mailbox has moved and Outlook has not noticed.', 'Gli indizi di Outlook indicano Exchange Server, ma il vecchio token è negato come a una cassetta postale nel cloud. Probabilmente la cassetta postale è stata spostata e Outlook non se n’è accorto.');
const unsettled = both('It cannot be told where this mailbox is: the signs contradict each other. Both ways are tried.', 'Non si riesce a stabilire dove si trovi questa cassetta postale: gli indizi si contraddicono. Vengono tentate entrambe le vie.');
const nothing = both('Outlook says nothing about where this mailbox is. Both ways are tried.', 'Outlook non dice dove si trovi questa cassetta postale. Vengono tentate entrambe le vie.');

const names = {
  tokenStatus: both('Status of the old tokens', 'Stato dei vecchi token'),
  accountType: both('Account type', 'Tipo di account'),
  ewsUrl: both('Host of the EWS address', 'Host dell’indirizzo EWS'),
  restUrl: both('Host of the REST address', 'Host dell’indirizzo REST'),
} as const;

/** A contradiction is a finding of its own (office-js#6564: a Mac; #3465: a mailbox that moved to the cloud). */
export default defineAudit({
  id: 'mailbox-location',
  needs: ['mailboxLocation'],
  mayUse: ['pathJournal'],
  title: both('Where the mailbox is', 'Dove si trova la cassetta postale'),
  judge({ mailboxLocation, pathJournal }) {
    const { location, signals } = mailboxLocation;
    const evidence = signals.map(({ name, value }) => ({ label: names[name], value }));
    const contradict = new Set(signals.map(({ points }) => points).filter((points) => points !== 'unclear')).size > 1;
    if (pathJournal && isTreatedAsCloud({ mailboxLocation, pathJournal })) return { outcome: 'info', says: told(doubted), evidence, confidence: 'likely' };
    if (location !== 'unclear') return contradict ? { outcome: 'info', says: told(settled, { place: places[location] }), evidence, confidence: 'likely' } : { outcome: 'pass', says: told(agreed, { place: places[location] }), evidence };
    return {
      outcome: 'fail', severity: 'hinders', owner: 'admin', evidence, confidence: 'hint',
      says: told(contradict ? unsettled : nothing),
      steps: {
        user: [step('If your mailbox was moved lately, remove the account from Outlook and add it again.', 'Se la tua cassetta postale è stata spostata di recente, rimuovi l’account da Outlook e aggiungilo di nuovo.')],
        admin: [step('Check whether the mailbox was migrated, and what Autodiscover answers for it.', 'Verifica se la cassetta postale è stata migrata e che cosa risponde Individuazione automatica.')],
      },
    };
  },
});
