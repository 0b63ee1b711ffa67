import { DOMParser, ParseError, type Document, type Element } from '@xmldom/xmldom';
import { KitError } from '../../errors/index.ts';
import type { Place } from '../rule.ts';

/** An element with its place. Names are without their prefix. */
export interface XmlElement extends Place {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, trimmed. */
  readonly text: string;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
}

/** Deeper than any manifest; menus nest to about fifteen. */
const deepest = 64;

/** Strict: whatever the parser warns of is refused too. */
function parse(text: string): Document {
  let at: Place = { line: 1, column: 1 };
  try {
    return new DOMParser({
      onError: (_level, message, { locator }: { locator?: { lineNumber?: number; columnNumber?: number } }) => {
        at = { line: Math.max(1, locator?.lineNumber ?? 1), column: Math.max(1, locator?.columnNumber ?? 1) };
        throw new ParseError(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (cause) {
    throw new KitError('manifest-not-readable', { values: { language: 'XML', line: at.line }, cause });
  }
}

/**
 * The root of an XML text, with all below it. Throws `manifest-not-readable` for what is not well-formed or cut off,
 * `manifest-hostile` for a document type (the way to entities) and for elements nested beyond all reason.
 */
export function readXml(text: string): XmlElement {
  const document = parse(text);
  if (document.doctype) throw new KitError('manifest-hostile', { values: { what: 'DOCTYPE' } });
  const root = newElement(document.documentElement!, null);
  const open = [{ node: document.documentElement!, element: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest) throw new KitError('manifest-hostile', { values: { what: `<${next.element.name}>` } });
    for (const child of next.node.childNodes) {
      if (child.nodeType !== 1) continue;
      const element = newElement(child as Element, next.element);
      next.element.children.push(element);
      open.push({ node: child as Element, element, depth: next.depth + 1 });
    }
  }
  return root;
}

type Growing = XmlElement & { readonly children: XmlElement[] };

function newElement(node: Element, parent: XmlElement | null): Growing {
  const texts = [...node.childNodes].filter(({ nodeType }) => nodeType === 3 || nodeType === 4);
  return {
    name: node.localName ?? node.tagName,
    namespace: node.namespaceURI ?? '',
    attributes: Object.fromEntries([...node.attributes].filter(({ name }) => !/^xmlns(:|$)/.test(name)).map(({ localName, name, value }) => [localName ?? name, value.trim()])),
    text: texts.map(({ nodeValue }) => nodeValue ?? '').join('').trim(),
    line: node.lineNumber ?? 1,
    column: node.columnNumber ?? 1,
    parent,
    children: [],
  };
}

/** An element and everything below it, in the order of the file. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

export const child = ({ children }: XmlElement, name: string): XmlElement | undefined => children.find((one) => one.name === name);

/** Its parent, that one's parent and so on. */
export function* above({ parent }: XmlElement): Generator<XmlElement> {
  for (let one = parent; one; one = one.parent) yield one;
}
