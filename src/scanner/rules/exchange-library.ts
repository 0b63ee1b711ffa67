import { text } from '../../contracts/text.ts';
import { importsOf } from '../javascript/library-uses.ts';
import { dependenciesNamed, referencesNamed } from '../text/package-search.ts';
import { dottedNames } from '../text/token-search.ts';
import type { TokenView } from '../text/token-view.ts';
import { rule, type Hit } from '../rule.ts';

const dotNet = /^Microsoft\.Exchange\.WebServices(\.|$)|^Microsoft\.Exchange\.WebServices\.NETStandard$/;
const node = /^(ews-javascript-api(-auth)?|node-ews|ews-client|ewsjs-xhr)(\/|$)/;
const others = /^(exchangelib|microsoft\.exchange\.webservices|jamesiarmes\.PhpEws|garethp\.ews|PhpEws|Viewpoint\.EWS)(\.|$)/;
const packageNames = /^(exchangelib|viewpoint2?|php-ews\/php-ews|jamesiarmes\/php-ews|garethp\/php-ews|ews-java-api)$/i;

function* inCode(view: TokenView): Generator<Hit> {
  let isImported = false;
  for (const { text: one, offset, before } of dottedNames(view)) {
    if (dotNet.test(one) || others.test(one)) {
      isImported = true;
      yield { offset, found: one, tier: 'dependent' };
    } else if (isImported && before?.text === 'new' && /^(ExchangeService|OAuthCredentials)$/.test(one)) yield { offset, found: one };
  }
  const isList = /(^|\/)(requirements[\w.-]*\.txt|gemfile|[\w.-]+\.(toml|gradle|gemspec))$/i.test(view.path);
  for (const { kind, text: one, offset } of view.code) {
    if (kind === 'string' && (/(^|\/)php-ews\//i.test(one) || /Microsoft\.Exchange\.WebServices\.dll$/i.test(one) || packageNames.test(one) && (isList || /\.rb$/.test(view.path)))) yield { offset, found: one.split('/').at(-1)!, tier: 'dependent' };
    else if (kind === 'name' && isList && packageNames.test(one)) yield { offset, found: one, tier: 'dependent' };
  }
}

export default rule({
  id: 'exchange-library',
  category: 'exchange-library',
  does: text({ en: 'Uses a library for Exchange Web Services (EWS).', it: 'Usa una libreria per Exchange Web Services (EWS).' }),
  breaks: text({ en: 'EWS is being switched off in Exchange Online, for callers with any kind of token. On Exchange Server it stays.', it: 'EWS viene disattivato in Exchange Online, per chi lo chiama con qualsiasi token. Su Exchange Server resta.' }),
  since: 'ews-phased',
  instead: text({ en: 'The SDK of Microsoft Graph; keep the library only for Exchange Server.', it: 'L’SDK di Microsoft Graph; conserva la libreria solo per Exchange Server.' }),
  effort: 'days',
  needles: ['Exchange.WebServices', 'exchange.webservices', 'ews-javascript-api', 'node-ews', 'ews-client', 'ewsjs', 'exchangelib', 'php-ews', 'PhpEws', 'garethp', 'iewpoint', 'ews-java-api'],
  javascript: (view) => importsOf(view, node),
  json: function* (view) {
    yield* dependenciesNamed(view, node);
    yield* dependenciesNamed(view, packageNames);
  },
  tokens: inCode,
  *xml(view) {
    for (const hit of referencesNamed(view, dotNet)) yield { ...hit, tier: 'dependent' };
    for (const hit of referencesNamed(view, packageNames)) yield { ...hit, tier: 'dependent' };
  },
});
