import { text } from '../../contracts/text.ts';

/** What a change of ours leaves to a person, in the order in which it is done. */
export const steps = {
  register: text({ en: 'Register the application, with the redirect URI brk-multihub:// of your origin and the scope of your API: docs/guides/registration.md.', it: 'Registra l’applicazione, con l’URI di reindirizzamento brk-multihub:// della tua origine e l’ambito della tua API: docs/guides/registration.md.' }),
  'serve-shim': text({ en: 'Serve naa-kit-shim.js, the numbered scripts beside it, dialog.html and redirect.html of dist/addin in the folder of each changed page.', it: 'Pubblica naa-kit-shim.js, gli script numerati accanto, dialog.html e redirect.html di dist/addin nella cartella di ogni pagina modificata.' }),
  'serve-allowed-scripts': text({ en: 'Serve .well-known/microsoft-officeaddins-allowed.json at the root of the origin of your scripts, as JSON and without a redirect, and keep the addresses of your production in it.', it: 'Pubblica .well-known/microsoft-officeaddins-allowed.json alla radice dell’origine dei tuoi script, come JSON e senza reindirizzamenti, con gli indirizzi della tua produzione.' }),
  'install-package': text({ en: 'Run the installation of your package manager, so that outlook-naa-kit is there.', it: 'Esegui l’installazione del tuo gestore di pacchetti, perché outlook-naa-kit sia presente.' }),
  'look-at-kind': text({ en: 'Send result.tokenKind with the token and look at it on the server: entra is an Entra access token for your API, exchange-identity is what came before. docs/guides/integrators.md has the two schemes.', it: 'Invia result.tokenKind con il token e leggilo sul server: entra è un token di accesso Entra per la tua API, exchange-identity è quello di prima. I due schemi sono in docs/guides/integrators.md.' }),
  'ask-in-click': text({ en: 'Where the result says window-needs-click or interaction-required, show a button and call again inside its click with { interactive: true }.', it: 'Dove il risultato dice window-needs-click o interaction-required, mostra un pulsante e richiama nel suo clic con { interactive: true }.' }),
} as const;
export type StepName = keyof typeof steps;
