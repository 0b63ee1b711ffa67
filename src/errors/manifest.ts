import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit check manifest` cannot read. */
export const manifestErrors = defineErrors({
  'manifest-unknown': {
    remedyIsWith: 'user',
    says: text({ en: 'This is no manifest of an Office add-in: neither <OfficeApp> nor a JSON object with manifestVersion.', it: 'Questo non è un manifesto di un componente aggiuntivo di Office: né <OfficeApp> né un oggetto JSON con manifestVersion.' }),
    remedy: text({ en: 'Give the manifest.xml or manifest.json that the add-in is deployed with.', it: 'Indica il manifest.xml o il manifest.json con cui il componente viene distribuito.' }),
  },
  'manifest-not-for-outlook': {
    remedyIsWith: 'user',
    says: text({ en: 'This manifest is not of an Outlook add-in.', it: 'Questo manifesto non è di un componente aggiuntivo di Outlook.' }),
    remedy: text({ en: 'Give one with xsi:type="MailApp" or, in JSON, with the scope "mail".', it: 'Indicane uno con xsi:type="MailApp" o, in JSON, con l’ambito "mail".' }),
  },
  'manifest-not-readable': {
    remedyIsWith: 'developer',
    says: text({ en: 'The manifest is not well-formed {language}, or is cut off: it cannot be read from line {line} on.', it: 'Il manifesto non è {language} ben formato, oppure è troncato: non è leggibile dalla riga {line} in poi.' }),
    remedy: text({ en: 'Look at line {line} and above it for a {language} element, quote or bracket that is not closed.', it: 'Cerca alla riga {line} e sopra di essa un elemento {language}, una virgoletta o una parentesi non chiusi.' }),
  },
  'manifest-hostile': {
    remedyIsWith: 'developer',
    says: text({ en: 'The manifest holds what no manifest needs and what harms those who read it: {what}, or elements nested beyond all reason.', it: 'Il manifesto contiene ciò che nessun manifesto richiede e che nuoce a chi lo legge: {what}, oppure elementi annidati oltre ogni misura.' }),
    remedy: text({ en: 'Remove {what}; do not deploy a manifest of unknown origin.', it: 'Rimuovi {what}; non distribuire un manifesto di origine sconosciuta.' }),
  },
  'manifest-too-large': {
    remedyIsWith: 'developer',
    says: text({ en: 'The manifest is larger than 1 MB ({megabytes} MB); Exchange installs none above 256 KB.', it: 'Il manifesto supera 1 MB ({megabytes} MB); Exchange non ne installa oltre 256 KB.' }),
    remedy: text({ en: 'Check that it is the manifest; {megabytes} MB is far from one.', it: 'Verifica che sia il manifesto; {megabytes} MB sono ben oltre.' }),
  },
});
