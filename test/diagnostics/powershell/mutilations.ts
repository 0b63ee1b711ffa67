/** What mail, chat, terminals and people do to an output before it arrives. None of these takes anything away. */
export const harmless: Readonly<Record<string, (text: string) => string>> = {
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
  'quoted in mail': (text) => text.replace(/^/gm, '> '),
  'quoted twice': (text) => text.replace(/^/gm, '>> '),
  'quoted by bars': (text) => text.replace(/^/gm, '| '),
  'non-breaking spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'marks of direction': (text) => text.replace(/^/gm, '\u200e'),
  'terminal colours': (text) => text.replace(/^(\w+)/gm, '\u001b[32;1m$1\u001b[0m'),
  'a code fence': (text) => `\`\`\`powershell\n${text}\n\`\`\``,
  'a mail around it': (text) => `From: a@contoso.com\nSent: Monday\nSubject: RE: EWS\n\nHi,\nhere is what I get:\n\n${text}\n\nRegards\nAnna`,
  'an Italian mail around it': (text) => `Da: a@contoso.com\nInviato: lunedì\nOggetto: R: EWS\n\nCiao, ecco il risultato:\n\n${text}\n\nSaluti`,
  'a German mail around it': (text) => `Von: a@contoso.com\nGesendet: Montag\n\nHallo,\n\n${text}\n\nGrüße`,
  'trailing spaces': (text) => text.replace(/$/gm, '   '),
  'empty lines above': (text) => `\n\n\n${text}`,
  'a banner of the module above': (text) => `----------------------------------------------------------------------------------------\nThis V3 EXO PowerShell module contains new REST API backed Exchange Online cmdlets.\n----------------------------------------------------------------------------------------\n\n${text}`,
  'a progress line above': (text) => `VERBOSE: Returning precomputed version info: 3.4.0\n${text}`,
  'an Italian prompt line above': (text) => `PS C:\\Utenti\\Anna> Connect-ExchangeOnline\n${text}`,
};

/** For lists alone. */
export const ofLists: Readonly<Record<string, (text: string) => string>> = {
  'colons without their column': (text) => text.replace(/^(\w+) +: ?/gm, '$1: '),
  'values folded to the next line': (text) => text.replace(/^(EwsEnabled +:) ([A-Z])/gm, '$1\n$2'),
  'names folded from their colon': (text) => text.replace(/^(EwsEnabled) +: ([A-Z])/gm, '$1\n : $2'),
  'en dashes in the command': (text) => text.replace(/(PS .*)-/g, '$1–'),
  'lower case': (text) => text.replace(/^Ews\w+/gm, (name) => name.toLowerCase()),
  'the command alone, without a prompt': (text) => text.replace(/^PS C:\\> (?=Get)/gm, ''),
  'spaces squeezed': (text) => text.replace(/ {2,}/g, ' '),
};

/** After these something is missing or unclear, and it must be said. */
export const harmful: Readonly<Record<string, (text: string) => string>> = {
  'the command is gone': (text) => text.replace(/^PS C:\\> .*$/gm, ''),
  'the name of the property is translated': (text) => text.replaceAll('EwsEnabled', 'EwsAbilitato'),
  'the value is translated': (text) => text.replace(/^(EwsEnabled +: )(?:True|False)/gm, '$1Vero'),
  'the value is cut': (text) => text.replace(/^(EwsEnabled +: )True[\s\S]*/m, '$1Tr'),
  'a word was written behind the value': (text) => text.replace(/^(EwsEnabled +: True)$/gm, '$1 (?)'),
  'the lines of the property are gone': (text) => text.replace(/^EwsEnabled.*$/gm, ''),
  'two outputs contradict each other': (text) => `${text}\n${text.replace(/^(EwsEnabled +: )True/m, '$1False')}`,
};
