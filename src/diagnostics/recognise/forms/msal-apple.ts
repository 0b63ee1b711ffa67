import { sight, type Form } from '../form.ts';

const apple = /MSALErrorDomain["'\s,]{0,3}Code[=:\s]{1,3}(-\d{4,6})/gi;
const appleInner = /MSALInternalErrorCodeKey["'\s]{0,2}[=:]\s?(-\d{4,6})/gi;
const swift = /MSALError(?:Domain)?\s(?:error\s)?(-\d{5})/g;

/** MSAL for Apple: its negative numbers only look like Entra's. */
export default {
  id: 'msal-apple',
  marks: ['msalerror', 'msalinternal'],
  find: ({ text }) => [apple, appleInner, swift].flatMap((pattern) => sight(text, pattern, 'code', (number) => `MSALIOS:${number}`)),
} satisfies Form as Form;
