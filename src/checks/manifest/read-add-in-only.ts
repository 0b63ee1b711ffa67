import { KitError } from '../../errors/index.ts';
import type { Address, IconGroup, Manifest, Name, Registration, RequiredSet, Stated } from './manifest.ts';
import { above, child, readXml, within, type XmlElement } from './xml-element.ts';

const placeOf = ({ line, column }: XmlElement) => ({ line, column });
const textIn = (element: XmlElement | undefined): Stated | null => (element ? { value: element.text, ...placeOf(element) } : null);
const stated = (element: XmlElement, attribute: string): Stated | null => (element.attributes[attribute] === undefined ? null : { value: element.attributes[attribute], ...placeOf(element) });
const overridesAbove = (element: XmlElement): XmlElement[] => [...above(element)].filter(({ name }) => name === 'VersionOverrides');

/** Each `VersionOverrides` is a scope of its own: the nested one says everything again. */
const scopeOf = (element: XmlElement): string => {
  const [nearest] = overridesAbove(element);
  return nearest ? `${nearest.line}:${nearest.column}` : '';
};

const useOf: Readonly<Record<string, Address['use']>> = { SourceLocation: 'page', IconUrl: 'icon', HighResolutionIconUrl: 'icon', SupportUrl: 'link', Image: 'icon', Url: 'link' };

/** Whether an element that refers to an address opens it as a page, or runs it without one. Others show it as a link. */
function useBy({ name, attributes }: XmlElement): Address['use'] | undefined {
  if (name === 'Override') return attributes['type'] === 'javascript' ? 'script' : undefined;
  return name === 'SourceLocation' || name === 'FunctionFile' || name === 'Runtime' ? 'page' : undefined;
}

function addressesIn(all: readonly XmlElement[]): Address[] {
  const uses = new Map(all.flatMap((element) => { const use = useBy(element); return use && element.attributes['resid'] ? [[element.attributes['resid'], use] as const] : []; }));
  return all.flatMap((element) => {
    const owner = element.name === 'Override' ? element.parent! : element;
    const use = useOf[owner.name];
    const value = stated(element, element.name === 'Override' ? 'Value' : 'DefaultValue');
    return use && value ? [{ ...value, use: uses.get(owner.attributes['id'] ?? '') ?? use }] : [];
  });
}

const setsIn = (all: readonly XmlElement[]): RequiredSet[] =>
  all.flatMap((element): RequiredSet[] => {
    const name = element.name === 'Set' ? stated(element, 'Name') : null;
    return name ? [{ name, version: element.attributes['MinVersion'] ?? element.parent?.attributes['DefaultMinVersion'] ?? '1.1', isForAll: overridesAbove(element).length === 0 }] : [];
  });

const registrationsIn = (all: readonly XmlElement[]): Registration[] =>
  all.filter(({ name }) => name === 'WebApplicationInfo').map((element) => ({
    ...placeOf(element),
    id: textIn(child(element, 'Id')),
    resource: textIn(child(element, 'Resource')),
    scopes: child(element, 'Scopes')?.children.map(({ text }) => text) ?? [],
  }));

const iconsIn = (all: readonly XmlElement[]): IconGroup[] =>
  all.filter(({ name }) => name === 'Icon').map((element) => {
    const isMobile = [...above(element)].some(({ name }) => name === 'MobileFormFactor');
    return { ...placeOf(element), isMobile, sizes: element.children.map(({ attributes }) => (isMobile ? `${attributes['size']}@${attributes['scale']}` : attributes['size'] ?? '')) };
  });

const namesIn = (all: readonly XmlElement[]): Name[] =>
  all.flatMap((element): Name[] => {
    const kind = element.name === 'Control' ? 'control' : element.parent && /^(Images|Urls|ShortStrings|LongStrings)$/.test(element.parent.name) ? 'resource' : undefined;
    const id = kind && stated(element, 'id');
    return id ? [{ ...id, kind: kind!, scope: scopeOf(element) }] : [];
  });

/** Which form stands first decides what a token names; the reference says so for schema 1.1. */
const audienceIn = (all: readonly XmlElement[]): Stated | null => {
  const first = all.find(({ name, parent }) => name === 'SourceLocation' && [...above({ parent } as XmlElement)].some((one) => one.name === 'FormSettings'));
  return first ? stated(first, 'DefaultValue') : null;
};

/** Reads an add-in only manifest. Throws what `readXml` throws, `manifest-unknown` and `manifest-not-for-outlook`. */
export function readAddInOnly(text: string, bytes: number): Manifest {
  const root = readXml(text);
  if (root.name !== 'OfficeApp') throw new KitError('manifest-unknown');
  if (root.attributes['type'] !== 'MailApp') throw new KitError('manifest-not-for-outlook');
  const all = [...within(root)];
  const permissions = textIn(child(root, 'Permissions'));
  return {
    form: 'add-in-only',
    bytes,
    top: placeOf(root),
    id: textIn(child(root, 'Id')),
    version: textIn(child(root, 'Version')),
    permissions: permissions ? [permissions] : [],
    sets: setsIn(all),
    addresses: addressesIn(all),
    domains: all.filter(({ name }) => name === 'AppDomain').map((element) => textIn(element)!),
    audience: audienceIn(all),
    registrations: registrationsIn(all),
    icons: iconsIn(all),
    locales: { main: textIn(child(root, 'DefaultLocale')), others: all.map(({ children }) => children.flatMap((one) => (one.name === 'Override' && stated(one, 'Locale')) || [])).filter((list) => list.length > 0) },
    names: namesIn(all),
    references: all.flatMap((element) => (element.attributes['resid'] === undefined ? [] : [{ ...stated(element, 'resid')!, kind: 'resource' as const, scopes: overridesAbove(element).map(({ line, column }) => `${line}:${column}`) }])),
    events: all.filter(({ name, attributes }) => name === 'ExtensionPoint' && attributes['type'] === 'LaunchEvent').map(placeOf),
    root,
  };
}
