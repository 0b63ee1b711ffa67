import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { locales } from '../../src/contracts/locale.ts';
import { anchorOf } from '../../src/dev/reference/markdown.ts';
import { referencePages, staleReference, writeReference } from '../../src/dev/reference/write.ts';
import { families } from '../../src/diagnostics/catalogue/index.ts';
import { guides } from '../../src/diagnostics/guides/index.ts';
import { contradictions, events } from '../../src/diagnostics/timeline.ts';

const pages = referencePages();
const page = (locale: string, name: string) => pages.get(`docs/reference/${locale}/${name}.md`) ?? '';

test('the reference of this repository is in step with the catalogue, the guides and the timeline', () => {
  expect(staleReference(process.cwd()).map((path) => `${path} is stale: run npm run reference and commit the result`)).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  test('every error has its heading on the page of its family, and the page names it as people search for it', () => {
    for (const family of families) {
      for (const { id, name, sameAs = [], happened } of family.entries) {
        expect(page(locale, family.id)).toContain(`\n## ${id}\n`);
        for (const word of [...(name ? [name] : []), ...sameAs]) expect(page(locale, family.id)).toContain(`\`${word}\``);
        expect(page(locale, family.id)).toContain(happened[locale].slice(0, 12).replace(/[<*[\]&].*$/, ''));
      }
    }
  });

  test('the index leads to every error', () => {
    for (const family of families) for (const { id } of family.entries) expect(page(locale, 'README')).toContain(`[${id}](${family.id}.md#${anchorOf(id)})`);
  });

  test('no two errors of a page share an anchor', () => {
    for (const { id, entries } of families) expect([id, new Set(entries.map((entry) => anchorOf(entry.id))).size]).toEqual([id, entries.length]);
  });

  test('guides, dates and contradictions have their anchors', () => {
    for (const { id } of guides) expect(page(locale, 'guides')).toContain(`<a id="${id}"></a>`);
    for (const { id } of events) expect(page(locale, 'timeline')).toContain(`<a id="${id}"></a>`);
    for (const { id } of contradictions) expect(page(locale, 'timeline')).toContain(`\n### ${id}\n`);
  });
});

test('no family takes the place of another page', () => {
  expect(pages.size).toBe(1 + locales.length * (3 + families.length));
});

test('pages do not depend on the day they are written', () => {
  expect(page('en', 'timeline')).not.toMatch(/days to go/);
});

describe('below a folder of its own', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'reference-'));
    writeReference(root);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** `npm run reference -- --check` in `root`. */
  const check = (): Promise<{ code: number; stderr: string }> =>
    new Promise((done) => {
      const child = execFile(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/dev/reference.ts'), '--check'], { cwd: root }, (_error, _stdout, stderr) => done({ code: child.exitCode ?? -1, stderr }));
    });

  test('what was just written is in step, with either line end', async () => {
    const path = join(root, 'docs/reference/it/guides.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect(staleReference(root)).toEqual([]);
    expect(await check()).toEqual({ code: 0, stderr: '' });
  });

  test('a hand-made change is found, and the message names the cure', async () => {
    appendFileSync(join(root, 'docs/reference/en/timeline.md'), 'x');
    const { code, stderr } = await check();
    expect(code).toBe(1);
    expect(stderr).toContain('docs/reference/en/timeline.md. Run "npm run reference" and commit the result.');
  });

  test('the page of a family that is gone is stale, and writing removes it', () => {
    const left = join(root, 'docs/reference/en/gone.md');
    cpSync(join(root, 'docs/reference/en/timeline.md'), left);
    expect(staleReference(root)).toEqual(['docs/reference/en/gone.md']);
    writeReference(root);
    expect(existsSync(left)).toBe(false);
  });

  test('a missing page is stale', () => {
    rmSync(join(root, 'docs/reference/en/guides.md'));
    expect(staleReference(root)).toEqual(['docs/reference/en/guides.md']);
  });
});
