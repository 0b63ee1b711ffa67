export type { CatalogueEntry } from './entry.ts';
export { entryFor, explain } from './explain.ts';
