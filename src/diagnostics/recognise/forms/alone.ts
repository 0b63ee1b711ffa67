import { entryFor } from '../../entry-for.ts';
import type { Form } from '../form.ts';

const longest = 40;
/** A number, with or without the word for an error before it. */
const whole = /^[\s"'#]{0,8}(?:\p{L}{3,12}[\s:#]{1,4}){0,2}(\d{4,7})[\s."']{0,8}$/u;
/** Numbers of Office.js that no other program of Windows is known for. */
const office = /^(?:13\d{3}|90\d\d)$/;

/** Nothing but a number was pasted: what the catalogue knows by it is the best guess there is. */
export default {
  id: 'alone',
  marks: [],
  find({ text, lower }) {
    const number = text.length > longest ? undefined : whole.exec(lower)?.[1];
    if (!number) return [];
    const id = [`AADSTS${number}`, ...(office.test(number) ? [`OFFICE${number}`] : [])].find(entryFor);
    return id ? [{ id, at: text.indexOf(number), why: 'number' as const }] : [];
  },
} satisfies Form as Form;
