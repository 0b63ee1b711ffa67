import { isFunction, visit, type Node } from './node.ts';
import { push } from './push.ts';

/** An expression a name may hold, and the way into it that destructuring takes. */
export interface Source {
  readonly node: Node;
  readonly way: readonly string[];
}

/** A declared name, or one that nothing in the file declares (`kind: 'global'`). */
export interface Binding {
  readonly name: string;
  readonly kind: 'variable' | 'parameter' | 'function' | 'class' | 'import' | 'global';
  readonly declared?: Node;
  /** Everything the file ever puts into it. */
  readonly sources: Source[];
  readonly references: Node[];
  /** The function or class it names, when it is declared as one. */
  readonly entity?: Node;
  readonly parameter?: { readonly of: Node; readonly index: number; readonly way: readonly string[] };
  /** `name` is `default`, `*` for the namespace, or the exported name. */
  readonly imported?: { readonly from: string; readonly name: string };
}

interface Scope {
  readonly parent?: Scope;
  readonly takesVar: boolean;
  readonly names: Map<string, Binding>;
}

export interface Scopes {
  /** What an identifier that is read or written means. */
  readonly bindingOf: ReadonlyMap<Node, Binding>;
  readonly globals: ReadonlyMap<string, Binding>;
  /** By the identifier that declares it. */
  readonly declaredBy: ReadonlyMap<Node, Binding>;
  /** Names declared at the top of the file. */
  readonly top: ReadonlyMap<string, Binding>;
  /** What is put into properties, by their name: `this.box = …`, `exports.f = …`, fields of classes. */
  readonly fields: ReadonlyMap<string, readonly Source[]>;
  /** Functions that stand as methods in classes and objects, by their name. */
  readonly methods: ReadonlyMap<string, readonly Node[]>;
}

const opensBlock = new Set(['BlockStatement', 'ForStatement', 'ForInStatement', 'ForOfStatement', 'SwitchStatement', 'StaticBlock', 'ClassDeclaration', 'ClassExpression', 'CatchClause', 'TSModuleBlock']);

/** Finds what every name in a program means. Types are no names here. `also` sees every node, so that one walk is enough. */
export function resolveScopes(program: Node, also: (node: Node) => void): Scopes {
  const top: Scope = { takesVar: true, names: new Map() };
  const pending: { readonly node: Node; readonly scope: Scope }[] = [];
  const writes: { readonly target: Node; readonly source: Source }[] = [];
  const fields = new Map<string, Source[]>();
  const methods = new Map<string, Node[]>();
  const scopes: Scope[] = [top];
  const opened = new Set<Node>();
  const here = () => scopes.at(-1)!;

  const declaredBy = new Map<Node, Binding>();
  const declare = (scope: Scope, name: string, more: Omit<Binding, 'name' | 'references' | 'sources'> & { sources?: Source[] }) => {
    const known = scope.names.get(name);
    const binding = known ?? { references: [], ...more, name, sources: [] };
    binding.sources.push(...(more.sources ?? []));
    scope.names.set(name, binding);
    if (more.declared) declaredBy.set(more.declared, binding);
  };
  const hoisted = () => scopes.findLast(({ takesVar }) => takesVar)!;

  function open(node: Node): void {
    if (isFunction(node)) {
      if (node.type === 'FunctionDeclaration' && node['id']) declare(here(), node['id'].name, { kind: 'function', declared: node['id'], entity: node });
      enter(node, true);
      if (node.type === 'FunctionExpression' && node['id']) declare(here(), node['id'].name, { kind: 'function', declared: node['id'], entity: node });
      (node['params'] as Node[]).forEach((parameter, index) => {
        const pattern = parameter.type === 'TSParameterProperty' ? parameter['parameter'] as Node : parameter;
        for (const { identifier, way } of namesOf(pattern)) declare(here(), identifier['name'], { kind: 'parameter', declared: identifier, parameter: { of: node, index, way } });
      });
    } else if (opensBlock.has(node.type)) {
      if (node.type === 'ClassDeclaration' && node['id']) declare(here(), node['id'].name, { kind: 'class', declared: node['id'], entity: node });
      enter(node, false);
      if (node.type === 'CatchClause' && node['param']) for (const { identifier } of namesOf(node['param'])) declare(here(), identifier['name'], { kind: 'variable', declared: identifier });
    }
  }
  function enter(node: Node, takesVar: boolean): void {
    scopes.push({ parent: here(), takesVar, names: new Map() });
    opened.add(node);
  }

  function declareVariables(node: Node): void {
    const scope = node['kind'] === 'var' ? hoisted() : here();
    for (const { id, init } of node['declarations'] as Node[]) {
      for (const { identifier, way } of namesOf(id as Node)) {
        const entity = init && id === identifier && (isFunction(init) || init.type === 'ClassExpression') ? { entity: init as Node } : {};
        declare(scope, identifier['name'], { kind: 'variable', declared: identifier, ...entity, sources: init ? [{ node: init as Node, way }] : [] });
      }
    }
  }

  function declareImports(node: Node): void {
    for (const specifier of (node['specifiers'] ?? []) as Node[]) {
      const local = specifier['local'] as Node;
      const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : specifier.type === 'ImportNamespaceSpecifier' ? '*' : (specifier['imported'].name ?? specifier['imported'].value) as string;
      declare(top, local['name'], { kind: 'import', declared: local, imported: { from: node['source'].value, name } });
    }
  }

  function noteAssignment(node: Node): void {
    const source = node['right'] as Node;
    const left = node['left'] as Node;
    if (left.type === 'MemberExpression') return noteField(left, source);
    for (const { identifier, way } of namesOf(left)) writes.push({ target: identifier, source: { node: source, way } });
  }
  function noteField(member: Node, node: Node): void {
    const name = member['computed'] ? (member['property'].value as unknown) : member['property'].name as unknown;
    if (typeof name !== 'string') return;
    push(fields, name, { node, way: [] });
  }

  function noteMethod(node: Node): void {
    const name = String(node['key'].name ?? node['key'].value);
    push(methods, name, node['value'] as Node);
  }

  visit(program, (node) => {
    open(node);
    also(node);
    if (node.type === 'VariableDeclaration') declareVariables(node);
    else if (node.type === 'ImportDeclaration') declareImports(node);
    else if (node.type === 'AssignmentExpression') noteAssignment(node);
    else if (node.type === 'PropertyDefinition' && node['value'] && node['key'].name) push(fields, node['key'].name as string, { node: node['value'] as Node, way: [] });
    else if (node.type === 'MethodDefinition' || (node.type === 'Property' && isFunction(node['value']))) noteMethod(node);
    else if (node.type === 'Identifier' && isReference(node)) pending.push({ node, scope: here() });
  }, (node) => {
    if (opened.has(node)) scopes.pop();
  });

  return { ...resolve(pending, writes), top: top.names, declaredBy, fields, methods };
}

function resolve(pending: readonly { node: Node; scope: Scope }[], writes: readonly { target: Node; source: Source }[]): Pick<Scopes, 'bindingOf' | 'globals'> {
  const bindingOf = new Map<Node, Binding>();
  const globals = new Map<string, Binding>();
  for (const { node, scope } of pending) {
    const name = node['name'] as string;
    let found: Binding | undefined;
    for (let at: Scope | undefined = scope; at && !found; at = at.parent) found = at.names.get(name);
    if (!found) {
      found = globals.get(name) ?? { name, kind: 'global', sources: [], references: [] };
      globals.set(name, found);
    }
    found.references.push(node);
    bindingOf.set(node, found);
  }
  for (const { target, source } of writes) bindingOf.get(target)?.sources.push(source);
  return { bindingOf, globals };
}

/** Names a pattern binds, each with its way into the value: `{ a: [b] }` binds `b` by `a`, `0`. */
export function* namesOf(pattern: Node | null, way: readonly string[] = []): Generator<{ readonly identifier: Node; readonly way: readonly string[] }> {
  if (!pattern) return;
  if (pattern.type === 'Identifier') yield { identifier: pattern, way };
  else if (pattern.type === 'AssignmentPattern') yield* namesOf(pattern['left'], way);
  else if (pattern.type === 'RestElement') yield* namesOf(pattern['argument'], way);
  else if (pattern.type === 'ArrayPattern') for (const [index, element] of (pattern['elements'] as Node[]).entries()) yield* namesOf(element, [...way, String(index)]);
  else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern['properties'] as Node[]) {
      if (property.type === 'RestElement') yield* namesOf(property['argument'], way);
      else yield* namesOf(property['value'], [...way, String(property['key'].name ?? property['key'].value)]);
    }
  }
}

/** Whether an identifier is a name that is read or written, not a key, a label, a declaration or a type. */
function isReference(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (parent.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation|TypeAssertion|Export|EnumMember|ParameterProperty)/.test(parent.type)) return false;
  switch (parent.type) {
    case 'MemberExpression': return parent['object'] === node || parent['computed'] === true;
    case 'Property': return parent['value'] === node || parent['computed'] === true;
    case 'PropertyDefinition': case 'AccessorProperty': return parent['value'] === node || (parent['computed'] === true && parent['key'] === node);
    case 'MethodDefinition': return parent['computed'] === true && parent['key'] === node;
    case 'LabeledStatement': case 'BreakStatement': case 'ContinueStatement': case 'ImportSpecifier': case 'ImportDefaultSpecifier': case 'ImportNamespaceSpecifier': case 'MetaProperty': case 'ImportAttribute': return false;
    case 'ExportSpecifier': return parent['local'] === node;
    default: return true;
  }
}
