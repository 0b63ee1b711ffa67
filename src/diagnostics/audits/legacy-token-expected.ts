import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { labels, places, step } from '../words.ts';

const ended = both('The old Exchange tokens have ended for cloud mailboxes: the last exemptions expired on 31 October 2025, and nobody can switch the tokens on again. An add-in that still asks for them fails; this one does not ask.', 'I vecchi token di Exchange sono finiti per le cassette postali nel cloud: le ultime esenzioni sono scadute il 31 ottobre 2025 e nessuno può riattivarli. Un componente che li chiede ancora non funziona; questo non li chiede.');
const goOn = both('Exchange Server goes on giving identity tokens; Microsoft’s pages name no end date (read up to 24 September 2026).', 'Exchange Server continua a fornire token di identità; le pagine di Microsoft non indicano una data di fine (lette fino al 24 settembre 2026).');
const refused = both('Exchange Server should give an identity token, but did not.', 'Exchange Server dovrebbe fornire un token di identità, ma non l’ha fatto.');
const moved = both('Outlook says that this mailbox is on Exchange Server, yet refuses it the old token as it does for every mailbox in the cloud. It has probably moved to the cloud: its old tokens have ended, and nobody can switch them on again.', 'Outlook dice che questa cassetta postale è su Exchange Server, eppure le nega il vecchio token come a ogni cassetta postale nel cloud. Probabilmente è stata spostata nel cloud: i suoi vecchi token sono finiti e nessuno può riattivarli.');
const open = both('As long as it is unclear where the mailbox is, nobody can say whether the old tokens still come.', 'Finché non è chiaro dove si trovi la cassetta postale, non si può dire se i vecchi token arrivino ancora.');

const serverSteps = {
  user: [step('Note the time, then send the report to your administrator.', 'Annota l’ora, poi invia il report al tuo amministratore.')],
  admin: [
    step('On the EWS virtual directory OAuthAuthentication must be true: Get-WebServicesVirtualDirectory | Format-List Identity,OAuthAuthentication.', 'Sulla directory virtuale EWS OAuthAuthentication deve essere true: Get-WebServicesVirtualDirectory | Format-List Identity,OAuthAuthentication.'),
    step('Check that the server’s auth certificate is valid: Get-AuthConfig, then Get-ExchangeCertificate with its thumbprint.', 'Verifica che il certificato di autenticazione del server sia valido: Get-AuthConfig, poi Get-ExchangeCertificate con la sua identificazione personale.'),
  ],
  developer: [step('Classic Outlook from Version 2510 on is reported to need ReadWriteMailbox in the manifest for this call (office-js#6340), although the documentation asks for less.', 'Da quanto segnalato, Outlook classico dalla versione 2510 richiede ReadWriteMailbox nel manifesto per questa chiamata (office-js#6340), anche se la documentazione chiede meno.')],
};

const movedSteps = {
  user: [step('Sign in as the first answer says; to put Outlook right, remove the account and add it again.', 'Accedi come indica la prima risposta; per correggere Outlook, rimuovi l’account e aggiungilo di nuovo.')],
  admin: [step('Check whether the mailbox was migrated, and what Autodiscover answers for it.', 'Verifica se la cassetta postale è stata migrata e che cosa risponde Individuazione automatica.')],
};

export default defineAudit({
  id: 'legacy-token-expected',
  needs: ['mailboxLocation'],
  mayUse: ['pathJournal'],
  title: both('What to expect of the old Exchange tokens', 'Cosa aspettarsi dai vecchi token di Exchange'),
  judge({ mailboxLocation: { location }, pathJournal }) {
    const failed = pathJournal?.attempts.find(({ path, code }) => path === 'exchange-identity' && code.startsWith('exchange-'));
    const evidence = [{ label: labels.location, value: places[location] }, ...(failed ? [{ label: labels.code, value: failed.code }] : [])];
    if (location === 'cloud') return { outcome: 'info', says: told(ended), evidence, guides: ['legacy-tokens-gone'] };
    if (location === 'unclear') return { outcome: 'info', says: told(open), evidence, guides: ['legacy-tokens-gone'] };
    if (!failed) return { outcome: 'pass', says: told(goOn), evidence };
    // Our own code for "given to no cloud mailbox": the server itself would have failed in another way.
    if (failed.code === 'exchange-token-refused') return { outcome: 'info', severity: 'hinders', owner: 'user', says: told(moved), evidence, confidence: 'likely', steps: movedSteps, guides: ['legacy-tokens-gone'] };
    return { outcome: 'fail', severity: 'hinders', owner: 'admin', says: told(refused), evidence, confidence: 'likely', steps: serverSteps };
  },
});
