import { sight, type Form } from '../form.ts';

/** What is counted. */
const unit = /^\s?(?:pages?|sheets?|copies|pagine|fogli|seiten|blatt|páginas?|hojas?|feuilles|dpi|mm|cm|eur|usd|%)/;
const panel = /(?<![\d.,-])(36[01]|370)(?![\d.,%-])/g;
const printer = /epson|printer|scanner|stampante|drucker|imprimante|impresora|impressora|web config/;
const reach = 80;
const message = /cloud|e-?mail|sign in|acced|anmeld|connex|conness|connection|error|errore|fehler|erreur|codice|code|c[oó]digo|erro\b|fout|felkod|kod\b|kód|код|ошибк|代码|错误|エラー|コード|오류|코드|hata/;

/** Three-digit codes of printers, which need the device or its own words beside them. */
export default {
  id: 'printers',
  marks: ['360', '361', '370'],
  find: ({ text, lower }) => (lower.includes('epson') || printer.test(lower) ? sight(text, panel, 'number', (number) => `EPSON:${number}`) : []).filter(({ at }) => !unit.test(lower.slice(at + 3, at + 16)) && message.test(lower.slice(Math.max(0, at - reach), at + reach))),
} satisfies Form as Form;
