import { deployment } from '../../../src/deployment/index.ts';
import { addInOnlyManifest } from '../../../src/dev/manifest/add-in-only.ts';
import { unifiedManifest } from '../../../src/dev/manifest/unified.ts';

export const xml = addInOnlyManifest(deployment);
export const json = unifiedManifest(deployment);

/** A manifest of ours with one thing changed. Throws where there is nothing to change. */
function changed(text: string, from: string | RegExp, to: string): string {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`${String(from)} is not in the manifest`);
  return other;
}

const inXml = (from: string | RegExp, to: string) => changed(xml, from, to);
const inJson = (from: string | RegExp, to: string) => changed(json, from, to);

/** Manifests with one mistake each: what it is, the rule that must see it, and the text that the faulty line holds. */
export const broken: readonly (readonly [what: string, rule: string, text: string, line: string])[] = [
  ['an id in braces', 'id', inXml(/<Id>([^<]*)/, '<Id>{$1}'), '<Id>'],
  ['an id of zeros', 'id', inJson(/"id": "[0-9a-f-]{36}"/, '"id": "00000000-0000-0000-0000-000000000000"'), '"id"'],
  ['a version with letters', 'version', inXml(/<Version>[\d.]+/, '<Version>1.0-beta'), '<Version>'],
  ['a version of four numbers in JSON', 'version', inJson(/"version": "[\d.]+"/, '"version": "1.0.0.0"'), '"version"'],
  ['a language that is none', 'locale', inXml('<DefaultLocale>en-US', '<DefaultLocale>english'), '<DefaultLocale>'],
  ['a language twice', 'locale', inXml(/(<Override Locale="it-IT" Value="[^"]*"\/>)/, '$1$1'), 'Override'],
  ['Mailbox 1.8 as a requirement', 'requirement-set', inXml('MinVersion="1.3"', 'MinVersion="1.8"'), '<Set '],
  ['Mailbox 1.10 as a requirement in JSON', 'requirement-set', inJson('"minVersion": "1.3"', '"minVersion": "1.10"'), '"name": "Mailbox"'],
  ['Mailbox by the default version of all sets', 'requirement-set', inXml('<Sets>', '<Sets DefaultMinVersion="1.13">').replace(' MinVersion="1.3"', ''), '<Set '],
  ['no Mailbox requirement', 'mailbox-set', inXml(/<Requirements>[\s\S]*?<\/Requirements>\s*/, ''), '<OfficeApp'],
  ['NAA as a requirement', 'run-time-set', inXml('<Set Name="Mailbox" MinVersion="1.3"/>', '<Set Name="Mailbox" MinVersion="1.3"/>\n<Set Name="NestedAppAuth" MinVersion="1.1"/>'), 'NestedAppAuth'],
  ['NAA as a requirement in JSON', 'run-time-set', inJson(/("name": "Mailbox",\s*"minVersion": "1.3"\s*\})/, '$1,\n{ "name": "NestedAppAuth", "minVersion": "1.1" }'), 'NestedAppAuth'],
  ['the lowest permission', 'permission-low', inXml('>ReadItem<', '>Restricted<'), '<Permissions>'],
  ['no permission in JSON', 'permission-low', inJson('MailboxItem.Read.User', 'Files.Read'), '{'],
  ['a page over http', 'address', inXml(/(<SourceLocation DefaultValue=")https/, '$1http'), '<SourceLocation'],
  ['a placeholder for an address', 'address', inXml(/<SupportUrl DefaultValue="[^"]*"/, '<SupportUrl DefaultValue="~remoteAppUrl/support"'), '<SupportUrl'],
  ['an icon of a development machine', 'loopback', inXml(/(<IconUrl DefaultValue=")https:\/\/[^/]*/, '$1https://localhost:3000'), '<IconUrl'],
  ['a domain with a path', 'app-domain', inXml('<AppDomain>https://login.microsoftonline.com', '<AppDomain>https://login.microsoftonline.com/'), '<AppDomain>https://login'],
  ['a wildcard domain in XML', 'app-domain', inXml('<AppDomain>https://login.microsoftonline.com', '<AppDomain>https://*.contoso.com'), '*.contoso.com'],
  ['a domain with a path in JSON', 'app-domain', inJson('"login.microsoftonline.com"', '"login.microsoftonline.com/common"'), '"login.microsoftonline.com/common'],
  ['the schema of 2012', 'namespace', inXml('appforoffice/1.1"', 'appforoffice/1.0"'), '<OfficeApp'],
  ['a page on an origin that is not listed', 'page-domain', inXml(/(<bt:Url id="paneUrl" DefaultValue="https:\/\/)[^/]*/, '$1other.example.com'), '<bt:Url'],
  ['an application id URI of another host', 'single-sign-on', inXml(/<Resource>api:\/\/[^/]+/, '<Resource>api://contoso.com'), '<Resource>'],
  ['an application id URI of another client', 'single-sign-on', inJson(/("resource": "api:\/\/[^/]*\/)[0-9a-f]{8}/, '$100000000'), '"resource"'],
  ['single sign-on without a profile', 'single-sign-on', inXml(/\s*<Scope>profile<\/Scope>/, ''), '<WebApplicationInfo>'],
  ['a button without its largest icon', 'icons', inXml(/\s*<bt:Image size="80" resid="icon80"\/>/, ''), '<Icon>'],
  ['a phone without one scale', 'icons', inXml(/\s*<bt:Image size="48" scale="3" resid="icon144"\/>/, ''), '<Icon '],
  ['an icon as SVG', 'icons', inJson(/icon-16\.png/, 'icon-16.svg'), 'icon-16.svg'],
  ['a resource twice', 'duplicate-id', inXml(/(<bt:Url id="paneUrl" [^>]*\/>)/, '$1\n$1'), '<bt:Url'],
  ['a key twice in JSON', 'duplicate-id', inJson('"accentColor"', '"version": "1.0.0",\n"accentColor"'), '"version"'],
  ['a label that leads to nothing', 'reference', inXml('<Label resid="buttonLabel"', '<Label resid="ButtonLabel"'), 'resid="ButtonLabel"'],
  ['a button without its action in JSON', 'reference', inJson('"actionId": "showPane"', '"actionId": "openPane"'), '"actionId": "openPane"'],
  ['overrides 1.1 with the namespace of 1.0', 'overrides', inXml('mailappversionoverrides/1.1"', 'mailappversionoverrides"'), 'VersionOverridesV1_1'],
  ['overrides 1.1 straight in the manifest', 'overrides', xml.replace(/(\n {4}<VersionOverrides [\s\S]*<\/VersionOverrides>)(\s*<\/VersionOverrides>)/, '$2$1'), 'VersionOverridesV1_1'],
  ['elements out of order', 'element-order', inXml(/(\s*<Version>[^<]*<\/Version>)(\s*<ProviderName>[^<]*<\/ProviderName>)/, '$2$1'), '<Version>'],
  ['an element of another kind of add-in', 'element-order', inXml('<Permissions>', '<AllowSnapshot>true</AllowSnapshot>\n<Permissions>'), '<AllowSnapshot>'],
  ['no rule that activates it', 'element-missing', inXml(/\s*<Rule [^>]*\/>/, ''), '<OfficeApp'],
  ['more than Exchange installs', 'size', inXml('</OfficeApp>', `<!--${'x'.repeat(256 * 1024)}--></OfficeApp>`), '<OfficeApp'],
];
