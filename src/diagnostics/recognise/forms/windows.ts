import { entryFor } from '../../entry-for.ts';
import { matches, sight, type Form } from '../form.ts';
import { officeApi, signIn } from '../surroundings.ts';

const hex = /\b0x(8[0-9a-f]{7})\b/gi;
const decimal = /(?<![\w.])-(2147\d{6}|2146\d{6})(?!\d)/g;
/** "Some .NET exception": says nothing. */
const anyException = '80131500';

/** Windows codes, in hexadecimal or as the negative decimals that scripts print. */
export default {
  id: 'windows',
  marks: ['0x8', '-2147', '-2146'],
  find: ({ text, around }) => [
    ...sight(text, hex, 'code', (code) => code.toUpperCase()),
    ...matches(text, decimal).map(({ value, at }) => ({ id: (2 ** 32 - Number(value)).toString(16).toUpperCase(), at, why: 'code' as const })),
  ].filter(({ id }) => id !== anyException).map(({ id, ...found }) => ({ ...found, id: `HRESULT:${id}`, solid: !id.startsWith('800CCC') && Boolean(entryFor(`HRESULT:${id}`)) && (officeApi.test(around(found.at)) || signIn.test(around(found.at))) })),
} satisfies Form as Form;
