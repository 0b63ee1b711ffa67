import { entryFor } from '../../entry-for.ts';
import { matches, type Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import { errorLabel, officeApi, signIn } from '../surroundings.ts';

/** With the sign of 64 bits in front where a runtime widened it. */
const hex = /\b0x(?:f{8})?(8[0-9a-f]{7})\b/gi;
const signed = /(?<![\w.])-(2147\d{6}|2146\d{6})(?!\d)/g;
/** The same without sign, as sign-in components log it. */
const unsigned = /(?<![\w.-])(21[4-9]\d{7}|22[0-7]\d{7})(?![\w.])/g;
/** "Some .NET exception": says nothing. */
const anyException = '80131500';

/** The print-out of an exception of MSAL's runtime. */
const broker = /status: ?unexpected|acquiring token|acquire token|internal error code|api_error_code|logtelemetrydata/;
/** The parts of Windows and Office that sign in. */
const signInComponent = /\bwam\b|\badal\b|\bmsal|oneauth|brokerplugin|tokenbroker|aad token/;
/** A call of Office.js whose failure Windows numbered. */
const officeCall = /office\.(?:context|auth)\.|officeruntime\.|displaydialogasync|getaccesstoken|gettoken/;

/** Codes by the part of Windows whose they are: remote management, the plug-in that signs in to Entra. */
const facilities: readonly { codes: RegExp; near: RegExp }[] = [
  { codes: /^80338/, near: /wsman|winrm|remote server|ws-management|pssession/ },
  { codes: /^8AA[5-9]/, near: /\baad\b|entra|azure ?ad|token|signin|sign-in|oauth/ },
];

/** Nothing but the number, perhaps with the word for an error. */
const isAlone = (text: string) => text.length <= 40 && /^\s{0,4}(?:\p{L}{3,12}[\s:#]{1,4}){0,2}\d{10}\s{0,4}$/u.test(text);

/** What makes a code of Windows the subject of a text: who printed it. Codes of mail clients (800CCC…) never are. */
function isSubject(code: string, at: number, { text, lower, around }: Reading): boolean {
  if (code.startsWith('800CCC')) return false;
  const surroundings = around(at);
  if (facilities.some(({ codes, near }) => codes.test(code) && near.test(surroundings))) return true;
  if (entryFor(`HRESULT:${code}`)) return isAlone(text) || officeApi.test(surroundings) || broker.test(surroundings) || signIn.test(surroundings);
  return isAlone(text) || (isLabelled(lower, at) && (officeCall.test(surroundings) || signInComponent.test(surroundings)));
}

const isLabelled = (lower: string, at: number): boolean => errorLabel.test(lower.slice(Math.max(0, at - 30), at));
const hexadecimal = (number: number): string => number.toString(16).toUpperCase();

/** Windows codes, in hexadecimal or as the decimals, with sign and without, that scripts and logs print. */
export default {
  id: 'windows',
  marks: ['0x8', '0xffffffff8', '-2147', '-2146', '21', '22'],
  find(reading) {
    const { text, lower } = reading;
    const found = [
      ...matches(text, hex).map(({ value, at }) => ({ code: value.toUpperCase(), at })),
      ...matches(text, signed).map(({ value, at }) => ({ code: hexadecimal(2 ** 32 - Number(value)), at })),
      ...matches(text, unsigned).filter(({ value, at }) => Number(value) >= 2 ** 31 && !entryFor(`WAM:${value}`) && (isAlone(text) || isLabelled(lower, at))).map(({ value, at }) => ({ code: hexadecimal(Number(value)), at })),
    ];
    return found.filter(({ code }) => code !== anyException).map(({ code, at }) => ({ id: `HRESULT:${code}`, at, why: 'code' as const, solid: isSubject(code, at, reading) }));
  },
} satisfies Form as Form;
