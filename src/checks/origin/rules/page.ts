import { saying, text } from '../../../contracts/text.ts';
import type { PageAnswer } from '../origin.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const status = text({ en: '{path} answers with {status}.', it: '{path} risponde con {status}.' });
const away = text({ en: '{path} leads away to {origin}.', it: '{path} porta altrove, a {origin}.' });
const kind = text({ en: '{path} comes as {type}, not as text/html.', it: '{path} arriva come {type}, non come text/html.' });

function* faultsOf(answer: PageAnswer) {
  const { pathname: path } = answer.url;
  const location = header(answer, 'location') ?? '';
  if (answer.status >= 300 && answer.status < 400) yield { says: saying(away, { path, origin: URL.canParse(location, answer.url.href) ? new URL(location, answer.url).origin : '?' }) };
  else if (answer.status !== 200) yield { says: saying(status, { path, status: answer.status }) };
  else if (!/^text\/html\b/i.test(header(answer, 'content-type') ?? '') || !answer.page.isHtml) yield { says: saying(kind, { path, type: header(answer, 'content-type') ?? '?' }) };
}

export default rule({
  id: 'page',
  title: text({ en: 'Pages', it: 'Pagine' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Serve the page itself at this address, without sign-in in front of it: Outlook opens it before anybody has signed in.', it: 'Servi la pagina a questo indirizzo, senza un accesso davanti: Outlook la apre prima che qualcuno abbia eseguito l’accesso.' }),
  sources: [{ name: 'learn.microsoft.com, SourceLocation element', date: '2023-12-01' }],
  *look({ pane, dialog, redirect }) {
    for (const answer of [pane, dialog, redirect]) if (answer) yield* faultsOf(answer);
  },
});
