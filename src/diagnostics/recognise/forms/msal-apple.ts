import { matches, type Form } from '../form.ts';

/** Recognition of letters takes the sign for a tilde. */
const signed = /[-~](?<=(?:(?<![\w.])|domain)[-~])((?:50|42)\d{3})(?!\d)/gi;
/** The same number where a debugger or a bridge to another language took it for one without sign. */
const unsigned = /(?<!\d)(1844674407\d{10}|42949\d{5})(?!\d)/g;
const families = /^-(?:50|42)\d{3}$/;

const withSign = (value: string) => String(BigInt.asIntN(value.length > 10 ? 64 : 32, BigInt(value)));

/** MSAL for Apple: its negative numbers only look like Entra's. */
export default {
  id: 'msal-apple',
  marks: ['msalerror', 'msalinternal'],
  find({ text }) {
    const plain = matches(text, signed).map(({ value, at }) => ({ value: `-${value}`, at }));
    const wrapped = matches(text, unsigned).map(({ value, at }) => ({ value: withSign(value), at }));
    return [...plain, ...wrapped].filter(({ value }) => families.test(value)).map(({ value, at }) => ({ id: `MSALIOS:${value}`, at, why: 'code' as const }));
  },
} satisfies Form as Form;
