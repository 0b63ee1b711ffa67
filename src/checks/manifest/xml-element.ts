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

/** The namespace of the manifest as it is today. */
export const schema11 = 'http://schemas.microsoft.com/office/appforoffice/1.1';

/** Deeper than any manifest; menus nest to about fifteen. */
const deepest = 64;

/** Comments, CDATA and instructions are stepped over as one; nothing in here can fail and be tried again, so a text is walked once. */
const sign = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE|<\/|<[\w:](?:[^"'<>]|"[^"]*"|'[^']*')*/gi;

/** Before anything is built of it: a document type is the way to entities, and depth exhausts whoever follows it. */
function refuseHostile(text: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(sign)) {
    if (/^<!DOCTYPE/i.test(tag)) throw new KitError('manifest-hostile', { values: { what: 'DOCTYPE' } });
    if (tag === '</') depth -= 1;
    else if (/^<[^!?]/.test(tag) && !tag.endsWith('/')) depth += 1;
    if (depth > deepest) throw new KitError('manifest-hostile', { values: { what: tag.slice(0, 40) } });
  }
}

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
  refuseHostile(text);
  return newElement(parse(text).documentElement!, null);
}

function newElement(node: Element, parent: XmlElement | null): XmlElement {
  const inside = [...node.childNodes];
  const children: XmlElement[] = [];
  const element: XmlElement = {
    name: node.localName ?? node.tagName,
    namespace: node.namespaceURI ?? '',
    attributes: Object.fromEntries([...node.attributes].filter(({ name }) => !/^xmlns(:|$)/.test(name)).map(({ localName, name, value }) => [localName ?? name, value.trim()])),
    text: inside.filter(({ nodeType }) => nodeType === 3 || nodeType === 4).map(({ nodeValue }) => nodeValue ?? '').join('').trim(),
    line: node.lineNumber ?? 1,
    column: node.columnNumber ?? 1,
    parent,
    children,
  };
  for (const one of inside) if (one.nodeType === 1) children.push(newElement(one as Element, element));
  return element;
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
