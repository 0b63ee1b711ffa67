import type { Rule } from '../rule.ts';
import type { Looked } from './manifest.ts';

export type ManifestRule = Rule<Looked>;

export const rule = (one: ManifestRule): ManifestRule => one;
