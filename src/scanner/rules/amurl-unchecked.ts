import { text } from '../../contracts/text.ts';
import { bare, dressed, type Node } from '../javascript/node.ts';
import { lastName } from '../javascript/view.ts';
import { rule } from '../rule.ts';

const fetches = /^(get|fetch|request|axios|got|post|ajax|createRemoteJWKSet|jwksClient|download\w*|needle|superagent)$/i;
const downloads = /^(DownloadString\w*|DownloadData\w*|GetStringAsync|GetAsync|GetByteArrayAsync|OpenRead|Create|CreateHttp|urlopen|get|file_get_contents|curl_init|openStream|NewRequest|Get|open)$/;
const addresses = /^(amurl|\$?auth_?metadata_?(url|uri|endpoint)|MetadataUr[il]|\w*AuthMetadata(Ur[il]|Endpoint))$/i;
const checks = /^(includes|has|startsWith|test|indexOf|some|match|equals)$/;

const callAround = (node: Node): Node | undefined => {
  for (let at = dressed(node), depth = 0; at.parent && depth < 5; at = at.parent, depth += 1) {
    if (at.parent.type === 'CallExpression' && at.parent['callee'] !== at) return at.parent;
    if (!/^(Property|ObjectExpression|TemplateLiteral|NewExpression|BinaryExpression)$/.test(at.parent.type)) return undefined;
  }
  return undefined;
};

export default rule({
  id: 'amurl-unchecked',
  category: 'amurl-unchecked',
  does: text({ en: 'Fetches the keys of Exchange from the address that stands in the token (amurl).', it: 'Scarica le chiavi di Exchange dall’indirizzo che sta nel token (amurl).' }),
  breaks: text({ en: 'Nothing proves that address yet: whoever writes a token can name a server of his own and be anybody.', it: 'Nulla garantisce ancora quell’indirizzo: chi scrive un token può indicare un proprio server ed essere chiunque.' }),
  instead: text({ en: 'Compare amurl with an exact list of your Exchange servers before anything is fetched.', it: 'Confronta amurl con un elenco esatto dei tuoi server Exchange prima di scaricare qualsiasi cosa.' }),
  effort: 'hours',
  needles: ['amurl', 'uthMetadata', 'MetadataUrl', 'MetadataUri', 'auth_metadata'],
  *javascript(view) {
    const uses = view.uses('amurl').filter(({ node }) => node.type === 'MemberExpression');
    const isChecked = uses.some(({ node }) => {
      const parent = dressed(node).parent;
      return (parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(parent['operator'] as string)) || checks.test(lastName(bare(callAround(node)?.['callee'] ?? node))) || checks.test(lastName(parent ?? node));
    });
    if (isChecked) return;
    for (const { node, offset } of uses) if (fetches.test(lastName(bare(callAround(node)?.['callee'] ?? node)))) yield { offset, found: 'amurl', certainty: 'likely' };
  },
  *tokens({ code }) {
    const isChecked = code.some(({ text: one }, index) => addresses.test(one) && (/^[!=]$/.test(code[index + 1]?.text ?? '') && code[index + 2]?.text === '=' || code[index - 2]?.text === 'Contains' || code[index + 1]?.text === 'in'));
    if (isChecked || !code.some(({ text: one }) => /^(amurl|msexchuid|ExIdTok\.V1)$|AuthMetadata/.test(one))) return;
    for (const [index, { kind, text: one, offset }] of code.entries()) {
      if (kind !== 'name' || !addresses.test(one)) continue;
      const before = code.slice(Math.max(0, index - 6), index);
      const open = before.findLastIndex(({ text: mark }) => mark === '(');
      if (open > 0 && downloads.test(before[open - 1]!.text) && !before.slice(open).some(({ text: mark }) => mark === ')')) yield { offset, found: one, certainty: 'likely' };
    }
  },
});
