import { DOMParser, type Element } from '@xmldom/xmldom';
import type { FormReader, PrintedObject, PrintedValue } from '../../contracts/powershell.ts';

/** How CLIXML writes characters that XML cannot hold ([MS-PSRP] 2.2.5.3.2). */
const plain = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const childrenOf = (element: Element): Element[] => [...element.childNodes].filter(({ nodeType }) => nodeType === 1) as Element[];

const textOf = (element: Element): string => plain(element.textContent ?? '');

const lists = new Set(['LST', 'IE', 'STK', 'QUE']);

/** Of an object inside an object its items count, or the way it writes itself. */
function valueOf(element: Element): PrintedValue {
  if (element.tagName === 'Nil') return { value: null, isCut: false };
  if (element.tagName !== 'Obj') return { value: textOf(element).trim() || null, isCut: false };
  const list = childrenOf(element).find(({ tagName }) => lists.has(tagName));
  if (list) return { value: childrenOf(list).map(textOf), isCut: false };
  const written = childrenOf(element).find(({ tagName }) => tagName === 'ToString');
  return { value: (written && textOf(written).trim()) || null, isCut: false };
}

/** Properties that Exchange's session adds stand in `MS`, the object's own in `Props`. */
function objectOf(element: Element): PrintedObject {
  const properties = childrenOf(element).filter(({ tagName }) => tagName === 'Props' || tagName === 'MS').flatMap(childrenOf);
  return new Map(properties.map((one) => [plain(one.getAttribute('N') ?? '').toLowerCase(), valueOf(one)]));
}

/** What `Export-Clixml` writes: objects, and texts that stand alone. No entity is resolved. */
export const readCliXml: FormReader = (text) => {
  // A document type could define entities that grow without end; CLIXML has none.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return undefined;
  let isBroken = false;
  try {
    const root = new DOMParser({ onError: (level) => { isBroken ||= level !== 'warning'; } }).parseFromString(text, 'text/xml').documentElement;
    if (!root || isBroken || root.tagName !== 'Objs') return undefined;
    const all = childrenOf(root).flatMap((element) => (element.tagName === 'Obj' ? childrenOf(element).filter(({ tagName }) => lists.has(tagName)).flatMap(childrenOf).concat(element) : [element]));
    const texts = all.filter(({ tagName }) => tagName === 'S').map(textOf);
    return { objects: all.filter(({ tagName }) => tagName === 'Obj').map(objectOf), texts: texts.length > 0 ? [texts.join('\n')] : [] };
  } catch {
    return undefined;
  }
};
