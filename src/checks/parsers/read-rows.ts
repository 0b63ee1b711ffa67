import { parse } from 'csv-parse/sync';
import { rowReader } from './row-reader.ts';

export const readRows = rowReader(parse);
