import { entryFor } from '../../entry-for.ts';
import { matches, sight, type Form } from '../form.ts';
import { msalNet } from '../surroundings.ts';

/** `WAM_…_provider_error_<number>` is the broker's number in a word; the broker's form reads it. */
const inField = /\bError_?Code["']?\s{0,3}[:=]\s{0,3}["']?(?!WAM_)([A-Za-z][A-Za-z0-9]{1,40}(?:_[A-Za-z0-9]{1,40}){1,10})\b/gi;
const word = /\b[A-Za-z][A-Za-z0-9]{1,40}(?:_[A-Za-z0-9]{1,40}){1,10}\b/g;
/** OAuth's words only pass through MSAL; they keep their own explanation. */
const idOf = (code: string) => (entryFor(`OAUTH:${code}`) ? `OAUTH:${code}` : `MSALNET:${code}`);

/** Error codes of MSAL.NET: the `ErrorCode` of its exceptions, and the words of its table in one of its log lines. */
export default {
  id: 'msal-net',
  marks: ['microsoft.identity', 'msal.', 'msalserviceexception', 'msalclientexception', 'msaluirequired', 'msal.net'],
  find({ text, around }) {
    // The libraries for Java and Android name their exceptions alike.
    const near = (at: number) => msalNet.test(around(at)) && !/com\.microsoft\.(?:identity|aad)/.test(around(at));
    const fields = sight(text, inField, 'field', idOf).filter(({ at }) => near(at));
    const words = matches(text, word).filter(({ value, at }) => entryFor(`MSALNET:${value}`) && near(at)).map(({ value, at }) => ({ id: `MSALNET:${value}`, at, why: 'code' as const }));
    return [...fields, ...words];
  },
} satisfies Form as Form;
