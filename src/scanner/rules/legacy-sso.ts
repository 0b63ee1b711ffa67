import { text } from '../../contracts/text.ts';
import { callsOn, importsOf } from '../javascript/library-uses.ts';
import { dependenciesNamed } from '../text/package-search.ts';
import { sequencesOf } from '../text/token-search.ts';
import { rule, type Hit } from '../rule.ts';

const library = /^office-addin-sso$/;
const objects = ['Office.auth', 'OfficeRuntime.auth', 'Office.context.auth'];
const onBehalf = /^(acquireTokenOnBehalfOf|acquire_token_on_behalf_of|AcquireTokenOnBehalfOf\w*|InitiateLongRunningProcessInWebApi\w*)$/;

export default rule({
  id: 'legacy-sso',
  category: 'legacy-sso',
  does: text({ en: 'Signs in with the older single sign-on of Office (getAccessToken).', it: 'Accede con il precedente single sign-on di Office (getAccessToken).' }),
  breaks: text({ en: 'No end is announced, but it needs a server that exchanges the token, a preauthorised Office, and a manifest entry that nested app authentication does without.', it: 'Nessuna fine è annunciata, ma richiede un server che scambi il token, Office preautorizzato e una voce del manifesto di cui l’autenticazione per app annidate fa a meno.' }),
  instead: text({ en: 'Nested app authentication first, this call as the way where the host does not support it.', it: 'Prima l’autenticazione per app annidate; questa chiamata come via dove l’host non la supporta.' }),
  effort: 'hours',
  needles: [['getAccessToken', 'Office'], 'office-addin-sso', 'OnBehalfOf', 'on_behalf_of'],
  names: ['OfficeRuntime.auth.getAccessToken', 'Office.auth.getAccessToken', 'getAccessTokenAsync'],
  *javascript(view) {
    for (const name of ['getAccessToken', 'getAccessTokenAsync']) {
      for (const use of view.uses(name)) {
        const isOffice = use.paths.some((path) => objects.includes(path));
        const hit: Hit = { offset: use.offset, found: `auth.${name}` };
        if (isOffice) yield use.role === 'write' ? { ...hit, certainty: 'mention' } : hit;
        else if (name === 'getAccessTokenAsync' && use.objectName === 'auth') yield { ...hit, certainty: 'likely' };
      }
    }
    for (const name of ['acquireTokenOnBehalfOf']) for (const use of view.uses(name)) if (use.role === 'call') yield { offset: use.offset, found: name, tier: 'dependent', certainty: 'likely' };
    for (const { text: one, offset, node } of view.literals) {
      const keys = node.parent?.parent?.type === 'ObjectExpression' ? (node.parent.parent['properties'] as { value?: { value?: unknown } }[]).map((property) => property.value?.value) : [];
      if (/grant-type:jwt-bearer$/.test(one) && keys.includes('on_behalf_of')) yield { offset, found: 'jwt-bearer', tier: 'dependent', certainty: 'likely' };
    }
    yield* importsOf(view, library);
    yield* callsOn(view, undefined, library);
  },
  *tokens(view) {
    for (const { kind, text: one, offset } of view.code) if (kind === 'name' && onBehalf.test(one)) yield { offset, found: one, tier: 'dependent', certainty: 'likely' };
    yield* sequencesOf(view, ['auth', '.', 'getAccessToken'], 'auth.getAccessToken');
  },
  json: (view) => dependenciesNamed(view, library),
});
