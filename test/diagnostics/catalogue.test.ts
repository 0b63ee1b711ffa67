import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellSources } from '../../src/contracts/source.ts';
import { families } from '../../src/diagnostics/catalogue/index.ts';
import { lookUpPage, type CatalogueEntry } from '../../src/diagnostics/entry.ts';
import { guides } from '../../src/diagnostics/guides/index.ts';
import * as recurring from '../../src/diagnostics/recurring.ts';
import { errorRows } from './error-rows.ts';
import { seedAadstsCodes } from './seed-aadsts-codes.ts';

/** The day of the newest copy the catalogue was written from. */
const newestCopy = '2026-11-22';
const plannedGuides = 'admin-consent sign-in-log conditional-access-grant service-principal-enable user-assignment app-registration ews-state smtp-auth-mailbox printer-oauth legacy-tokens-gone consent-policy client-update'.split(' ');
const filesIn = (folder: string) => {
  const path = fileURLToPath(new URL(`../../src/diagnostics/${folder}`, import.meta.url));
  return existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => basename(file, '.ts')) : [];
};

const entries = families.flatMap((family) => family.entries);
const idsOf = ({ id, sameAs = [] }: CatalogueEntry) => [id, ...sameAs];
const known = new Set(entries.flatMap(idsOf));
const stepsOf = ({ steps }: CatalogueEntry) => Object.values(steps).flatMap((list) => list ?? []);
const sentencesOf = (entry: CatalogueEntry) => [entry.happened, ...stepsOf(entry), ...(entry.evidence ?? [])];
const idsWhere = (wrong: (entry: CatalogueEntry) => boolean) => entries.filter(wrong).map(({ id }) => id);

/** Values that occur more than `limit` times, with their count. */
function oftenerThan(limit: number, values: readonly string[]): [string, number][] {
  const count = new Map<string, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].filter(([, times]) => times > limit);
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(date).toISOString().startsWith(date);

/** The guides there are; until the first is written, those that are planned. */
const guideIds = () => (filesIn('guides').length > 0 ? filesIn('guides') : plannedGuides);

test('the table of AADSTS numbers has 230, and each has an entry', () => {
  expect(new Set(seedAadstsCodes).size).toBe(230);
  expect(seedAadstsCodes.map((number) => `AADSTS${number}`).filter((id) => !known.has(id))).toEqual([]);
});

test('each of the 160 known errors leads to an entry', () => {
  const rows = Array.from({ length: 160 }, (_, index) => index + 1);
  expect(rows.filter((row) => !errorRows[row]?.length)).toEqual([]);
  expect(Object.values(errorRows).flat().filter((id) => !known.has(id))).toEqual([]);
});

test('an id belongs to one entry only', () => {
  expect(oftenerThan(1, entries.flatMap(idsOf))).toEqual([]);
});

test('a family is named after its file and has a title in both languages', () => {
  expect(families.map(({ id }) => id).sort()).toEqual(filesIn('catalogue').sort());
  expect(families.filter(({ title, entries: own }) => !title.en.trim() || !title.it.trim() || own.length === 0).map(({ id }) => id)).toEqual([]);
});

test('everything is said in English and in Italian, and not by copying', () => {
  expect(idsWhere((entry) => sentencesOf(entry).some(({ en, it }) => !en.trim() || !it.trim()))).toEqual([]);
  // Commands and product names may be alike in both languages; what happened and what to do may not.
  expect(idsWhere((entry) => [entry.happened, ...stepsOf(entry)].some(({ en, it }) => en === it))).toEqual([]);
});

test('each entry says who can act, of what kind it is and what to do', () => {
  const owners = ['user', 'admin', 'developer', 'microsoft'];
  expect(idsWhere((entry) => entry.owners.length === 0 || new Set(entry.owners).size !== entry.owners.length || entry.owners.some((owner) => !owners.includes(owner)))).toEqual([]);
  expect(idsWhere((entry) => !['transient', 'structural', 'expected', 'defect'].includes(entry.kind))).toEqual([]);
  expect(idsWhere((entry) => !entry.nameOnly && stepsOf(entry).length === 0)).toEqual([]);
});

test('where Microsoft publishes nothing but a name, the entry shows the name and leads to the look-up page', () => {
  const nameOnly = entries.filter((entry) => entry.nameOnly);
  process.stdout.write(`${nameOnly.length} of ${entries.length} entries are name-only: ${nameOnly.map(({ id }) => id).join(' ')}\n`);
  expect(idsWhere((entry) => entry.nameOnly === true && (entry.link !== lookUpPage || entry.confidence !== 'not confirmed' || !entry.name))).toEqual([]);
});

test('each source has a name and a day that is not after the newest copy', () => {
  expect(idsWhere((entry) => entry.sources.length === 0 || tellSources(entry.sources, 'en').some(({ name, date }) => !name.trim() || !isDay(date) || date > newestCopy))).toEqual([]);
});

test.each(['en', 'it'] as const)('no two entries share what happened (%s)', (locale) => {
  expect(oftenerThan(1, entries.map(({ happened }) => happened[locale]))).toEqual([]);
});

// To hand a case over is the same act whatever the number (`recurring.ts`); what is said of the number itself must be its own.
const handOvers = new Set<unknown>(Object.values(recurring));
const ownStepsOf = (entry: CatalogueEntry) => stepsOf(entry).filter((step) => !handOvers.has(step));

test.each(['en', 'it'] as const)('apart from handing over, no step serves more than nine entries (%s)', (locale) => {
  expect(oftenerThan(9, entries.flatMap((entry) => [...new Set(ownStepsOf(entry).map((step) => step[locale]))]))).toEqual([]);
});

test('each entry has a step of its own, not only a hand-over', () => {
  expect(idsWhere((entry) => !entry.nameOnly && ownStepsOf(entry).length === 0)).toEqual([]);
});

test('an entry names only guides that exist', () => {
  const guides = new Set(guideIds());
  expect(entries.flatMap(({ id, guides: named = [] }) => named.filter((guide) => !guides.has(guide)).map((guide) => `${id}: ${guide}`))).toEqual([]);
});

test('links lead to pages over https', () => {
  expect(idsWhere(({ link }) => link !== undefined && (!URL.canParse(link) || !link.startsWith('https://')))).toEqual([]);
});

const roles = [
  ['Cloud Application Administrator', 'amministratore di applicazioni cloud'],
  ['Application Administrator', 'amministratore di applicazioni'],
  ['Conditional Access Administrator', 'amministratore dell’accesso condizionale'],
  ['Cloud Device Administrator', 'amministratore di dispositivi cloud'],
  ['Exchange Administrator', 'amministratore di exchange'],
  ['Privileged Role Administrator', 'amministratore ruolo con privilegi'],
  ['Global Administrator', 'amministratore globale'],
] as const;

test.each(roles)('%s has one name in Italian', (role, name) => {
  const said = [...entries.flatMap(sentencesOf), ...guides.flatMap(({ leastRole, why, steps }) => [leastRole, why, ...steps])];
  const told = said.filter(({ en }) => new RegExp(`(?<!Cloud )${role}`).test(en));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ it }) => !it.toLowerCase().includes(name)).map(({ it }) => it)).toEqual([]);
});

test('nobody is told to give up security defaults or multifactor authentication', () => {
  const givingUp = /\b(disable|turn(ing)? off|switch(ing)? off|disattiva(re)?|disabilita(re)?)\b[^.;]{0,40}\b(security defaults|MFA|multi-?factor|impostazioni di sicurezza predefinite)/i;
  const refusing = /\b(never|not|don’t|non|mai|senza|without)\b/i;
  const said = entries.flatMap((entry) => sentencesOf(entry).flatMap(({ en, it }) => [en, it]).flatMap((text) => text.split(/(?<=[.;:])\s/)).filter((part) => givingUp.test(part) && !refusing.test(part)).map((part) => `${entry.id}: ${part}`));
  expect(said).toEqual([]);
});
