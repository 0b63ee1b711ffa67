import { both } from './entry.ts';

/** Microsoft's table of AADSTS numbers, in the edition that was read. */
export const errorReference = { name: 'Microsoft Entra reference-error-codes', date: '2024-04-24' } as const;

// Steps that are the same whatever the number: said once, so that they are said alike.
export const tellAdmin = both(
  'Send the error code, the correlation id and the time to your administrator.',
  'Invia al tuo amministratore il codice di errore, l’ID di correlazione e l’ora.',
);
export const tellPublisher = both(
  'Send the error code, the correlation id and the time to the publisher of the add-in or app.',
  'Invia il codice di errore, l’ID di correlazione e l’ora a chi pubblica il componente o l’app.',
);
export const startAgain = both('Close the sign-in window and start again from the beginning.', 'Chiudi la finestra di accesso e ricomincia da capo.');
export const tryLater = both('Wait a few minutes and try again.', 'Attendi qualche minuto e riprova.');
export const openTicket = both(
  'If it persists, open a ticket with Microsoft support and attach correlation id, trace id and time.',
  'Se persiste, apri una richiesta al supporto Microsoft e allega ID di correlazione, ID di traccia e ora.',
);
