import { saying, text } from '../../../contracts/text.ts';
import { redirectPage, rule } from '../rule.ts';

const says = text({ en: 'The redirect URI {uri} is registered more than once: which platform answers is not told.', it: 'L’URI di reindirizzamento {uri} è registrato più di una volta: non si sa quale piattaforma risponda.' });

/** On localhost Entra leaves the port aside. */
const matched = (uri: string): string => uri.replace(/^(https?:\/\/localhost):\d+/, '$1');

export default rule({
  id: 'duplicate-redirects',
  title: text({ en: 'Each redirect URI once', it: 'Ogni URI di reindirizzamento una volta sola' }),
  severity: 'hinders',
  cure: text({ en: 'Keep it once, under the platform that redeems its codes; two on localhost have to differ in more than the port.', it: 'Mantienilo una sola volta, sotto la piattaforma che ne riscatta i codici; due su localhost devono differire in altro oltre alla porta.' }),
  sources: [redirectPage],
  needs: ['redirects'],
  look: ({ registration: { redirects } }) => {
    const seen = new Set<string>();
    return redirects.flatMap(({ uri, at }) => {
      const isNew = !seen.has(matched(uri));
      seen.add(matched(uri));
      return isNew ? [] : [{ says: saying(says, { uri }), at }];
    });
  },
});
