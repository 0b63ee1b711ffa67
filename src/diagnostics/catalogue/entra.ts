import { text } from '../../contracts/text.ts';
import { defineEntries } from '../entry.ts';

const errorReference = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes (2024-04-24)';

/** Refusals of Entra ID that the lab can show. */
export const entraEntries = defineEntries([
  {
    id: 'AADSTS53003',
    meaning: text({ en: 'A Conditional Access rule of your organisation refused this sign-in: who you are was accepted, the circumstances were not (place, device, network or app).', it: 'Una regola di accesso condizionale della tua organizzazione ha rifiutato l’accesso: la tua identità è stata accettata, le circostanze no (luogo, dispositivo, rete o app).' }),
    remedy: text({ en: 'If you are travelling or on a VPN, try from your usual network and device. Otherwise your administrator finds the rule by the correlation id in the sign-in log.', it: 'Se sei in viaggio o usi una VPN, prova dalla rete e dal dispositivo abituali. Altrimenti il tuo amministratore trova la regola nel registro degli accessi con l’ID di correlazione.' }),
    remedyIsWith: 'admin',
    source: errorReference,
  },
  {
    id: 'AADSTS65001',
    meaning: text({ en: 'Nobody has yet agreed that this add-in may be used with your account.', it: 'Nessuno ha ancora acconsentito all’uso di questo componente con il tuo account.' }),
    remedy: text({ en: 'Choose Sign in and accept. If no Accept button appears, your organisation wants an administrator to agree for everyone.', it: 'Scegli Accedi e accetta. Se non compare il pulsante Accetta, la tua organizzazione vuole che un amministratore acconsenta per tutti.' }),
    remedyIsWith: 'user',
    source: errorReference,
  },
  {
    id: 'AADSTS90094',
    meaning: text({ en: 'An administrator has to agree before people of your organisation can use this add-in.', it: 'Un amministratore deve acconsentire prima che le persone della tua organizzazione possano usare questo componente.' }),
    remedy: text({ en: 'Ask your administrator to grant consent for the organisation to this add-in’s app.', it: 'Chiedi al tuo amministratore di concedere il consenso dell’organizzazione all’app di questo componente.' }),
    remedyIsWith: 'admin',
    source: errorReference,
  },
  {
    id: 'AADSTS50105',
    meaning: text({ en: 'This app is open only to people who were assigned to it, and you are not among them.', it: 'Questa app è aperta solo alle persone assegnate, e tu non sei tra loro.' }),
    remedy: text({ en: 'Your administrator can assign you under Enterprise applications → Users and groups.', it: 'Il tuo amministratore può assegnarti in Applicazioni aziendali → Utenti e gruppi.' }),
    remedyIsWith: 'admin',
    source: errorReference,
  },
  {
    id: 'AADSTS9002326',
    meaning: text({ en: 'The sign-in page of this add-in is not registered as a single-page application; typical of an Outlook without NAA.', it: 'La pagina di accesso di questo componente non è registrata come applicazione a pagina singola; tipico di un Outlook senza NAA.' }),
    remedy: text({ en: 'Add the page as an SPA redirect URI in the app registration.', it: 'Aggiungi la pagina come URI di reindirizzamento SPA nella registrazione dell’app.' }),
    remedyIsWith: 'developer',
    source: 'office-js#5640 (2025-04-22)',
  },
]);
