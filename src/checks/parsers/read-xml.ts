import { DOMParser } from '@xmldom/xmldom';
import type { XmlReader } from '../../contracts/parsers.ts';

/** No entity is resolved. */
export const readXml: XmlReader = (text) => {
  // A document type could define entities that grow without end.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return undefined;
  let isBroken = false;
  try {
    const root = new DOMParser({ onError: (level) => { isBroken ||= level !== 'warning'; } }).parseFromString(text, 'text/xml').documentElement;
    return root && !isBroken ? root : undefined;
  } catch {
    return undefined;
  }
};
