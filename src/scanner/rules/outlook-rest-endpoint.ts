import { text } from '../../contracts/text.ts';
import { propertyUses } from '../javascript/api-uses.ts';
import { literalsIn, stringsIn } from '../text/literal-search.ts';
import { rule, type Hit } from '../rule.ts';

const address = /https?:\/\/outlook\.office(365)?\.(com|us)\/api(?![\w-])|https?:\/\/partner\.outlook\.cn\/api(?![\w-])/i;
const host = /^(https?:\/\/)?outlook\.office(365)?\.(com|us)\/?$/i;
const hostedPath = /^\/?api\/(v1\.0|v2\.0|beta)\/(me|users)\b/i;
const path = /(^|\0)\/?(api\/(v1\.0|v2\.0|beta)|v2\.0)\/(me|users)\b/i;

/** The host in one text and the path in another, as options of a request are written. */
const split = (texts: readonly { readonly text: string; readonly offset: number }[]): Hit[] => {
  const hosts = texts.filter(({ text: one }) => host.test(one));
  const paths = texts.filter(({ text: one }) => hostedPath.test(one.replaceAll('\0', '')));
  return hosts.length > 0 && paths.length > 0 ? [...hosts, ...paths].map(({ offset }) => ({ offset, found: 'outlook.office.com/api', certainty: 'likely' })) : [];
};

export default rule({
  id: 'outlook-rest-endpoint',
  category: 'outlook-rest-endpoint',
  does: text({ en: 'Calls the Outlook REST service (v1.0, v2.0 or beta).', it: 'Chiama il servizio Outlook REST (v1.0, v2.0 o beta).' }),
  breaks: text({ en: 'The service is retired, and the tokens for it are gone.', it: 'Il servizio è ritirato, e i token per usarlo non ci sono più.' }),
  since: 'rest-v2-ends',
  instead: text({ en: 'The same call of Microsoft Graph; most paths only change their beginning, but read how item ids and property names differ.', it: 'La stessa chiamata di Microsoft Graph; quasi tutti i percorsi cambiano solo l’inizio, ma gli id degli elementi e i nomi delle proprietà sono diversi.' }),
  effort: 'days',
  needles: ['restUrl', 'outlook.office', 'partner.outlook.cn', '/v2.0/me', '/api/beta/me', 'v2.0/users'],
  names: ['restUrl'],
  *javascript(view) {
    yield* propertyUses(view, 'restUrl');
    yield* literalsIn(view, address, 'outlook.office.com/api');
    yield* split(view.literals);
    for (const { text: one, offset } of view.literals) if (path.test(one) && !/graph\.microsoft/i.test(one) && !address.test(one)) yield { offset, found: 'v2.0/me', tier: 'dependent', certainty: 'likely' };
  },
  *tokens(view) {
    yield* stringsIn(view, address, 'outlook.office.com/api');
    const strings = view.code.filter(({ kind }) => kind === 'string');
    yield* split(strings);
    for (const { text: one, offset } of strings) if (/^\/?(api\/)?v2\.0\/(me|users)\b/.test(one)) yield { offset, found: 'v2.0/me', tier: 'dependent', certainty: 'likely' };
  },
});
