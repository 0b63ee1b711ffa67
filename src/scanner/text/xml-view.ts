import { DOMParser, type Element } from '@xmldom/xmldom';
import { Lines } from './lines.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, trimmed. */
  readonly text: string;
  /** Where its tag opens. */
  readonly offset: number;
  readonly parent?: XmlElement;
}

/** An XML file as rules see it: its elements in order, and its root. */
export interface XmlView {
  readonly path: string;
  readonly elements: readonly XmlElement[];
  readonly root: XmlElement;
}

/** Templates of manifests hold `<%= … %>`, which no parser of XML takes. */
const withoutTemplates = (text: string) => text.replace(/<%[\s\S]*?%>/g, (template) => template.replace(/[^\n]/g, ' '));

/** The elements of an XML text; nothing when no element can be made out. Mistakes a parser can live with are lived with. */
export function readXml(path: string, text: string): XmlView | undefined {
  // Nothing may stand before `<?xml`, and what stands there moves every place.
  const source = withoutTemplates(text.trimStart());
  const shift = text.length - source.length;
  const lines = new Lines(source);
  let root: Element | null = null;
  try {
    root = new DOMParser({ onError: () => undefined }).parseFromString(source, 'text/xml').documentElement;
  } catch {
    return undefined;
  }
  if (!root) return undefined;
  const elements: XmlElement[] = [];
  collect(root, undefined);
  return { path, elements, root: elements[0]! };

  function collect(element: Element, parent: XmlElement | undefined): void {
    const children = [...element.childNodes];
    const one: XmlElement = {
      name: element.localName ?? element.tagName,
      attributes: Object.fromEntries([...element.attributes].map(({ localName, name, value }) => [localName ?? name, value])),
      text: children.filter(({ nodeType }) => nodeType === 3 || nodeType === 4).map(({ nodeValue }) => nodeValue ?? '').join('').trim(),
      offset: shift + lines.offsetOf(element.lineNumber ?? 1, element.columnNumber ?? 1),
      ...(parent ? { parent } : {}),
    };
    elements.push(one);
    for (const child of children) if (child.nodeType === 1) collect(child as Element, one);
  }
}
