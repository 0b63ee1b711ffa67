import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { within, type XmlElement } from '../xml-element.ts';

const namespaces: Readonly<Record<string, string>> = {
  VersionOverridesV1_0: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  VersionOverridesV1_1: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
};

const unknown = text({ en: 'VersionOverrides of the type {type} is none that a mail add-in has: VersionOverridesV1_0 and VersionOverridesV1_1.', it: 'VersionOverrides di tipo {type} non esiste per un componente di posta: ci sono VersionOverridesV1_0 e VersionOverridesV1_1.' });
const namespace = text({ en: '{type} has the namespace {namespace}; it must be {wanted}.', it: '{type} ha lo spazio dei nomi {namespace}; deve essere {wanted}.' });
const notNested = text({ en: '{type} does not stand where it is read: V1_0 belongs into OfficeApp, V1_1 at the end of V1_0.', it: '{type} non si trova dove viene letto: V1_0 va in OfficeApp, V1_1 alla fine di V1_0.' });

function* faultsOf(element: XmlElement) {
  const type = element.attributes['type'] ?? '?';
  const wanted = namespaces[type];
  const place = { line: element.line, column: element.column };
  if (!wanted) {
    yield { says: saying(unknown, { type }), place };
    return;
  }
  if (element.namespace !== wanted) yield { says: saying(namespace, { type, namespace: element.namespace || '-', wanted }), place };
  const isInside = type === 'VersionOverridesV1_0' ? element.parent?.name === 'OfficeApp' : element.parent?.attributes['type'] === 'VersionOverridesV1_0' && element.parent.children.at(-1) === element;
  if (!isInside) yield { says: saying(notNested, { type }), place };
}

export default rule({
  id: 'overrides',
  title: text({ en: 'Version overrides', it: 'Override di versione' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Nest VersionOverridesV1_1 as the last child of VersionOverridesV1_0, each with its own namespace: phones and WebApplicationInfo are read from the inner one.', it: 'Annida VersionOverridesV1_1 come ultimo figlio di VersionOverridesV1_0, ognuno con il proprio spazio dei nomi: telefoni e WebApplicationInfo vengono letti da quello interno.' }),
  sources: [{ name: 'learn.microsoft.com, VersionOverrides element', date: '2022-01-04' }, { name: 'learn.microsoft.com, Office Add-ins with an add-in only manifest', date: '2026-08-20' }],
  concerns: ({ manifest: { form } }) => form === 'add-in-only',
  *look({ manifest: { root } }) {
    for (const element of root ? within(root) : []) if (element.name === 'VersionOverrides') yield* faultsOf(element);
  },
});
