import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const declared = text({ en: '{name} is required by the manifest. For Outlook it can only be asked for at run time, and an Outlook without it would hide the add-in instead of signing in another way.', it: 'Il manifesto richiede {name}. Per Outlook lo si può solo verificare durante l’esecuzione, e un Outlook che non lo ha nasconderebbe il componente invece di accedere in un altro modo.' });

export default rule({
  id: 'run-time-set',
  title: text({ en: 'Sign-in as a requirement', it: 'Accesso come requisito' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Remove it and call Office.context.requirements.isSetSupported in the pane; even a yes does not prove that NAA answers.', it: 'Rimuovilo e chiama Office.context.requirements.isSetSupported nel riquadro; anche un sì non dimostra che la NAA risponda.' }),
  sources: [{ name: 'learn.microsoft.com, Nested app auth requirement sets', date: '2026-03-31' }, { name: 'learn.microsoft.com, Set element', date: '2026-08-11' }],
  *look({ manifest: { sets } }) {
    for (const { name } of sets) if (/^(NestedAppAuth|IdentityAPI)$/i.test(name.value)) yield { says: saying(declared, { name: name.value }), place: name };
  },
});
