import { text, type Text } from '../../contracts/text.ts';
import type { Category } from '../../scanner/index.ts';

/** One stretch of a migration: what is done in it, and which findings it takes care of. */
export interface Stage {
  readonly title: Text<never>;
  readonly does: readonly Text<never>[];
  readonly categories: readonly Category[];
  /** What it has of Microsoft Graph: the calls in place of what was found, or the scopes they need. */
  readonly graph?: 'calls' | 'scopes';
  /** Guide in this repository that has the details. */
  readonly guide: string;
}

/** In the order of a migration: what comes later needs what comes before. Every category has its place in exactly one. */
export const stages: readonly Stage[] = [
  {
    title: text({ en: 'Registration', it: 'Registrazione' }),
    does: [
      text({ en: 'Register one application for the pages and the API, with the redirect URIs of the sign-in pages first and brk-multihub:// of your origin after them.', it: 'Registra una sola applicazione per le pagine e l’API, con gli URI di reindirizzamento delle pagine di accesso per primi e dopo brk-multihub:// della tua origine.' }),
      text({ en: 'Expose a scope of your own API: nested app authentication needs at least one scope of a resource.', it: 'Esponi un ambito della tua API: l’autenticazione per app annidate richiede almeno un ambito di una risorsa.' }),
    ],
    categories: ['redirect-uri', 'adal'],
    guide: 'docs/guides/registration.md',
  },
  {
    title: text({ en: 'Data and scopes', it: 'Dati e ambiti' }),
    does: [
      text({ en: 'For each place below write down which data of the mailbox it reads or changes; that decides the Microsoft Graph call and its scope. Ask for the least that does it.', it: 'Per ogni punto qui sotto annota quali dati della cassetta postale legge o modifica: da ciò dipendono la chiamata a Microsoft Graph e il suo ambito. Chiedi il minimo che basta.' }),
      text({ en: 'Ask for scopes of one resource in each request: those of your API to sign in, those of Graph from the server on behalf of the user.', it: 'In ogni richiesta chiedi ambiti di una sola risorsa: quelli della tua API per accedere, quelli di Graph dal server per conto dell’utente.' }),
    ],
    categories: ['callback-token', 'callback-token-rest', 'outlook-rest-endpoint', 'ews-client', 'ews-url'],
    graph: 'calls',
    guide: 'docs/guides/on-behalf-of.md',
  },
  {
    title: text({ en: 'Client', it: 'Client' }),
    does: [
      text({ en: 'Run naa-kit fix: it puts the shim in place of calls for identity tokens, and office.js from Microsoft’s network. What it lists as left is changed by hand.', it: 'Esegui naa-kit fix: mette lo shim al posto delle richieste di token di identità e office.js dalla rete di Microsoft. Ciò che elenca come lasciato va modificato a mano.' }),
      text({ en: 'Give every page a button for the sign-in that needs a click.', it: 'Dai a ogni pagina un pulsante per l’accesso che richiede un clic.' }),
    ],
    categories: ['office-js-source', 'identity-token', 'legacy-sso', 'msal-config'],
    guide: 'docs/guides/fix.md',
  },
  {
    title: text({ en: 'Back end', it: 'Back-end' }),
    does: [
      text({ en: 'Accept access tokens of Entra ID for your API beside the tokens of Exchange Server, and look at their kind before validating. Put this in place before the pages change. Where there is no server, naa-kit fix --add-backend writes one.', it: 'Accetta i token di accesso di Entra ID per la tua API accanto ai token di Exchange Server e guardane il tipo prima di convalidarli. Attivalo prima che le pagine cambino. Dove non c’è un server, naa-kit fix --add-backend ne scrive uno.' }),
    ],
    categories: ['exchange-token-validation', 'exchange-library', 'id-token-to-backend', 'amurl-unchecked'],
    guide: 'docs/guides/integrators.md',
  },
  {
    title: text({ en: 'Identity linking', it: 'Collegamento delle identità' }),
    does: [
      text({ en: 'Keep one person one account: attach the Entra identity (tid and oid) to the account that the Exchange identity had. Never link by an address alone.', it: 'Mantieni una persona con un solo account: aggiungi l’identità Entra (tid e oid) all’account che aveva l’identità di Exchange. Non collegare mai in base al solo indirizzo.' }),
    ],
    categories: ['email-as-identity'],
    guide: 'docs/guides/identity.md',
  },
  {
    title: text({ en: 'Manifest', it: 'Manifesto' }),
    does: [
      text({ en: 'Lower the permission to what Office.js still needs, keep the lowest requirement set, and put the new client id where the older single sign-on stays as a way.', it: 'Abbassa l’autorizzazione a ciò che serve ancora a Office.js, mantieni l’insieme di requisiti più basso e inserisci il nuovo ID client dove il precedente single sign-on resta una via.' }),
    ],
    categories: ['manifest-permission', 'manifest-requirement', 'well-known-name'],
    guide: 'docs/guides/sideload.md',
  },
  {
    title: text({ en: 'Admin consent', it: 'Consenso dell’amministratore' }),
    does: [text({ en: 'Send the admins of your customers the consent link before the roll-out: in many tenants people may not consent by themselves.', it: 'Invia agli amministratori dei clienti il collegamento per il consenso prima del rilascio: in molti tenant le persone non possono acconsentire da sole.' })],
    categories: [],
    graph: 'scopes',
    guide: 'docs/guides/registration.md',
  },
  {
    title: text({ en: 'Roll-out', it: 'Rilascio' }),
    does: [
      text({ en: 'Server first, then the pages, then the manifest; tenant by tenant, with the page of migration progress to see who has moved.', it: 'Prima il server, poi le pagine, poi il manifesto; un tenant alla volta, con la pagina di avanzamento della migrazione per vedere chi è passato.' }),
      text({ en: 'Keep naa-kit scan --baseline in your pipeline, so that nothing old comes back.', it: 'Tieni naa-kit scan --baseline nella tua pipeline, perché nulla di vecchio ritorni.' }),
    ],
    categories: [],
    guide: 'docs/guides/migration-progress.md',
  },
  {
    title: text({ en: 'Tests in the lab', it: 'Prove nel laboratorio' }),
    does: [text({ en: 'Show your page with naa-kit lab --add-in URL, at least in these scenarios: online-legacy-refused, online-naa, online-old-client, onprem-exchange-se, wrong-account, admin-consent-required-65001, backend-down.', it: 'Mostra la tua pagina con naa-kit lab --add-in URL, almeno in questi scenari: online-legacy-refused, online-naa, online-old-client, onprem-exchange-se, wrong-account, admin-consent-required-65001, backend-down.' })],
    categories: [],
    guide: 'docs/guides/sideload.md',
  },
];
