import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const reasons = {
  'not-installed': text({ en: 'The manifest was not held to Microsoft’s schema: the package office-addin-manifest is not installed, or older than 2.0.', it: 'Il manifesto non è stato confrontato con lo schema di Microsoft: il pacchetto office-addin-manifest non è installato, o è precedente alla 2.0.' }),
  'not-carried': text({ en: 'The manifest was not held to Microsoft’s schema: the one that it names is not among those in office-addin-manifest, and none is fetched.', it: 'Il manifesto non è stato confrontato con lo schema di Microsoft: quello che indica non è tra quelli di office-addin-manifest, e non se ne scaricano.' }),
} as const;

export default rule({
  id: 'schema-unasked',
  title: text({ en: 'Microsoft’s schema was not asked', it: 'Schema di Microsoft non interpellato' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Install it beside this kit (npm install --save-dev outlook-naa-kit office-addin-manifest), and name a published version in $schema.', it: 'Installalo accanto a questo kit (npm install --save-dev outlook-naa-kit office-addin-manifest) e indica in $schema una versione pubblicata.' }),
  sources: [{ name: text({ en: 'office-addin-manifest 3.0.0 and the schemas in it', it: 'office-addin-manifest 3.0.0 e gli schemi che contiene' }), date: '2026-09-13' }],
  concerns: ({ schema }) => schema !== null && 'notAsked' in schema,
  *look({ manifest: { top }, schema }) {
    if (schema && 'notAsked' in schema) yield { says: saying(reasons[schema.notAsked], {}), place: top };
  },
});
