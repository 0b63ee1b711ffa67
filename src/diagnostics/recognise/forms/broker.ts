import { entryFor } from '../../entry-for.ts';
import { matches, sight, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';
import { isForeign, microsoft, signIn } from '../surroundings.ts';

const hex = /\b(?:0x)?(CAA[0-9A-F]{5}|CA[0-9A-F]{5})(?![0-9A-Za-z])/gi;
const decimal = /(?<![\w.-])(33\d{8}|34\d{8}|214\d{7})(?![\w.])/g;
const negative = /(?<![\w.])-(89\d{7})(?!\d)/g;
const labelledTag = /\b(?:tag|all_error_tags|api_error_tag|error_tag|errortag)["'\s]{0,3}[:=,]?\s?(?:value\s?[:=]\s?)?["']?([a-z0-9]{5})(?![\w-])/gi;
const bracketedTag = /\[([a-z0-9]{5})\]/g;
const createdTag = /\b(?:tag_)?([a-z0-9]{5}),\s{1,2}StatusInternal::/g;
const statusWord = /(?<![A-Za-z])StatusInternal::([A-Za-z]{3,60})/g;
const bareStatus = /\b([A-Z][A-Za-z]{3,60}) \{["']?(?:Description["']?:["']?\(pii\)["']?,\s?["']?)?Domain["']?\s?:\s?["']?com\.microsoft\.oneauth/g;

/** MSAL.NET appends the broker's number to the name of its provider. */
const ofProvider = /\bWAM_[a-z]{2,20}_provider_error_(\d{8,10})\b/g;
/** The print-out of an exception of MSAL's runtime. */
const runtimeStatus = /\bStatus: ([A-Z][A-Za-z]{3,60})\s[^\n]{0,60}?\s?Context:/g;
/** The same status as MSAL for Python and the Azure tools print it. */
const pythonStatus = /\bResponse_Status\.Status_([A-Za-z]{3,60})/g;

/** Beside a code that lost a letter. */
const errorWord = /err|code|codice|fehl|código|код|错误|エラー|오류|hata|fout|błąd/;

const isTag = (word: string) => /\d/.test(word) && /[a-z]/.test(word) && word === word.toLowerCase();
/** `0xCAA20002` and the mistyped `CA20002` are one code. */
const fullCode = (code: string) => (code.length === 7 ? `CA${code.slice(1)}` : code).toUpperCase();

function tags({ text, lower, around }: Reading): Sighting[] {
  const labelled = [...(lower.includes('tag') ? matches(text, labelledTag) : []), ...(lower.includes('statusinternal') ? matches(text, createdTag) : [])].filter(({ value, at }) => isTag(value) && (entryFor(`TAG:${value}`) || microsoft.test(around(at)) || signIn.test(around(at)) || errorWord.test(around(at))));
  // Five signs in brackets are anything, so they need an interrupted sign-in around them.
  const bracketed = matches(text, bracketedTag).filter(({ value, at }) => {
    const surroundings = around(at);
    if (!isTag(value) || isForeign(surroundings)) return false;
    if (entryFor(`TAG:${value}`)) return true;
    // A word with its number is a placeholder or a list item.
    return !/^[a-z]{2,4}\d{1,3}$/.test(value) && (signIn.test(surroundings) || /something went wrong|qualcosa è andato storto|etwas ist schiefgelaufen|une erreur s'est produite|algo salió mal|algo deu errado|er is iets misgegaan/.test(surroundings));
  });
  return [...labelled, ...bracketed].map(({ value, at }) => ({ id: `TAG:${value}`, at, why: 'code' as const }));
}

/** Codes, tags and status words of the broker under Outlook (WAM, OneAuth). */
export default {
  id: 'broker',
  marks: [],
  find(reading) {
    const { text, lower, around } = reading;
    const found: Sighting[] = [];
    if (lower.includes('ca')) found.push(...matches(text, hex).filter(({ value }) => /\d/.test(value)).map(({ value, at }) => ({ id: fullCode(value), at, why: 'code' as const })).filter(({ id, at }) => /^CAA[0-9A-F]{5}$/.test(id) && (/^(?:0xcaa)/i.test(text.slice(at, at + 5)) || (/^caa/i.test(text.slice(at, at + 3)) && entryFor(id)) || errorWord.test(around(at)) || signIn.test(around(at)) || microsoft.test(around(at)))));
    for (const { value, at } of matches(text, decimal)) if (/^caa/.test(Number(value).toString(16)) || entryFor(`WAM:${value}`)) found.push({ id: `WAM:${value}`, at, why: 'code' });
    for (const { value, at } of matches(text, negative)) {
      const code = (2 ** 32 - Number(value)).toString(16).toUpperCase();
      if (code.startsWith('CAA')) found.push({ id: code, at, why: 'code' });
    }
    for (const { value, at } of lower.includes('wam_') ? matches(text, ofProvider) : []) {
      const code = Number(value).toString(16).toUpperCase();
      found.push(code.startsWith('CAA') ? { id: code, at, why: 'code' } : { id: `HRESULT:${code}`, at, why: 'code', solid: true });
    }
    found.push(...tags(reading));
    if (lower.includes('context:')) found.push(...sight(text, runtimeStatus, 'shape', (word) => `NAA:StatusInternal.${word}`).filter(({ id }) => entryFor(id)));
    if (lower.includes('response_status.')) found.push(...sight(text, pythonStatus, 'shape', (word) => `NAA:StatusInternal.${word}`).filter(({ id }) => entryFor(id)));
    // Any program may name an enumeration so: an unknown word counts only where somebody signs in.
    if (lower.includes('statusinternal')) found.push(...sight(text, statusWord, 'code', (word) => `NAA:StatusInternal.${word}`).filter(({ id, at }) => entryFor(id) || signIn.test(around(at)) || microsoft.test(around(at))));
    if (lower.includes('oneauth')) found.push(...sight(text, bareStatus, 'shape', (word) => `NAA:StatusInternal.${word}`));
    return found;
  },
} satisfies Form as Form;
