import { text } from '../../contracts/text.ts';

/** Why a place was left as it is. `by-hand` is said with what the rule puts in its place. */
export const leftReasons = {
  'by-hand': text({ en: 'No change of this place alone is safe.', it: 'Nessuna modifica di questo solo punto è sicura.' }),
  vendored: text({ en: 'A build or somebody else wrote it: change its source.', it: 'L’ha scritto una compilazione o qualcun altro: modifica il sorgente.' }),
  'needs-settings': text({ en: 'Signing in needs your registration: give --settings FILE.', it: 'Per accedere serve la tua registrazione: indica --settings FILE.' }),
  'object-unknown': text({ en: 'It is not certain that the object before the dot is always the mailbox of Office.', it: 'Non è certo che l’oggetto prima del punto sia sempre la cassetta postale di Office.' }),
  'name-taken': text({ en: 'The name naaKit, or in a page the id settings, already means something else there.', it: 'Il nome naaKit, o in una pagina l’id settings, lì significa già altro.' }),
  'event-handler': text({ en: 'The script names functions with Office.actions.associate: in classic Outlook for Windows handlers of events run without a page, which the shim needs.', it: 'Lo script associa funzioni con Office.actions.associate: in Outlook classico per Windows i gestori di eventi sono eseguiti senza una pagina, che allo shim serve.' }),
  'no-page': text({ en: 'No page with office.js was found that loads this script.', it: 'Non è stata trovata alcuna pagina con office.js che carichi questo script.' }),
  'no-single-page': text({ en: 'It is not certain which page of the package this script ends up in, so office.js could be missing there.', it: 'Non è certo in quale pagina del pacchetto finisca questo script: lì office.js potrebbe mancare.' }),
  'no-package': text({ en: 'It is a module without a package.json above it, so nothing could bring the shim in.', it: 'È un modulo senza un package.json sopra di sé, quindi nulla potrebbe portarvi lo shim.' }),
  'bundled-page': text({ en: 'The bundler of this page would look for naa-kit-shim.js among its sources.', it: 'Il bundler di questa pagina cercherebbe naa-kit-shim.js tra i sorgenti.' }),
  encoding: text({ en: 'The file is not UTF-8.', it: 'Il file non è in UTF-8.' }),
  'not-parsed': text({ en: 'The file could not be parsed, before or after the change.', it: 'Il file non è stato analizzato, prima o dopo la modifica.' }),
} as const;
export type LeftReason = keyof typeof leftReasons;
