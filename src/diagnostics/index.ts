export type { CatalogueEntry } from './entry.ts';
export { explain } from './explain.ts';
