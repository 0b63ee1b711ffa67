import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { schema11, within, type XmlElement } from '../xml-element.ts';

const wrong = text({ en: '<{name}> stands after <{before}>; it has to stand before it. An add-in with elements out of order does not load.', it: '<{name}> si trova dopo <{before}>; deve stare prima. Un componente con elementi fuori ordine non viene caricato.' });
const unknown = text({ en: '<{name}> does not belong into <{parent}> of a mail add-in.', it: '<{name}> non fa parte di <{parent}> in un componente di posta.' });

/** What stands in which order below these; others are not looked at. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'],
  VersionOverridesV1_0: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins', 'VersionOverrides'],
  VersionOverridesV1_1: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins', 'ConnectedServiceControls', 'ExtendedPermissions'],
};

function* faultsOf(parent: XmlElement) {
  const order = orders[parent.name === 'OfficeApp' ? 'OfficeApp' : parent.attributes['type'] ?? ''];
  let last = -1;
  for (const { name, line, column } of order ? parent.children : []) {
    const at = order!.indexOf(name);
    // Where it is nested is another rule's.
    if (at < 0 && name !== 'VersionOverrides') yield { says: saying(unknown, { name, parent: parent.name }), place: { line, column } };
    else if (at >= 0 && at < last) yield { says: saying(wrong, { name, before: order![last]! }), place: { line, column } };
    else last = Math.max(last, at);
  }
}

export default rule({
  id: 'element-order',
  title: text({ en: 'Order of elements', it: 'Ordine degli elementi' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Put the elements into the order of the documentation.', it: 'Disponi gli elementi nell’ordine della documentazione.' }),
  sources: [{ name: 'learn.microsoft.com, How to find the proper order of manifest elements', date: '2026-07-15' }],
  concerns: ({ manifest: { root } }) => root?.namespace === schema11,
  *look({ manifest: { root } }) {
    for (const element of root ? within(root) : []) if (element.name === 'OfficeApp' || element.name === 'VersionOverrides') yield* faultsOf(element);
  },
});
