export { baselineOf, beyondBaseline } from './baseline.ts';
export { categories, type Category, type Certainty, type Finding, type Ignored, type Place, type ScanReport, type Skipped, type Tier, type Trouble } from './finding.ts';
export { fingerprintsOf } from './fingerprint.ts';
export { mask } from './mask.ts';
export type { Rule } from './rule.ts';
export { rules } from './rules/index.ts';
export { scan, type ScanOptions } from './scan.ts';
