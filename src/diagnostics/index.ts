export type { CatalogueEntry } from './entry.ts';
export { entryFor, explain, explainText, type Explanation } from './explain.ts';
export { recognise, type Recognition } from './recognise/index.ts';
