import { bare, type Node } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import type { Edit } from './cure.ts';
import type { Patient } from './fix.ts';
import { isModule } from './shim-import.ts';
import { withoutLine } from './without-line.ts';

/** Takes out `const box = Office.context.mailbox;` where `box` was for the cured calls alone: compilers and linters refuse what is unused. */
export function withoutSpentAliases(view: JavaScriptView, { text, source }: Pick<Patient, 'text' | 'source'>, cured: readonly Node[]): Edit[] {
  const script = text.slice(view.base + view.program.start, view.base + view.program.end);
  const holders = cured.filter(({ type }) => type === 'MemberExpression').map((node) => bare(node['object'] as Node)).filter(({ type }) => type === 'Identifier');
  return [...new Set(holders.map((holder) => view.scopes.bindingOf.get(holder)))].flatMap((binding) => {
    const declaration = binding?.declared && soleDeclaration(binding.declared);
    const isSeenOutside = binding && view.scopes.top.get(binding.name) === binding && (source.markup !== undefined || !isModule(view));
    if (!binding || !declaration || isSeenOutside) return [];
    // Types use names too, so the name itself is counted, but for what stands behind a dot.
    const named = script.split(new RegExp(`(?<![\\w$])(?<!(?<!\\.)\\.\\s*)${binding.name.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
    const spent = holders.filter((holder) => view.scopes.bindingOf.get(holder) === binding).length;
    return named === spent + 1 ? [withoutLine(text, view.base + declaration.start, view.base + declaration.end)] : [];
  });
}

/** The declaration of one name alone, which takes its value by names and dots. */
function soleDeclaration(name: Node): Node | undefined {
  const property = name.parent?.type === 'Property' && (name.parent.parent!['properties'] as Node[]).length === 1 ? name.parent.parent! : name;
  const declarator = property.parent;
  const declaration = declarator?.type === 'VariableDeclarator' && declarator['id'] === property ? declarator.parent! : undefined;
  const isStatement = /^(Program|BlockStatement|StaticBlock|SwitchCase)$/.test(declaration?.parent?.type ?? '');
  return isStatement && (declaration!['declarations'] as Node[]).length === 1 && isPlain(declarator!['init'] as Node | null) ? declaration : undefined;
}

const isPlain = (node: Node | null): boolean => {
  const inner = node && bare(node);
  return inner?.type === 'Identifier' || (inner?.type === 'MemberExpression' && !inner['computed'] && isPlain(inner['object'] as Node));
};
