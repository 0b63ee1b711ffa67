import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'The registration has a secret or certificate and is a public client as well: whoever knows its client id may ask for tokens without it.', it: 'La registrazione ha un segreto o un certificato ed è anche un client pubblico: chi ne conosce l’ID client può chiedere token senza di essi.' });

export default rule({
  id: 'public-client-credential',
  title: text({ en: 'No credential on a public client', it: 'Nessuna credenziale su un client pubblico' }),
  severity: 'hinders',
  cure: text({ en: 'Authentication: turn public client flows off (isFallbackPublicClient false), or give the backend a registration of its own.', it: 'Autenticazione: disattiva i flussi client pubblici (isFallbackPublicClient false), oppure dai al backend una registrazione propria.' }),
  entry: 'AADSTS700025',
  sources: [manifestPage],
  needs: ['credentials', 'isPublicClient'],
  look: ({ registration: { credentials, isPublicClient } }) => (isPublicClient.value && credentials.length > 0 ? [{ says: saying(says, {}), at: isPublicClient.at }] : []),
});
