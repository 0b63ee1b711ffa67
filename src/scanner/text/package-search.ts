import type { Hit } from '../rule.ts';
import type { JsonView } from './json-view.ts';
import type { XmlView } from './xml-view.ts';

const lists = /^(dev|peer|optional)?dependencies$|^require(-dev)?$|^packages$/i;

/** Packages of that name in the lists of package.json, bower.json and composer.json. A package does not depend on itself. */
export function* dependenciesNamed({ values }: JsonView, name: RegExp): Generator<Hit> {
  for (const { way, offset } of values) if (way.length === 2 && lists.test(way[0]!) && name.test(way[1]!)) yield { offset, found: way[1]!, tier: 'dependent' };
}

/** References and packages of that name in a .NET project, packages.config or Web.config, or in a Maven file. */
export function* referencesNamed({ elements }: XmlView, name: RegExp): Generator<Hit & { readonly version?: string }> {
  for (const element of elements) {
    const { attributes } = element;
    const named = {
      Reference: attributes['Include'], PackageReference: attributes['Include'] ?? attributes['Update'], PackageVersion: attributes['Include'], package: attributes['id'], dependency: attributes['id'], assemblyIdentity: attributes['name'],
      artifactId: element.text,
    }[element.name]?.split(',')[0]?.trim();
    if (named && name.test(named)) yield { offset: element.offset, found: named };
  }
}
