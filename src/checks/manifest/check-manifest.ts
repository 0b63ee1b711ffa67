import type { Fault } from '../rule.ts';
import { bySchema } from './by-schema.ts';
import type { Looked } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import type { ManifestRule } from './rule.ts';
import { rules } from './rules/index.ts';

export interface Found {
  readonly rule: ManifestRule;
  readonly faults: readonly Fault[];
}

/** The schema sees much of what the rules see; they say it better. */
function withoutEchoes(found: readonly Found[]): Found[] {
  const told = new Set(found.flatMap(({ rule: { id }, faults }) => (id === 'schema' ? [] : faults.map(({ place }) => place?.line))));
  return found.map(({ rule, faults }) => ({ rule, faults: rule.id === 'schema' ? faults.filter(({ place }) => !told.has(place?.line)) : faults }));
}

/**
 * Looks at a manifest with every rule that concerns it, and at nothing else. `faults` of a rule that is content are none. Throws what
 * `readManifest` throws. `judge`: asked about unified manifests; the add-in only form has no schema that could be asked without a network.
 */
export async function checkManifest(text: string, about: Omit<Looked, 'manifest' | 'schema'>, judge = bySchema): Promise<readonly Found[]> {
  const manifest = readManifest(text);
  const seen: Looked = { ...about, manifest, schema: manifest.form === 'unified' ? await judge(text.replace(/^\uFEFF/, '')) : null };
  return withoutEchoes(rules.filter(({ concerns }) => concerns?.(seen) ?? true).map((rule) => ({ rule, faults: [...rule.look(seen)] })));
}
