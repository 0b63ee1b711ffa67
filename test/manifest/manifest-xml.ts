import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** Parses strictly: anything that is not well-formed throws. */
export const parseXml = (text: string): Document =>
  new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(text, 'text/xml');

export const elements = (of: Document | Element, localName: string): Element[] => [...of.getElementsByTagNameNS('*', localName)];

export const element = (of: Document | Element, localName: string): Element => {
  const [first] = elements(of, localName);
  if (!first) throw new Error(`<${localName}> is missing`);
  return first;
};

export const textOf = (of: Document | Element, localName: string): string => element(of, localName).textContent ?? '';

/** The `VersionOverrides` of a version without the one nested in it. */
export const ownChildren = (overrides: Element): Element[] =>
  [...overrides.childNodes].filter((node): node is Element => node.nodeType === 1 && node.nodeName !== 'VersionOverrides');

export const allValues = (of: Document): string[] =>
  elements(of, '*').flatMap((node) => {
    const attributes = [...node.attributes].filter(({ name }) => !name.startsWith('xmlns')).map(({ value }) => value);
    return node.childNodes.length === 1 && node.firstChild?.nodeType === 3 ? [...attributes, node.textContent ?? ''] : attributes;
  });
