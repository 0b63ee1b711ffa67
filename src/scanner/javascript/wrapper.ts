import { handsOut } from './handed-out.ts';
import { bare, isFunction, type Node } from './node.ts';
import type { JavaScriptView } from './view.ts';

/** A named function around a place: what others call to get at it. */
export interface Wrapper {
  readonly name: string;
  readonly entity: Node;
  /** The class, object or prototype it is a member of; empty for one without a name. */
  readonly holder?: string;
  /** Names under which its module hands it out, or its holder; empty when it does not. */
  readonly exportedAs: readonly string[];
  /** Whether other scripts of a page can name it: it stands at the top of a script that is no module, or on the window. */
  readonly isGlobal: boolean;
}

const passesOn = /^(use(Callback|Memo|Event|EffectEvent)|memo(ize)?|debounce|throttle|once|promisify|async|action|createAsyncThunk|withRetry|wrap)$/;

/**
 * The functions that lead to a node, inner first: the innermost with a name (functions without one belong to those around them), and
 * those around it that hand it out: calling `makeSource()` gives functions that call it.
 */
export function wrappersAround(view: JavaScriptView, place: Node): readonly Wrapper[] {
  const found: Wrapper[] = [];
  let inner: Node | undefined;
  for (let at = place.parent; at; at = at.parent) {
    if (!isFunction(at)) continue;
    const named = nameOf(at);
    if (named && (found.length === 0 || handsOut(at, inner!, found.map(({ name }) => name), view.scopes))) found.push(wrapperOf(view, at, named));
    inner = at;
  }
  return found;
}

function wrapperOf(view: JavaScriptView, entity: Node, { name, holder }: { readonly name: string; readonly holder?: string }): Wrapper {
  const exportedAs = exportNamesOf(view, holder || name, entity);
  return { name, entity, ...(holder === undefined ? {} : { holder }), exportedAs, isGlobal: exportedAs.length === 0 && isGlobal(view, entity, holder) };
}

function nameOf(entity: Node): { readonly name: string; readonly holder?: string } | undefined {
  if (entity.type === 'FunctionDeclaration' && entity['id']) return { name: entity['id'].name };
  const parent = entity.parent!;
  if (parent.type === 'ExportDefaultDeclaration') return { name: 'default' };
  if (parent.type === 'VariableDeclarator' && parent['id'].type === 'Identifier') return { name: parent['id'].name };
  if (parent.type === 'CallExpression' && parent.parent?.type === 'VariableDeclarator' && parent.parent['id'].type === 'Identifier' && passesOn.test(lastWord(parent['callee']))) return { name: parent.parent['id'].name };
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    const name = String(parent['key'].name ?? parent['key'].value);
    return name === 'constructor' || lifeCycle.test(name) ? undefined : { name, holder: String(parent.parent?.parent?.['id']?.name ?? '') };
  }
  if (parent.type === 'Property') return { name: String(parent['key'].name ?? parent['key'].value), holder: nameOfObject(parent.parent!) };
  if (parent.type === 'AssignmentExpression' && parent['right'] === entity) return nameOfTarget(parent['left']);
  return undefined;
}

/** Called by frameworks, never by hand. */
const lifeCycle = /^(render|component(Did|Will)\w+|ngOnInit|ngAfter\w+|mounted|created|setup|data|connectedCallback)$/;

function nameOfTarget(target: Node): { readonly name: string; readonly holder?: string } | undefined {
  if (target.type === 'Identifier') return { name: target['name'] };
  if (target.type !== 'MemberExpression' || target['computed']) return undefined;
  const object = bare(target['object']);
  const holder = object.type === 'MemberExpression' && object['property'].name === 'prototype' ? lastWord(object['object']) : lastWord(object);
  return { name: target['property'].name, holder };
}

function nameOfObject(object: Node): string {
  const parent = object.parent;
  if (parent?.type === 'VariableDeclarator') return String(parent['id'].name ?? '');
  if (parent?.type === 'AssignmentExpression') return lastWord(parent['left']);
  return '';
}

const lastWord = (node: Node): string => (node.type === 'Identifier' ? node['name'] as string : node.type === 'MemberExpression' ? String(node['property'].name ?? '') : node.type === 'ThisExpression' ? 'this' : '');

/** Every name under which a module hands out one of its own. */
function exportNamesOf(view: JavaScriptView, local: string, entity: Node): string[] {
  const names: string[] = [];
  for (const statement of view.program['body'] as Node[]) {
    if (statement.type === 'ExportDefaultDeclaration' && (lastWord(bare(statement['declaration'])) === local || statement['declaration'].id?.name === local || contains(statement, entity))) names.push('default');
    if (statement.type !== 'ExportNamedDeclaration' || statement['source']) continue;
    for (const specifier of statement['specifiers'] as Node[]) if (specifier['local'].name === local) names.push(String(specifier['exported'].name ?? specifier['exported'].value));
    const declaration = statement['declaration'] as Node | null;
    if (declaration?.['id']?.name === local || (declaration?.type === 'VariableDeclaration' && (declaration['declarations'] as Node[]).some(({ id }) => (id as Node)['name'] === local))) names.push(local);
  }
  for (const { node } of view.scopes.fields.get('exports') ?? []) {
    if (lastWord(bare(node)) === local || contains(node, entity)) names.push('default', local);
    if (node.type === 'ObjectExpression') for (const property of node['properties'] as Node[]) if (property.type === 'Property' && lastWord(property['value']) === local) names.push(String(property['key'].name));
  }
  if (local === 'exports') names.push('default');
  else for (const { node } of view.scopes.fields.get(local) ?? []) if (isExported(node) && (node === entity || lastWord(node) === local)) names.push(local);
  return names;
}

const contains = (outer: Node, inner: Node) => outer.start <= inner.start && inner.end <= outer.end;
const isExported = (value: Node) => value.parent?.type === 'AssignmentExpression' && /^(exports|module)$/.test(rootOf(value.parent['left']));
const rootOf = (node: Node): string => (node.type === 'MemberExpression' ? rootOf(node['object']) : lastWord(node));

function isGlobal(view: JavaScriptView, entity: Node, holder: string | undefined): boolean {
  if (holder === 'window' || holder === 'globalThis') return true;
  const isModule = view.imports.length > 0 || (view.program['body'] as Node[]).some(({ type }) => type.startsWith('Export'));
  if (isModule) return false;
  if (holder) return view.scopes.top.has(holder) || view.scopes.globals.has(holder);
  for (let at = entity.parent; at; at = at.parent) if (isFunction(at)) return false;
  return true;
}
