import { text, type Text } from '../../contracts/text.ts';
import type { PartId } from './part.ts';

export const words = {
  title: text({ en: 'What stands in the way of {folder}', it: 'Che cosa ostacola {folder}' }),
  fine: text({ en: 'Everything was looked at, and nothing has to be put right.', it: 'È stato esaminato tutto e non c’è nulla da correggere.' }),
  problem: text({ en: 'Something has to be put right. First comes what keeps most people out.', it: 'C’è qualcosa da correggere. Per primo viene ciò che blocca più persone.' }),
  incomplete: text({ en: 'Nothing that has to be put right was found, but not everything is known.', it: 'Non è stato trovato nulla da correggere, ma non tutto è noto.' }),
  judgedFor: text({ en: 'Judged for {day}.', it: 'Giudicato per il giorno {day}.' }),
  whoActs: text({ en: 'To put right: {who}.', it: 'Da correggere: {who}.' }),
  count: text({ en: '{who} ({count})', it: '{who} ({count})' }),
  parts: text({ en: 'What was looked at', it: 'Che cosa è stato esaminato' }),
  part: text({ en: '{part}: {state}', it: '{part}: {state}' }),
  partOf: text({ en: '{part} {subject}', it: '{part} {subject}' }),
  stateWhy: text({ en: '{state}. {why}', it: '{state}. {why}' }),
  numbered: text({ en: '{number}. {part}: {title}', it: '{number}. {part}: {title}' }),
  inPart: text({ en: '{part}: {title}', it: '{part}: {title}' }),
  place: text({ en: '{file}:{line}:{column}', it: '{file}:{line}:{column}' }),
  where: text({ en: 'Where:', it: 'Dove:' }),
  more: text({ en: 'and {count} more', it: 'e ancora {count}' }),
  source: text({ en: 'Source: {name} ({date})', it: 'Fonte: {name} ({date})' }),
  notKnown: text({ en: 'Not known', it: 'Non noto' }),
  unknownOnes: text({ en: '{part}: {titles}. {says}', it: '{part}: {titles}. {says}' }),
  looked: text({ en: 'Looked at and fine', it: 'Esaminati e a posto' }),

  places: text({ en: '{category}, places: {count}', it: '{category}, punti: {count}' }),
  effort: text({ en: 'Effort: {effort}.', it: 'Impegno: {effort}.' }),
  seeScan: text({ en: 'Every place in the code with its reason: naa-kit scan. An order of work: naa-kit scan --plan. What can safely be changed: naa-kit fix.', it: 'Ogni punto del codice con il suo motivo: naa-kit scan. Un ordine di lavoro: naa-kit scan --plan. Ciò che si può modificare in sicurezza: naa-kit fix.' }),
  noCode: text({ en: 'The folder holds no code that can be read.', it: 'La cartella non contiene codice leggibile.' }),
  notParsed: text({ en: 'Files that could not be parsed: {count} ({examples}).', it: 'File di cui non è stato possibile analizzare la sintassi: {count} ({examples}).' }),
  noManifest: text({ en: 'The folder holds no manifest of a mail add-in. Name one with --manifest.', it: 'La cartella non contiene alcun manifesto di un componente di posta. Indicane uno con --manifest.' }),
  noRegistration: text({ en: 'Download the manifest of the app registration and name it with --registration, or read it from Microsoft Graph with --graph.', it: 'Scarica il manifesto della registrazione app e indicalo con --registration, oppure leggila da Microsoft Graph con --graph.' }),
  noTenant: text({ en: 'Give the outputs of an administrator with --outputs, or read from Microsoft Graph with --graph.', it: 'Indica i risultati di un amministratore con --outputs, oppure leggi da Microsoft Graph con --graph.' }),
  noSignIns: text({ en: 'Download the sign-in log from Entra and name its files with --sign-ins, or read it from Microsoft Graph with --graph.', it: 'Scarica il registro degli accessi da Entra e indicane i file con --sign-ins, oppure leggilo da Microsoft Graph con --graph.' }),
  noOrigin: text({ en: 'Give the address of the deployed pane with --pane; nothing is asked over the network before.', it: 'Indica l’indirizzo del riquadro pubblicato con --pane; prima non viene chiesto nulla in rete.' }),
  noOutput: text({ en: 'No output that is known was found in the text.', it: 'Nel testo non è stato trovato alcun risultato noto.' }),
  failed: text({ en: '{happened} {helps}', it: '{happened} {helps}' }),
} as const;

export const partNames: Readonly<Record<PartId, Text<never>>> = {
  origin: text({ en: 'Deployed pane', it: 'Riquadro pubblicato' }),
  manifest: text({ en: 'Manifest', it: 'Manifesto' }),
  registration: text({ en: 'App registration', it: 'Registrazione app' }),
  code: text({ en: 'Code', it: 'Codice' }),
  tenant: text({ en: 'Tenant', it: 'Tenant' }),
  'sign-ins': text({ en: 'Sign-in log', it: 'Registro degli accessi' }),
};

export const stateNames = {
  fine: text({ en: 'fine', it: 'a posto' }),
  problem: text({ en: 'problem', it: 'problema' }),
  incomplete: text({ en: 'not everything is known', it: 'non tutto è noto' }),
  'not-known': text({ en: 'not known', it: 'non noto' }),
} as const;
