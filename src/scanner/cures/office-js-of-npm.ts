import type { Node } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import type { Edit } from './cure.ts';
import type { Patient, Workbench } from './fix.ts';
import type { LeftReason } from './left-reasons.ts';
import { withoutLine } from './without-line.ts';

const fromPackage = /^@microsoft\/office-js(\/|$)/;
const fromMicrosoft = /^https:\/\/[^/]+\/.*\/office(\.debug)?\.js([?#]|$)/i;

/** Takes the import of office.js from npm out of a script, once the one page of its package loads Microsoft's. */
export function officeJsOfNpm(offset: number, { path, text, source }: Patient, bench: Workbench): LeftReason | 'cured' | undefined {
  const view = source.scripts.find(({ imports }) => imports.some((one) => one.offset === offset && fromPackage.test(one.from)));
  const statement = view && statementAt(view, offset);
  if (!view || !statement || !bindsOfficeAlone(view, statement) || !staysModule(view, statement)) return undefined;
  const blocked = bringIntoPage(path, bench);
  if (blocked) return blocked;
  bench.files.edit(path, [withoutLine(text, view.base + statement.start, view.base + statement.end)]);
  return 'cured';
}

const statementAt = ({ program, base }: JavaScriptView, offset: number): Node | undefined =>
  (program['body'] as Node[]).find(({ type, start, end }) => /^(ImportDeclaration|ExpressionStatement)$/.test(type) && base + start <= offset && offset < base + end);

/** An import that names the result something else than the global `Office` would leave that name without a meaning. */
function bindsOfficeAlone(view: JavaScriptView, statement: Node): boolean {
  if (statement.type === 'ImportDeclaration') return (statement['specifiers'] as Node[]).every(({ type, local }) => type !== 'ImportSpecifier' && (local as Node)['name'] === 'Office');
  const { expression } = statement as unknown as { readonly expression: Node };
  return expression.type === 'CallExpression' && expression['callee'].name === 'require' && view.imports.some(({ node }) => node === expression);
}

/** What is declared in a script without imports and exports is everybody's. */
const staysModule = ({ program }: JavaScriptView, statement: Node): boolean =>
  statement.type !== 'ImportDeclaration' || (program['body'] as Node[]).some((other) => other !== statement && /^(Import|Export)/.test(other.type));

/** Which page a bundle ends up in is only sure where there is one, or where all of them have office.js already. */
function bringIntoPage(path: string, { files, pages, settings }: Workbench): LeftReason | undefined {
  const folder = files.packageOf(path)?.folder ?? '';
  const own = pages().filter(({ path: page, text }) => page.startsWith(folder) && (files.packageOf(page)?.folder ?? '') === folder && /<head[\s>]/i.test(text));
  const without = own.filter(({ markup }) => !markup?.scripts.some(({ source }) => source !== undefined && fromMicrosoft.test(source)));
  if (own.length === 0 || without.length > 1 || (without.length === 1 && own.length > 1)) return 'no-single-page';
  for (const page of without) files.edit(page.path, [scriptInHead(page.text, settings.officeJs)]);
  return undefined;
}

/** Before the first script of the head, on a line of its own, or at its end. */
function scriptInHead(text: string, address: string): Edit {
  const head = /<head[\s>]/i.exec(text)!.index;
  const next = /<script[\s>]|<\/head>/i.exec(text.slice(head));
  const at = head + (next?.index ?? 0);
  const indent = /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))![0];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const isEnd = /^<\/head/i.test(text.slice(at));
  return { from: at, to: at, by: `${isEnd ? '  ' : ''}<script src="${address}"></script>${end}${indent}` };
}
