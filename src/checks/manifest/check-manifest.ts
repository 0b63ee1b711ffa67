import type { Fault } from '../rule.ts';
import type { Looked } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import type { ManifestRule } from './rule.ts';
import { rules } from './rules/index.ts';

export interface Found {
  readonly rule: ManifestRule;
  readonly faults: readonly Fault[];
}

/** Looks at a manifest with every rule that concerns it, and at nothing else. `faults` of a rule that is content are none. Throws what `readManifest` throws. */
export function checkManifest(text: string, about: Omit<Looked, 'manifest'>): readonly Found[] {
  const seen = { ...about, manifest: readManifest(text) };
  return rules.filter(({ concerns }) => concerns?.(seen) ?? true).map((rule) => ({ rule, faults: [...rule.look(seen)] }));
}
