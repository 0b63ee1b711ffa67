import type { Rule } from '../rule.ts';
import type { Origin } from './origin.ts';

export type OriginRule = Rule<Origin>;

export const rule = (one: OriginRule): OriginRule => one;
