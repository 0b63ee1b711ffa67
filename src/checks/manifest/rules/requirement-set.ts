import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const tooHigh = text({ en: 'Mailbox {version} is required. Exchange Server has at most Mailbox 1.5, and so have phones: there Outlook does not show the add-in.', it: 'È richiesto Mailbox {version}. Exchange Server arriva al massimo a Mailbox 1.5, e così i telefoni: lì Outlook non mostra il componente.' });
const unreadable = text({ en: '{version} is no version of a requirement set.', it: '{version} non è una versione di un insieme di requisiti.' });

export default rule({
  id: 'requirement-set',
  title: text({ en: 'Requirement set', it: 'Insieme di requisiti' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Require the lowest Mailbox set without which nothing works (1.3 for a button with a pane), and ask for newer ones at run time with isSetSupported. NAA needs no Mailbox set.', it: 'Richiedi l’insieme Mailbox più basso senza il quale non funziona nulla (1.3 per un pulsante con riquadro) e verifica quelli più recenti durante l’esecuzione con isSetSupported. La NAA non richiede alcun insieme Mailbox.' }),
  sources: [{ name: 'learn.microsoft.com, Outlook JavaScript API requirement sets', date: '2026-06-23' }],
  *look({ manifest: { sets } }) {
    for (const { name, version, isForAll } of sets) {
      if (!isForAll || !/^mailbox$/i.test(name.value)) continue;
      const [, major, minor] = /^(\d+)(?:\.(\d+))?$/.exec(version) ?? [];
      if (major === undefined) yield { says: saying(unreadable, { version }), place: name };
      else if (Number(major) > 1 || Number(minor ?? 0) > 5) yield { says: saying(tooHigh, { version }), place: name };
    }
  },
});
