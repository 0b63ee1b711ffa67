import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit check registration` and `naa-kit register` cannot go on with. */
export const registrationErrors = defineErrors({
  'registration-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'The registration is no whole JSON: it may have been cut when it was copied.', it: 'La registrazione non è un JSON intero: forse è stata troncata durante la copia.' }),
    remedy: text({ en: 'Download the manifest of the app registration again, or use az ad app show, and give that file.', it: 'Scarica di nuovo il manifesto della registrazione app, o usa az ad app show, e indica quel file.' }),
  },
  'registration-unknown': {
    remedyIsWith: 'user',
    says: text({ en: 'The JSON holds no app registration, or several and none with the client id of the add-in.', it: 'Il JSON non contiene registrazioni app, oppure ne contiene più d’una e nessuna con l’ID client del componente.' }),
    remedy: text({ en: 'Give the manifest of the app registration, not that of the add-in; of several name one with --client-id.', it: 'Indica il manifesto della registrazione app, non quello del componente; tra più registrazioni indicane una con --client-id.' }),
  },
});
