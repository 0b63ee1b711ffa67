import { entryFor } from '../../entry-for.ts';
import type { Form } from '../form.ts';
import { errorLabel, microsoft } from '../surroundings.ts';

const longest = 80;
const around = String.raw`(?:\p{L}{2,14}[\s:#-]{1,4}){0,3}`;
const alone = (code: string) => new RegExp(String.raw`^[\s"'#\x60[(]{0,8}(${around})["'\x60[(]?(${code})["'\x60\])]?((?:\s\p{L}{2,14}){0,2})[\s."'\x60!?]{0,8}$`, 'u');
/** A number of Entra or Office.js, an enhanced status, a tag, a code word of two words or more. */
const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [alone(String.raw`\d{5,7}`), ['AADSTS']],
  // Numbers of Office.js that no other program of Windows is known for.
  [alone(String.raw`13\d{3}|90\d\d`), ['OFFICE']],
  [alone(String.raw`[45]\.\d\.\d{1,3}`), ['SMTP:']],
  [alone('[a-z0-9]{5}'), ['TAG:']],
  [alone(String.raw`[A-Za-z][A-Za-z0-9]{1,40}(?:_?[A-Z][A-Za-z0-9]{1,40}|_[a-z0-9]{2,40}){1,8}`), ['OAUTH:', 'MSAL:', 'GRAPH:', 'EWS:', 'OFFICE:', 'MSALNET:', 'NAA:StatusInternal.', 'BRIDGE:']],
];
const isNoise = (word: string) => errorLabel.test(word) || microsoft.test(word) || /^(?:tag|code|status|smtp|sso)$/.test(word);

/** Nothing but a code was pasted, perhaps with a word for an error or of Microsoft's: what the catalogue knows by it is the best guess there is. */
export default {
  id: 'alone',
  marks: [],
  find({ text }) {
    if (text.length > longest) return [];
    return kinds.flatMap(([pattern, prefixes]) => {
      const [, before = '', code = '', after = ''] = pattern.exec(text) ?? [];
      const id = code && prefixes.map((prefix) => prefix + code).find(entryFor);
      const words = `${before}${after}`.toLowerCase().match(/\p{L}{1,20}/gu) ?? [];
      return id && words.every(isNoise) ? [{ id, at: text.indexOf(code), why: 'code' as const, solid: true }] : [];
    }).slice(0, 1);
  },
} satisfies Form as Form;
