import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'claims-challenge',
  title: text({ en: 'The backend wants a stronger proof', it: 'Il servizio vuole una prova più forte' }),
  story: text({
    en: 'The first token is good, but the backend asks for a stronger sign-in before it answers. The add-in passes the demand on, Outlook brings a token with that proof, and the second call succeeds.',
    it: 'Il primo token è valido, ma il servizio chiede un accesso più forte prima di rispondere. Il componente inoltra la richiesta, Outlook fornisce un token con quella prova e la seconda chiamata riesce.',
  }),
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/claims-challenge',
    'https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context',
  ],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  backend: { requiredAuthenticationContext: 'c1' },
});
