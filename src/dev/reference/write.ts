import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locales } from '../../contracts/locale.ts';
import { families } from '../../diagnostics/catalogue/index.ts';
import { familyPage } from './family-page.ts';
import { guidesPage } from './guides-page.ts';
import { indexPage, languagesPage } from './index-page.ts';
import { timelinePage } from './timeline-page.ts';

const folder = 'docs/reference';

/** Every page of the reference: path below the root, and text. */
export const referencePages = (): ReadonlyMap<string, string> =>
  new Map([
    [`${folder}/README.md`, languagesPage()],
    ...locales.flatMap((locale) =>
      [
        ['README', indexPage(families, locale)],
        ['timeline', timelinePage(locale)],
        ['guides', guidesPage(locale)],
        ...families.map((family) => [family.id, familyPage(family, locale)]),
      ].map(([name, page]) => [`${folder}/${locale}/${name}.md`, page!] as const),
    ),
  ]);

const written = (root: string): string[] => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`).filter((path) => path.endsWith('.md'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
};

/** Pages that are missing, say something else than the catalogue, or have lost their family. */
export function staleReference(root: string): string[] {
  const pages = referencePages();
  const there = written(root);
  // A checkout on Windows may have turned the line ends.
  const stale = [...pages].filter(([path, page]) => !there.includes(path) || readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n') !== page).map(([path]) => path);
  return [...stale, ...there.filter((path) => !pages.has(path))];
}

/** Writes every page below `root`, removes those that belong to nothing any more, and returns the paths it touched. */
export function writeReference(root: string): string[] {
  const pages = referencePages();
  const stale = staleReference(root);
  for (const path of stale) {
    const page = pages.get(path);
    if (page === undefined) rmSync(join(root, path));
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), page);
    }
  }
  return stale;
}
