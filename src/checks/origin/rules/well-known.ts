import { saying, text } from '../../../contracts/text.ts';
import { header, isFile } from '../answer.ts';
import { wellKnownPath } from '../read-origin.ts';
import type { Answer, Origin } from '../origin.ts';
import { rule } from '../rule.ts';

const path = wellKnownPath;
const near = text({ en: 'There is {other}, but Outlook asks for {path}.', it: 'C’è {other}, ma Outlook chiede {path}.' });
const missing = text({ en: '{path} answers with {status}, so no event handler gets a token in classic Outlook for Windows (untrusted_origin).', it: '{path} risponde con {status}, quindi nessun gestore di eventi riceve un token in Outlook classico per Windows (untrusted_origin).' });
const unreadable = text({ en: '{path} is no JSON object with a list "allowed".', it: '{path} non è un oggetto JSON con un elenco "allowed".' });
const kind = text({ en: '{path} comes as {type}, not as JSON.', it: '{path} arriva come {type}, non come JSON.' });
const unlisted = text({ en: '{path} does not list {script}.', it: '{path} non elenca {script}.' });

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const { allowed } = JSON.parse(text) as { allowed?: unknown };
    return Array.isArray(allowed) ? allowed : undefined;
  } catch {
    return undefined;
  }
}

function* faultsOf(answer: Answer, { eventScripts }: Origin) {
  const allowed = listIn(answer.text);
  const type = header(answer, 'content-type') ?? '-';
  if (!allowed) yield { says: saying(unreadable, { path }) };
  else if (!/\bjson\b/i.test(type)) yield { says: saying(kind, { path, type }) };
  for (const script of allowed ? eventScripts : []) if (!allowed!.includes(script)) yield { says: saying(unlisted, { path, script }) };
}

export default rule({
  id: 'well-known',
  title: text({ en: 'File for event handlers', it: 'File per i gestori di eventi' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Serve a JSON object at this exact path, as application/json and without a redirect, with the exact addresses of the scripts in the list "allowed".', it: 'Servi in questo preciso percorso un oggetto JSON, come application/json e senza reindirizzamento, con gli indirizzi esatti degli script nell’elenco "allowed".' }),
  sources: [{ name: 'learn.microsoft.com, Use single sign-on in event-based add-ins', date: '2026-02-02' }, { name: 'office-js#6610', date: '2026-03-31' }],
  concerns: ({ eventScripts, nearlyWellKnown, wellKnown }) => eventScripts.length > 0 || nearlyWellKnown.length > 0 || isFile(wellKnown),
  *look(origin) {
    const { wellKnown, nearlyWellKnown: [other] } = origin;
    if (wellKnown?.status === 200) yield* faultsOf(wellKnown, origin);
    else if (other) yield { says: saying(near, { other, path }) };
    else yield { says: saying(missing, { path, status: wellKnown?.status ?? '-' }) };
  },
});
