import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { step } from '../words.ts';

/** Sign-in name and address may differ by right; Outlook may also have used another account (msal-js#5537, office-js#3314). */
export default defineAudit({
  id: 'wrong-account',
  needs: ['account'],
  mayUse: ['lastError'],
  title: both('Does the account belong to this mailbox?', 'L’account appartiene a questa cassetta postale?'),
  judge({ account, lastError }) {
    const evidence = [
      ...(account.mailbox ? [{ label: both('Mailbox (digest)', 'Cassetta postale (digest)'), value: account.mailbox }] : []),
      ...(account.account ? [{ label: both('Account (digest)', 'Account (digest)'), value: account.account }] : []),
      ...(account.tenantId ? [{ label: both('Tenant', 'Tenant'), value: account.tenantId }] : []),
    ];
    if (lastError?.code !== 'wrong-account') return { outcome: 'pass', evidence, says: told(both('No other account stands in the way.', 'Nessun altro account è d’ostacolo.')) };
    return {
      outcome: 'fail', severity: 'hinders', owner: 'user', evidence, entry: 'NAA:wrong-account', confidence: 'likely',
      says: told(both('The account that signed in does not carry the address of this mailbox. That may be right (a sign-in name of its own, a shared mailbox) or the account of somebody else.', 'L’account usato non ha l’indirizzo di questa cassetta postale. Può essere corretto (nome di accesso diverso, cassetta postale condivisa) oppure è l’account di un’altra persona.')),
      steps: { user: [step('Go back: the add-in names the account. Continue if it is yours, else choose another one.', 'Torna indietro: il componente indica l’account. Continua se è tuo, altrimenti scegline un altro.')], admin: [step('If people meet this often, compare sign-in names with primary addresses.', 'Se capita spesso, confronta i nomi di accesso con gli indirizzi principali.')] },
    };
  },
});
