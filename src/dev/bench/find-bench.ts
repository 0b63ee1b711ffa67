import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bench } from './figure.ts';

const folder = new URL('../benches/', import.meta.url);

/** Every file in `src/dev/benches/` is a bench of that name; its own parts live in a folder of the same name. */
export const benchNames = (): string[] =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map(({ name }) => basename(name, '.ts')).sort();

export const loadBench = async (name: string): Promise<Bench> => ((await import(new URL(`${name}.ts`, folder).href)) as { default: Bench }).default;
