import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { KitError } from '../../errors/index.ts';
import type { Place } from '../rule.ts';
import { Lines } from './lines.ts';
import type { Address, IconGroup, Manifest, Name, RequiredSet, Stated } from './manifest.ts';

/** Deeper than any manifest; menus nest to about twenty. */
const deepest = 64;

/** Lists and objects nested beyond all reason would exhaust the parser, so they are counted before. Texts are stepped over. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepest) throw new KitError('manifest-hostile', { values: { what: sign } });
  }
}

/** A value in the tree, whose members are reached by name. */
class Value {
  constructor(readonly node: Node | undefined, readonly lines: Lines) {}
  get place(): Place { return this.lines.at(this.node?.parent?.type === 'property' ? this.node.parent.offset : this.node?.offset ?? 0); }
  get text(): Stated | null { return typeof this.node?.value === 'string' ? { value: this.node.value.trim(), ...this.place } : null; }
  get scalar(): string | null { return ['string', 'number', 'boolean'].includes(this.node?.type ?? '') ? String(this.node!.value) : null; }
  /** The last one counts where a key stands twice, as in every parser of JSON. */
  at(...keys: readonly string[]): Value {
    return keys.reduce((value: Value, key) => new Value(value.node?.type === 'object' ? value.node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1] : undefined, this.lines), this);
  }
  get items(): Value[] { return this.node?.type === 'array' ? (this.node.children ?? []).map((node) => new Value(node, this.lines)) : []; }
  /** Where the members of a JSON pointer lead, as far as they are there. */
  nearest(pointer: string): Value {
    let value: Value = this;
    for (const part of pointer.split('/').slice(1)) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const next = value.node?.type === 'array' ? value.items[Number(key)] : value.at(key);
      if (!next?.node) break;
      value = next;
    }
    return value;
  }
  /** With everything below, in the order of the file. */
  *all(): Generator<Value> {
    yield this;
    const inside = this.node?.type === 'object' ? (this.node.children ?? []).flatMap(({ children }) => children?.[1] ?? []) : this.node?.children ?? [];
    for (const node of inside) yield* new Value(node, this.lines).all();
  }
  get key(): string | null { return this.node?.parent?.type === 'property' ? String(this.node.parent.children?.[0]?.value) : null; }
}

const some = <T>(value: T | null): T[] => (value === null ? [] : [value]);

function addressesIn(root: Value, extensions: readonly Value[]): Address[] {
  const links = ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'].flatMap((key) => some(root.at('developer', key).text)).map((one): Address => ({ ...one, use: 'link' }));
  const inside = extensions.flatMap((extension) => [...extension.all()]).flatMap((value): Address[] => {
    const use = ({ page: 'page', script: 'script', url: 'icon' } as const)[value.key ?? ''];
    return use && (use !== 'icon' || value.node?.parent?.parent?.parent?.type === 'array') ? some(value.text).map((one) => ({ ...one, use })) : [];
  });
  return [...links, ...inside];
}

const setsIn = (extensions: readonly Value[]): RequiredSet[] =>
  extensions.flatMap((extension) => [...extension.all()].filter(({ key }) => key === 'capabilities').flatMap((list) =>
    list.items.flatMap((one) => some(one.at('name').text).map((name) => ({ name, version: one.at('minVersion').scalar ?? '1.1', isForAll: list.node?.parent?.parent?.parent?.parent === extension.node })))));

const iconsIn = (extensions: readonly Value[]): IconGroup[] =>
  extensions.flatMap((extension) => [...extension.all()]).filter(({ key, node }) => key === 'icons' && node?.type === 'array').map((list) => {
    const isMobile = list.items.some((one) => one.at('scale').node !== undefined);
    return { ...list.place, isMobile, sizes: list.items.map((one) => (isMobile ? `${one.at('size').scalar}@${one.at('scale').scalar}` : one.at('size').scalar ?? '')) };
  });

/** Keys that stand twice in one object, and ids that others refer to. */
function namesIn(root: Value, extensions: readonly Value[]): Name[] {
  const keys = [...root.all()].filter(({ node }) => node?.type === 'object').flatMap(({ node, lines }) =>
    (node!.children ?? []).map(({ children, offset }): Name => ({ value: String(children?.[0]?.value), ...lines.at(offset), kind: 'key', scope: String(node!.offset) })));
  const kinds = { runtimes: 'runtime', actions: 'action', groups: 'group', controls: 'control' } as const;
  const ids = extensions.flatMap((extension, index) => [...extension.all()].flatMap((list): Name[] => {
    const kind = kinds[list.key as keyof typeof kinds];
    return kind ? list.items.flatMap((one) => some(one.at('id').text).map((id) => ({ ...id, kind, scope: `${index}` }))) : [];
  }));
  return [...keys, ...ids];
}

/** Reads a unified manifest. Throws `manifest-not-readable`, `manifest-hostile`, `manifest-unknown` and `manifest-not-for-outlook`. */
export function readUnified(text: string, bytes: number): Manifest {
  const lines = new Lines(text);
  refuseDepth(text);
  const errors: ParseError[] = [];
  const root = new Value(parseTree(text, errors, { disallowComments: true }), lines);
  if (errors[0]) throw new KitError('manifest-not-readable', { values: { language: 'JSON', line: lines.at(errors[0].offset).line } });
  if (root.node?.type !== 'object' || root.at('manifestVersion').scalar === null) throw new KitError('manifest-unknown');
  const extensions = root.at('extensions').items;
  if (!extensions.some((one) => one.at('requirements', 'scopes').items.some(({ scalar }) => scalar === 'mail'))) throw new KitError('manifest-not-for-outlook');
  const registration = root.at('webApplicationInfo');
  return {
    form: 'unified',
    bytes,
    top: root.place,
    id: root.at('id').text,
    version: root.at('version').text,
    permissions: root.at('authorization', 'permissions', 'resourceSpecific').items.flatMap((one) => some(one.at('name').text)),
    sets: setsIn(extensions),
    addresses: addressesIn(root, extensions),
    domains: root.at('validDomains').items.flatMap(({ text: domain }) => some(domain)),
    audience: extensions.flatMap((one) => some(one.at('audienceClaimUrl').text))[0] ?? null,
    registrations: registration.node ? [{ ...registration.place, id: registration.at('id').text, resource: registration.at('resource').text, scopes: null }] : [],
    icons: iconsIn(extensions),
    locales: { main: root.at('localizationInfo', 'defaultLanguageTag').text, others: some(root.at('localizationInfo', 'additionalLanguages')).map((list) => list.items.flatMap((one) => some(one.at('languageTag').text))) },
    names: namesIn(root, extensions),
    references: extensions.flatMap((extension, index) => [...extension.all()].filter(({ key }) => key === 'actionId').flatMap(({ text: id }) => some(id)).map((id) => ({ ...id, kind: 'action' as const, scopes: [`${index}`] }))),
    events: extensions.flatMap((extension) => some(extension.at('autoRunEvents')).filter(({ items }) => items.length > 0).map(({ place }) => place)),
    placeOf: (pointer) => root.nearest(pointer).place,
  };
}
