import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const twice = text({ en: '{id} stands twice; which of the two counts is not said anywhere.', it: '{id} compare due volte; quale dei due conti non è detto da nessuna parte.' });

export default rule({
  id: 'duplicate-id',
  title: text({ en: 'Ids that stand twice', it: 'Id ripetuti' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Give each its own id, and remove what was copied by mistake.', it: 'Dai a ciascuno il proprio id e rimuovi ciò che è stato copiato per errore.' }),
  sources: [{ name: 'learn.microsoft.com, Resources element', date: '2023-02-07' }, { name: 'learn.microsoft.com, Control element', date: '2026-08-21' }],
  *look({ manifest: { names } }) {
    const seen = new Set<string>();
    for (const name of names) {
      const key = `${name.scope}\n${name.kind}\n${name.value}`;
      if (seen.has(key)) yield { says: saying(twice, { id: name.value }), place: name };
      seen.add(key);
    }
  },
});
