import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit check` cannot begin with. */
export const checkErrors = defineErrors({
  'graph-sign-in-failed': {
    remedyIsWith: 'admin',
    says: text({ en: 'The sign-in for Microsoft Graph did not succeed ({reason}).', it: 'L’accesso per Microsoft Graph non è riuscito ({reason}).' }),
    remedy: text({ en: 'See what naa-kit explain says of {reason}. Where device codes are blocked, sign in with --sign-in browser or bring a token in NAA_KIT_GRAPH_TOKEN.', it: 'Vedi che cosa dice naa-kit explain di {reason}. Dove i codici dispositivo sono bloccati, accedi con --sign-in browser o fornisci un token in NAA_KIT_GRAPH_TOKEN.' }),
  },
  'graph-token-missing': {
    remedyIsWith: 'user',
    says: text({ en: 'There is neither a token for Microsoft Graph nor an application to sign in with.', it: 'Mancano sia un token per Microsoft Graph sia un’applicazione con cui accedere.' }),
    remedy: text({ en: 'Give --sign-in-app with an application of your tenant, or bring a token in NAA_KIT_GRAPH_TOKEN or by --token-stdin.', it: 'Indica --sign-in-app con un’applicazione del tuo tenant, oppure fornisci un token in NAA_KIT_GRAPH_TOKEN o con --token-stdin.' }),
  },
  'graph-token-refused': {
    remedyIsWith: 'user',
    says: text({ en: 'Microsoft Graph does not take this token: it has run out, or is for another service or cloud.', it: 'Microsoft Graph non accetta questo token: è scaduto, oppure è per un altro servizio o cloud.' }),
    remedy: text({ en: 'Get a new token for Microsoft Graph in the cloud that --cloud names, and try again.', it: 'Richiedi un nuovo token per Microsoft Graph nel cloud indicato con --cloud e riprova.' }),
  },
  'graph-token-unusable': {
    remedyIsWith: 'user',
    says: text({ en: 'What NAA_KIT_GRAPH_TOKEN or standard input holds is no access token.', it: 'Il contenuto di NAA_KIT_GRAPH_TOKEN o dell’input standard non è un token di accesso.' }),
    remedy: text({ en: 'Put the token alone there, on one line, without “Bearer”.', it: 'Inserisci solo il token, su una riga, senza “Bearer”.' }),
  },
  'graph-unreachable': {
    remedyIsWith: 'user',
    says: text({ en: 'Nobody answers at {endpoint}.', it: 'Nessuno risponde all’indirizzo {endpoint}.' }),
    remedy: text({ en: 'Check the network, the proxy and the cloud that --cloud names ({endpoint}).', it: 'Controlla la rete, il proxy e il cloud indicato con --cloud ({endpoint}).' }),
  },
  'msal-node-missing': {
    remedyIsWith: 'user',
    says: text({ en: 'Signing in needs the package @azure/msal-node, which is not installed.', it: 'Per l’accesso serve il pacchetto @azure/msal-node, che non è installato.' }),
    remedy: text({ en: 'Run npx -p outlook-naa-kit -p @azure/msal-node naa-kit …, or bring a token in NAA_KIT_GRAPH_TOKEN.', it: 'Esegui npx -p outlook-naa-kit -p @azure/msal-node naa-kit …, oppure fornisci un token in NAA_KIT_GRAPH_TOKEN.' }),
  },
});
