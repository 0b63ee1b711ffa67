import { bare, dressed, isFunction, type Node } from './node.ts';
import type { Parsed } from './parse.ts';
import { push } from './push.ts';
import { resolveScopes, type Scopes } from './scopes.ts';
import { Values } from './values.ts';

/** One place where a property is read, called, taken apart or named by a text. */
export interface Use {
  readonly name: string;
  /** The whole expression, or the property of the pattern. */
  readonly node: Node;
  readonly offset: number;
  /** What the object before the dot may be; empty when it is unknown. */
  readonly paths: readonly string[];
  /** The last word before the dot, as written. */
  readonly objectName: string;
  readonly role: 'call' | 'read' | 'write' | 'by-name';
}

/** A text a script holds, with `\0` for parts only known at run time. */
export interface Literal {
  readonly text: string;
  readonly node: Node;
  readonly offset: number;
}

/** `import`, `export … from`, `require()` and `import()`. */
export interface Import {
  readonly from: string;
  readonly node: Node;
  readonly offset: number;
}

/** One script as rules see it: a file, or a block inside a page. All offsets are those of the file. */
export class JavaScriptView {
  readonly path: string;
  readonly base: number;
  readonly program: Node;
  readonly comments: Parsed['comments'];
  readonly scopes: Scopes;
  readonly values: Values;
  readonly imports: Import[] = [];
  readonly calls: Node[] = [];
  /** Every `key: value` of an object, not of a pattern. */
  readonly properties: Node[] = [];
  readonly #members = new Map<string, Node[]>();
  readonly #keys = new Map<string, Node[]>();
  readonly #computed: Node[] = [];
  readonly #texts: Node[] = [];
  readonly #textsByValue = new Map<string, Node[]>();
  #literals: Literal[] | undefined;

  constructor(path: string, base: number, { program, comments }: Parsed) {
    this.path = path;
    this.base = base;
    this.program = program;
    this.comments = comments;
    this.scopes = resolveScopes(program, (node) => this.#index(node));
    this.values = new Values(this.scopes);
  }

  #index(node: Node): void {
    switch (node.type) {
      case 'MemberExpression':
        if (node['computed'] && node['property'].type !== 'Literal') this.#computed.push(node);
        else push(this.#members, String(node['computed'] ? node['property'].value : node['property'].name), node);
        break;
      case 'ObjectPattern':
        for (const property of node['properties'] as Node[]) if (property.type === 'Property') push(this.#keys, String(property['key'].name ?? property['key'].value), property);
        break;
      case 'CallExpression': case 'NewExpression':
        this.calls.push(node);
        if (node['callee'].name === 'require') this.#noteImport(node, node['arguments'][0]);
        break;
      case 'ObjectExpression': this.properties.push(...(node['properties'] as Node[]).filter(({ type }) => type === 'Property')); break;
      case 'ImportDeclaration': case 'ExportAllDeclaration': case 'ExportNamedDeclaration': case 'ImportExpression': this.#noteImport(node, node['source']); break;
      case 'Literal':
        if (typeof node['value'] !== 'string') break;
        this.#texts.push(node);
        push(this.#textsByValue, node['value'], node);
        break;
      case 'TemplateLiteral': this.#texts.push(node); break;
      case 'BinaryExpression': if (node['operator'] === '+') this.#texts.push(node); break;
    }
  }

  #noteImport(node: Node, source: Node | null | undefined): void {
    if (source?.type === 'Literal' && typeof source['value'] === 'string') this.imports.push({ from: source['value'], node, offset: this.base + source.start });
  }

  /** Every use of a property of this name. */
  uses(name: string): Use[] {
    return [
      ...(this.#members.get(name) ?? []).map((node) => this.#memberUse(name, node)),
      ...this.#computed.filter((node) => this.values.propertyOf(node) === name).map((node) => this.#memberUse(name, node)),
      ...(this.#keys.get(name) ?? []).flatMap((node) => this.#patternUse(name, node)),
      ...this.#textUses(name),
    ];
  }

  #memberUse(name: string, node: Node): Use {
    const outer = dressed(node);
    const parent = outer.parent;
    const role = parent?.type === 'CallExpression' && parent['callee'] === outer ? 'call' : parent?.type === 'AssignmentExpression' && parent['left'] === outer ? 'write' : 'read';
    return { name, node, offset: this.base + (node['property'] as Node).start, paths: this.values.pathsOf(node['object']), objectName: lastName(node['object']), role };
  }

  #patternUse(name: string, property: Node): Use[] {
    const pattern = property.parent!;
    const holder = pattern.parent;
    const source = holder?.type === 'VariableDeclarator' ? holder['init'] as Node | null : holder?.type === 'AssignmentExpression' ? holder['right'] as Node : undefined;
    return source ? [{ name, node: property, offset: this.base + (property['key'] as Node).start, paths: this.values.pathsOf(source), objectName: lastName(source), role: 'read' }] : [];
  }

  /** `call(mailbox, 'getThing')`: the name goes to a function together with the object. */
  #textUses(name: string): Use[] {
    return (this.#textsByValue.get(name) ?? []).flatMap((node) => {
      if (node.parent?.type !== 'CallExpression') return [];
      const others = (node.parent['arguments'] as Node[]).filter((argument) => argument !== node && argument.type !== 'SpreadElement');
      const paths = [...others.flatMap((argument) => this.values.pathsOf(argument)), ...this.#pathsIndexedBy(node)];
      return paths.length > 0 ? [{ name, node, offset: this.base + node.start + 1, paths, objectName: '', role: 'by-name' }] : [];
    });
  }

  /** Objects that the called function reads by the parameter this text is passed for. */
  #pathsIndexedBy(text: Node): readonly string[] {
    const call = text.parent!;
    const callee = bare(call['callee']);
    const entity = callee.type === 'Identifier' ? this.scopes.bindingOf.get(callee)?.entity : undefined;
    if (!entity || !isFunction(entity)) return [];
    const parameter = this.scopes.declaredBy.get(entity['params'][(call['arguments'] as Node[]).indexOf(text)] as Node);
    return (parameter?.references ?? []).flatMap(({ parent }) => (parent?.type === 'MemberExpression' && parent['computed'] ? this.values.pathsOf(parent['object']) : []));
  }

  /** Every text, put together where its parts are known; parts of a greater text are not told again. */
  get literals(): readonly Literal[] {
    return (this.#literals ??= this.#texts.flatMap((node) => {
      const parent = dressed(node).parent;
      if (parent?.type === 'BinaryExpression' && parent['operator'] === '+') return [];
      if (parent?.type === 'ImportDeclaration' || node.parent?.type === 'TSLiteralType') return [];
      const text = this.values.textOf(node);
      return text === undefined ? [] : [{ text, node, offset: this.base + node.start }];
    }));
  }

  /** Where a part of a literal stands: an expression that adds texts goes on over lines. */
  offsetIn({ node, offset }: Literal, index: number): number {
    return this.base + (this.values.partAt(node, index) ?? offset - this.base);
  }

  /** Every property name that is read or written. */
  get memberNames(): readonly string[] {
    return [...this.#members.keys()];
  }

  /** Whether the script works on a page: it names the document, the window or jQuery. */
  get isPage(): boolean {
    return ['document', 'window', '$', 'jQuery', 'Office'].some((name) => this.scopes.globals.has(name));
  }
}

/** The last word of an expression: `mailbox` of `Office.context.mailbox`, of `this.#mailbox` and of `mailbox!`. */
export function lastName(node: Node): string {
  const inner = bare(node);
  if (inner.type === 'Identifier') return inner['name'];
  if (inner.type === 'MemberExpression') return String(inner['computed'] ? inner['property'].value ?? '' : inner['property'].name);
  return '';
}
