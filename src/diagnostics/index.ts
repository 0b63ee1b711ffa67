export type { Confidence, Finding, Severity } from './audit.ts';
export type { CatalogueEntry, EntryKind, EntryOwner, Role } from './entry.ts';
export { entryFor, explain, explainText, type Explanation } from './explain.ts';
export { gatherFacts, type FactName, type Facts } from './facts.ts';
export type { BackendAnswer, Page, Sources, Standing } from './gatherer.ts';
export { recognise, type Recognition } from './recognise/index.ts';
export { report, type GuideValues, type Report, type Verdict } from './report.ts';
