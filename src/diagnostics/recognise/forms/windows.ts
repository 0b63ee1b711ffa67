import { entryFor } from '../../entry-for.ts';
import { matches, sight, type Form } from '../form.ts';
import { errorLabel, officeApi, signIn } from '../surroundings.ts';

/** With the sign of 64 bits in front where a runtime widened it. */
const hex = /\b0x(?:f{8})?(8[0-9a-f]{7})\b/gi;
const decimal = /(?<![\w.])-(2147\d{6}|2146\d{6})(?!\d)/g;
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

/** Windows codes, in hexadecimal or as the negative decimals that scripts print. */
export default {
  id: 'windows',
  marks: ['0x8', '0xffffffff8', '-2147', '-2146', '21', '22'],
  find: ({ text, lower, around }) => [
    ...sight(text, hex, 'code', (code) => code.toUpperCase()),
    ...matches(text, unsigned).filter(({ value, at }) => Number(value) >= 2 ** 31 && !entryFor(`WAM:${value}`) && errorLabel.test(lower.slice(Math.max(0, at - 30), at))).map(({ value, at }) => ({ id: Number(value).toString(16).toUpperCase(), at, why: 'code' as const })),
    ...matches(text, decimal).map(({ value, at }) => ({ id: (2 ** 32 - Number(value)).toString(16).toUpperCase(), at, why: 'code' as const })),
  ].filter(({ id }) => id !== anyException).map(({ id, ...found }) => ({ ...found, id: `HRESULT:${id}`, solid: !id.startsWith('800CCC') && (entryFor(`HRESULT:${id}`) ? officeApi.test(around(found.at)) || broker.test(around(found.at)) || signIn.test(around(found.at)) : errorLabel.test(lower.slice(Math.max(0, found.at - 30), found.at)) && (officeCall.test(around(found.at)) || signInComponent.test(around(found.at)))) })),
} satisfies Form as Form;
