import { bare, isFunction, type Node } from './node.ts';
import type { Binding, Scopes, Source } from './scopes.ts';

const windows = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent', 'opener']);
const roots = new Set(['Office', 'OfficeRuntime']);
const deepest = 12;

const typePaths: Readonly<Record<string, string>> = {
  'Office.Mailbox': 'Office.context.mailbox', Mailbox: 'Office.context.mailbox', 'Office.Context': 'Office.context', 'Office.Auth': 'Office.auth', 'OfficeRuntime.Auth': 'OfficeRuntime.auth',
};

/** What expressions hold: places in the Office object (`Office.context.mailbox`), and texts that are put together from parts. */
export class Values {
  readonly #scopes: Scopes;
  constructor(scopes: Scopes) {
    this.#scopes = scopes;
  }

  /** Every place in the Office object an expression may be; none when it is something else or unknown. */
  pathsOf(node: Node, depth = 0): readonly string[] {
    if (depth > deepest) return [];
    const inner = bare(node);
    const of = (other: Node) => this.pathsOf(other, depth + 1);
    switch (inner.type) {
      case 'Identifier': return this.#named(inner, depth);
      case 'MemberExpression': return this.#member(inner, depth);
      case 'LogicalExpression': return [...of(inner['left']), ...of(inner['right'])];
      case 'ConditionalExpression': return [...of(inner['consequent']), ...of(inner['alternate'])];
      case 'SequenceExpression': return of((inner['expressions'] as Node[]).at(-1)!);
      case 'AssignmentExpression': return of(inner['right']);
      case 'CallExpression': return this.#returned(inner, depth);
      default: return [];
    }
  }

  #named(node: Node, depth: number): readonly string[] {
    const binding = this.#scopes.bindingOf.get(node);
    const name = node['name'] as string;
    if (roots.has(name) && (!binding || binding.kind === 'global' || binding.kind === 'import' || binding.sources.length === 0)) return [name];
    if (windows.has(name) && (!binding || binding.kind === 'global')) return [''];
    return binding ? this.pathsIn(binding, depth + 1) : [];
  }

  /** Every place in the Office object that a name may hold. */
  pathsIn(binding: Binding, depth = 0): readonly string[] {
    if (depth > deepest) return [];
    const typed = typePathOf(binding.declared);
    if (typed) return [typed];
    const fromSources = binding.sources.flatMap((source) => this.#fromSource(source, depth));
    return binding.parameter ? [...fromSources, ...this.#fromCalls(binding.parameter, depth)] : fromSources;
  }

  #fromSource({ node, way }: Source, depth: number): readonly string[] {
    return this.pathsOf(node, depth + 1).map((path) => way.reduce(join, path));
  }

  /** What the callers in this file pass for a parameter. */
  #fromCalls({ of, index, way }: NonNullable<Binding['parameter']>, depth: number): readonly string[] {
    const called = of.parent?.type === 'CallExpression' && bare(of.parent['callee']) === of ? [of.parent] : this.callsOf(of);
    return called.flatMap((call) => {
      const argument = (call['arguments'] as Node[])[index];
      return argument && argument.type !== 'SpreadElement' ? this.#fromSource({ node: argument, way }, depth + 1) : [];
    });
  }

  /** Calls of a function by its name in this file. */
  callsOf(entity: Node): Node[] {
    const identifier = (entity['id'] ?? (entity.parent?.type === 'VariableDeclarator' ? entity.parent['id'] : undefined)) as Node | undefined;
    if (identifier?.type !== 'Identifier') return [];
    return (this.#scopes.declaredBy.get(identifier)?.references ?? []).flatMap((reference) => (reference.parent?.type === 'CallExpression' && reference.parent['callee'] === reference ? [reference.parent] : []));
  }

  #member(node: Node, depth: number): readonly string[] {
    const name = this.propertyOf(node);
    if (name === undefined) return [];
    const base = this.pathsOf(node['object'], depth + 1);
    if (base.length > 0) return base.map((path) => join(path, name));
    return (this.#scopes.fields.get(name) ?? []).flatMap((source) => this.#fromSource(source, depth + 1));
  }

  #returned(call: Node, depth: number): readonly string[] {
    const callee = bare(call['callee']);
    const entity = callee.type === 'Identifier' ? this.#scopes.bindingOf.get(callee)?.entity : isFunction(callee) ? callee : undefined;
    if (!entity || !isFunction(entity)) return [];
    if (entity['body'].type !== 'BlockStatement') return this.pathsOf(entity['body'], depth + 1);
    return (entity['body'].body as Node[]).flatMap((statement) => (statement.type === 'ReturnStatement' && statement['argument'] ? this.pathsOf(statement['argument'], depth + 1) : []));
  }

  /** Name of the property that a member expression reads; nothing when it is only known at run time. */
  propertyOf(member: Node): string | undefined {
    const property = member['property'] as Node;
    if (!member['computed']) return property['name'] as string;
    const text = this.textOf(property);
    return text?.includes('\0') ? undefined : text;
  }

  /** The text an expression makes, with `\0` for each part that is only known at run time; nothing when no part is known. */
  textOf(node: Node, depth = 0): string | undefined {
    if (depth > deepest) return undefined;
    const inner = bare(node);
    const part = (other: Node) => this.textOf(other, depth + 1) ?? '\0';
    switch (inner.type) {
      case 'Literal': return typeof inner['value'] === 'string' ? inner['value'] : undefined;
      case 'TemplateLiteral': return (inner['quasis'] as Node[]).map((quasi, index) => (quasi['value'].cooked ?? '') + (inner['expressions'][index] ? part(inner['expressions'][index]) : '')).join('');
      case 'BinaryExpression': return inner['operator'] === '+' ? known(addends(inner).map(part).join('')) : undefined;
      case 'Identifier': {
        const sources = this.#scopes.bindingOf.get(inner)?.sources ?? [];
        return sources.length === 1 && sources[0]!.way.length === 0 ? this.textOf(sources[0]!.node, depth + 1) : undefined;
      }
      case 'CallExpression': return this.#joined(inner, depth);
      default: return undefined;
    }
  }

  /** Where the part of a text begins that holds one of its characters. */
  partAt(node: Node, index: number): number | undefined {
    const inner = bare(node);
    let rest = index;
    if (inner.type === 'BinaryExpression' && inner['operator'] === '+') {
      for (const one of addends(inner)) {
        const { length } = this.textOf(one) ?? '\0';
        if (rest < length) return this.partAt(one, rest);
        rest -= length;
      }
      return inner.start;
    }
    if (inner.type !== 'TemplateLiteral') return inner.start;
    for (const [at, quasi] of (inner['quasis'] as Node[]).entries()) {
      const length = (quasi['value'].cooked ?? '').length as number;
      if (rest < length) return quasi.start + rest;
      rest -= length;
      const hole = inner['expressions'][at] as Node | undefined;
      const held = hole ? (this.textOf(hole) ?? '\0').length : 0;
      if (hole && rest < held) return hole.start;
      rest -= held;
    }
    return inner.start;
  }

  /** `['a', 'b'].join('')` and `'a'.concat('b')`. */
  #joined(call: Node, depth: number): string | undefined {
    const callee = bare(call['callee']);
    if (callee.type !== 'MemberExpression' || callee['computed']) return undefined;
    const object = bare(callee['object']);
    const texts = (nodes: readonly Node[]) => nodes.map((one) => (one && this.textOf(one, depth + 1)) ?? '\0');
    if (callee['property'].name === 'join' && object.type === 'ArrayExpression') return known(texts(object['elements']).join(call['arguments'][0] ? this.textOf(call['arguments'][0], depth + 1) ?? ',' : ','));
    if (callee['property'].name === 'concat' && (object.type === 'Literal' || object.type === 'TemplateLiteral')) return known(texts([object, ...call['arguments']]).join(''));
    return undefined;
  }
}

/** What a sum adds, in order. A request is often put together from dozens of lines, so this must not go deep. */
function addends(sum: Node): Node[] {
  const parts: Node[] = [];
  let at = sum;
  for (; at.type === 'BinaryExpression' && at['operator'] === '+'; at = bare(at['left'])) parts.push(at['right']);
  return [...parts, at].reverse();
}

const known = (text: string) => (/^\0*$/.test(text) ? undefined : text);
const join = (path: string, name: string) => (path === '' ? (windows.has(name) ? '' : name) : `${path}.${name}`);

function typePathOf(declared: Node | undefined): string | undefined {
  const type = declared?.['typeAnnotation']?.typeAnnotation as Node | undefined;
  if (type?.type !== 'TSTypeReference') return undefined;
  const name = (node: Node): string => (node.type === 'Identifier' ? node['name'] as string : `${name(node['left'])}.${node['right'].name as string}`);
  return typePaths[name(type['typeName'])];
}
