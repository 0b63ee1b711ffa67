import { sight, type Form } from '../form.ts';

const panel = /(?<![\d.,-])(36[01]|370)(?![\d.,%-])/g;
const printer = /epson|printer|scanner|stampante|drucker|imprimante|impresora|impressora|web config/;
const message = /cloud|e-?mail|sign in|acced|anmeld|connex|conness|connection|error|errore|fehler|erreur|codice|code/;

/** Three-digit codes of printers, which need the device or its own words beside them. */
export default {
  id: 'printers',
  marks: ['360', '361', '370'],
  find: ({ text, lower }) => (lower.includes('epson') || (printer.test(lower) && message.test(lower)) ? sight(text, panel, 'number', (number) => `EPSON:${number}`) : []),
} satisfies Form as Form;
