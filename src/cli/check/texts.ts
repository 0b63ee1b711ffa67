import { text } from '../../contracts/text.ts';

export const words = {
  title: text({ en: 'Check of the tenant', it: 'Verifica del tenant' }),
  fine: text({ en: 'Nothing that was looked at has to be put right.', it: 'In ciò che è stato esaminato non c’è nulla da correggere.' }),
  problem: text({ en: 'Something has to be put right.', it: 'C’è qualcosa da correggere.' }),
  incomplete: text({ en: 'Not everything can be judged: see what is missing.', it: 'Non si può giudicare tutto: vedi che cosa manca.' }),
  unreadable: text({ en: 'No output that this command knows was found in the text. Known are Get-AuthenticationPolicy -AllowLegacyExchangeTokens, Get-OrganizationConfig | Format-List Ews*, Get-CASMailbox, Get-TransportConfig and Get-App, with their English property names.', it: 'Nel testo non è stato trovato alcun risultato noto a questo comando. Sono noti Get-AuthenticationPolicy -AllowLegacyExchangeTokens, Get-OrganizationConfig | Format-List Ews*, Get-CASMailbox, Get-TransportConfig e Get-App, con i nomi inglesi delle proprietà.' }),
  onDay: text({ en: 'Judged for {day}.', it: 'Giudicato per il giorno {day}.' }),
  onToday: text({ en: 'Judged for today, {day}; for an older output give its day with --on.', it: 'Giudicato per oggi, {day}; per un risultato più vecchio indica il giorno con --on.' }),
} as const;
