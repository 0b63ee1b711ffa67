import { parse } from 'csv-parse/browser/esm/sync';
import { rowReader } from '../../checks/parsers/row-reader.ts';

export const readRows = rowReader(parse);
