import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const refused = text({ en: 'Microsoft’s schema refuses {pointer}: {says}.', it: 'Lo schema di Microsoft rifiuta {pointer}: {says}.' });

export default rule({
  id: 'schema',
  title: text({ en: 'Microsoft’s schema', it: 'Schema di Microsoft' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Put it right as the reference of the schema says, or name the version of the schema that the manifest is of.', it: 'Correggi come indica il riferimento dello schema, oppure indica la versione dello schema a cui il manifesto corrisponde.' }),
  sources: [{ name: text({ en: 'office-addin-manifest 3.0.0 and the schemas in it', it: 'office-addin-manifest 3.0.0 e gli schemi che contiene' }), date: '2026-09-13' }],
  concerns: ({ schema }) => schema !== null && 'refusals' in schema,
  *look({ manifest: { placeOf, top }, schema }) {
    for (const { pointer, says } of schema && 'refusals' in schema ? schema.refusals : []) yield { says: saying(refused, { pointer: pointer || '/', says }), place: placeOf?.(pointer) ?? top };
  },
});
