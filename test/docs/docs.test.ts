import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settings } from '../../src/backend/environment.ts';
import { revocable } from '../../src/backend/stores/sql-revocations.ts';
import { metrics } from '../../src/backend/telemetry/metrics.ts';
import { deployment } from '../../src/deployment/index.ts';
import { layers } from '../layers.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const pages = ['README.md', 'SECURITY.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join('docs', path))];

const links = (page: string) => [...read(page).matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)].map(([, text = '', target = '']) => ({ text, target })).filter(({ target }) => !/^\w+:/.test(target));
const fileOf = (page: string, target: string) => (target.startsWith('#') ? page : join(dirname(page), target.split('#')[0]!));
const anchorsOf = new Map<string, ReadonlySet<string>>();
/** As GitHub makes them of headings: lower case, words joined by hyphens, other signs left out. And those that a page sets itself. */
function anchors(page: string): ReadonlySet<string> {
  const known = anchorsOf.get(page);
  if (known) return known;
  const made = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
  const set = [...read(page).matchAll(/^<a id="([^"]+)"><\/a>$/gm)].map(([, id = '']) => id);
  anchorsOf.set(page, new Set([...made, ...set]));
  return anchors(page);
}

test.each(pages)('every link of %s leads to a file and a heading that exist', (page) => {
  const broken = links(page).filter(({ target }) => {
    const file = fileOf(page, target);
    const anchor = target.split('#')[1];
    return !existsSync(file) || (anchor !== undefined && !anchors(file).has(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(pages)('every npm script that %s names exists', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(page).matchAll(/npm run (?:-\S+ )*([a-z][\w:-]*)|npm (start|test)\b/g)].map(([, run, short]) => run ?? short ?? '');
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test('every test that the threat model names exists under that title', () => {
  const shown = links('SECURITY.md').filter(({ target }) => target.startsWith('test/') && !target.endsWith('play.ts'));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter(({ text, target }) => !read(target).includes(`'${text}'`))).toEqual([]);
});

test('the table of the architecture says what test/layers.ts holds the code to', () => {
  const rows = read('docs/architecture.md').split('\n').filter((line) => /^\| `\w+` \|/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
  const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const said = Object.fromEntries(rows.map(([, folder, , may]) => [quoted(folder)[0], quoted(may).sort()]));
  expect(said).toEqual(Object.fromEntries(Object.entries(layers).map(([folder, { may, packages }]) => [folder, [...may, ...packages].sort()])));
});

test('the guide to operation has every setting with its default, every metric, and every form of the revocation command', () => {
  const guide = read('docs/guides/operation.md');
  const rows = [...guide.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(rows)).toEqual(settings);
  for (const { name } of Object.values(metrics)) expect(guide).toContain(`| \`${name}\` |`);
  for (const verb of [...revocable, 'list', 'lift']) expect(guide).toMatch(new RegExp(`^node \\.build/backend/revoke\\.js ${verb}\\b`, 'm'));
});

test('the guide explains every field of the deployment', () => {
  const fields = Object.entries(deployment).flatMap(([group, values]) => Object.keys(values as object).map((name) => `${group}.${name}`));
  const explained = [...read('docs/guides/integrators.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name)).filter((name) => name.includes('.'));
  expect(explained.sort()).toEqual(fields.sort());
});

test('the README names every command there is', () => {
  const commands = [...read('src/cli/main.ts').matchAll(/^import \{ (\w+)Command \}/gm)].map(([, name]) => `naa-kit ${name}`);
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((command) => !read('README.md').includes(command))).toEqual([]);
});

test('the picture of the README is light enough to load', () => {
  expect(readFileSync('docs/pictures/pane.png').length).toBeLessThan(150_000);
});
