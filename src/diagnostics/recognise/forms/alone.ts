import { entryFor } from '../../entry-for.ts';
import type { Form } from '../form.ts';
import { errorLabel } from '../surroundings.ts';

const longest = 80;
/** A number, with or without words before it. */
const number = /^[\s"'#]{0,8}((?:\p{L}{3,12}[\s:#]{1,4}){0,2})(\d{4,7})[\s."']{0,8}$/u;
/** Numbers of Office.js that no other program of Windows is known for. */
const office = /^(?:13\d{3}|90\d\d)$/;
/** A code word of two words or more, likewise. */
const word = /^[\s"'`]{0,8}((?:\p{L}{3,12}[\s:#]{1,4}){0,2})["'`]?([A-Za-z][A-Za-z0-9]{1,40}(?:_?[A-Z][A-Za-z0-9]{1,40}|_[a-z0-9]{2,40}){1,8})[\s."'`]{0,8}$/u;
const spoken = ['MSAL:', 'GRAPH:', 'EWS:', 'OFFICE:', 'MSALNET:', 'NAA:StatusInternal.', 'BRIDGE:', 'OAUTH:'];

/** Nothing but a number or a code word was pasted: what the catalogue knows by it is the best guess there is. */
export default {
  id: 'alone',
  marks: [],
  find({ text, lower }) {
    if (text.length > longest) return [];
    const found = number.exec(lower) ?? word.exec(text);
    const [, label = '', code = ''] = found ?? [];
    if (!code || (label && !errorLabel.test(label.toLowerCase()))) return [];
    const prefixes = /^\d/.test(code) ? ['AADSTS', ...(office.test(code) ? ['OFFICE'] : [])] : spoken;
    const id = prefixes.map((prefix) => prefix + code).find(entryFor);
    return id ? [{ id, at: text.indexOf(code), why: 'code' as const }] : [];
  },
} satisfies Form as Form;
