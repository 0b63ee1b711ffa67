import type { XmlElement, XmlReader } from '../../contracts/parsers.ts';
import { classNames, type FormReader, type PrintedObject, type PrintedValue } from '../../contracts/powershell.ts';

/** How CLIXML writes characters that XML cannot hold ([MS-PSRP] 2.2.5.3.2). */
const plain = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const childrenOf = (element: XmlElement): XmlElement[] => [...element.childNodes].filter(({ nodeType }) => nodeType === 1) as unknown as XmlElement[];

const textOf = (element: XmlElement): string => plain(element.textContent ?? '');

const lists = new Set(['LST', 'IE', 'STK', 'QUE']);

/** Of an object inside an object its items count, or the way it writes itself. */
function valueOf(element: XmlElement): PrintedValue {
  if (element.tagName === 'Nil') return { value: null, isCut: false };
  if (element.tagName !== 'Obj') return { value: textOf(element).trim() || null, isCut: false };
  const list = childrenOf(element).find(({ tagName }) => lists.has(tagName));
  if (list) return { value: childrenOf(list).map(textOf), isCut: false };
  const written = childrenOf(element).find(({ tagName }) => tagName === 'ToString');
  return { value: (written && textOf(written).trim()) || null, isCut: false };
}

/** The names of classes are written once; further objects point to them. */
function classesOf(element: XmlElement, seen: Map<string, readonly string[]>): readonly string[] {
  const named = childrenOf(element).find(({ tagName }) => tagName === 'TN' || tagName === 'TNRef');
  const id = named?.getAttribute('RefId') ?? '';
  if (named?.tagName === 'TN') seen.set(id, childrenOf(named).map(textOf));
  return seen.get(id) ?? [];
}

/** Properties that Exchange's session adds stand in `MS`, the object's own in `Props`. */
function objectOf(element: XmlElement, seen: Map<string, readonly string[]>): PrintedObject {
  const properties = childrenOf(element).filter(({ tagName }) => tagName === 'Props' || tagName === 'MS').flatMap(childrenOf);
  const values = properties.map((one) => [plain(one.getAttribute('N') ?? '').toLowerCase(), valueOf(one)] as const);
  return new Map([[classNames, { value: classesOf(element, seen), isCut: false }], ...values]);
}

function objectsUnder(root: XmlElement): ReturnType<FormReader> {
  if (root.tagName !== 'Objs') return undefined;
  const seen = new Map<string, readonly string[]>();
  const all = childrenOf(root).flatMap((element) => (element.tagName === 'Obj' ? childrenOf(element).filter(({ tagName }) => lists.has(tagName)).flatMap(childrenOf).concat(element) : [element]));
  const texts = all.filter(({ tagName }) => tagName === 'S').map(textOf);
  return { objects: all.filter(({ tagName }) => tagName === 'Obj').map((one) => objectOf(one, seen)), texts: texts.length > 0 ? [texts.join('\n')] : [] };
}

/** What `Export-Clixml` writes: objects, and texts that stand alone. */
export const cliXmlReader = (readXml: XmlReader): FormReader => (text) => {
  const root = readXml(text);
  try {
    return root && objectsUnder(root);
  } catch {
    // Nested deeper than anything PowerShell writes.
    return undefined;
  }
};
