import { text } from '../../contracts/text.ts';
import { bare, dressed, type Node } from '../javascript/node.ts';
import { lastName } from '../javascript/view.ts';
import { rule } from '../rule.ts';

const claims = ['preferred_username', 'unique_name', 'upn'] as const;
const looksUp = /^(find\w*|get\w*(User|Account|Person|Customer)\w*|where|upsert\w*|linkAccount\w*|lookup\w*|select\w*|query|has)$/;

/** Whether a value goes into a call that looks somebody up, or is the key of a store. */
function isKey(node: Node): boolean {
  for (let at = dressed(node), depth = 0; at.parent && depth < 6; at = at.parent, depth += 1) {
    const { parent } = at;
    if (parent.type === 'MemberExpression' && parent['computed'] && parent['property'] === at) return true;
    if (parent.type === 'CallExpression' && parent['callee'] !== at) return looksUp.test(lastName(bare(parent['callee'])));
    if (!/^(Property|ObjectExpression|ArrayExpression|TemplateLiteral|LogicalExpression)$/.test(parent.type)) return false;
  }
  return false;
}

export default rule({
  id: 'email-as-identity',
  category: 'email-as-identity',
  does: text({ en: 'Takes an address or sign-in name out of a token to find the person.', it: 'Prende da un token un indirizzo o un nome di accesso per trovare la persona.' }),
  breaks: text({ en: 'Such a name can be changed and can be set by others, so that one person gets the account of another.', it: 'Un nome simile può cambiare e può essere impostato da altri, così che una persona ottenga l’account di un’altra.' }),
  instead: text({ en: 'The pair of tid and oid; show the address, never look up by it.', it: 'La coppia tid e oid; mostra l’indirizzo, non cercare mai con esso.' }),
  effort: 'days',
  needles: ['preferred_username', 'unique_name', '.upn', '"upn"', "'upn'"],
  *javascript(view) {
    for (const name of claims) for (const use of view.uses(name)) if (use.node.type === 'MemberExpression' && use.role === 'read' && isKey(use.node)) yield { offset: use.offset, found: name, certainty: 'likely' };
  },
  *tokens({ code }) {
    for (const [index, { kind, text: one, offset }] of code.entries()) {
      if (kind === 'string' && (claims as readonly string[]).includes(one) && /^(FindFirst|FindFirstValue|\[|get)$/.test(code[index - 1]?.text === '(' ? code[index - 2]?.text ?? '' : code[index - 1]?.text ?? '')) yield { offset, found: one, certainty: 'likely' };
    }
  },
});
