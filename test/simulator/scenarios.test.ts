import { readdirSync, readFileSync } from 'node:fs';
import { people } from '../../src/simulator/people.ts';
import type { Scenario } from '../../src/simulator/scenario.ts';

const folder = new URL('../../src/simulator/scenarios/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'index');
const scenarios = await Promise.all(names.map(async (name): Promise<[string, Scenario]> => [name, ((await import(`../../src/simulator/scenarios/${name}.ts`)) as { default: Scenario }).default]));
const all = scenarios.map(([, scenario]) => scenario);

const promised = [
  'online-naa', 'online-naa-first-consent', 'online-naa-cancelled', 'online-naa-bridge-silent', 'online-naa-reported-but-absent',
  'online-ltsc-2021', 'online-old-client', 'online-legacy-refused', 'outlook-mac-naa', 'new-outlook-naa', 'ios-naa', 'android-naa',
  'onprem-exchange-se', 'onprem-linked', 'hybrid-mac-account-type-wrong', 'conditional-access-53003', 'admin-consent-required-65001',
  'claims-challenge', 'backend-down', 'offline', 'wrong-account', 'information-protection-disabled-4usqa', 'approved-client-app-530021',
];

const part = (version: string, index: number) => Number(version.split('.')[index]);
const reportsNaa = ({ client }: Scenario) => client.sets.includes('NestedAppAuth 1.1');

test('every promised situation is there', () => expect(names).toEqual(expect.arrayContaining(promised)));

test.each(scenarios)('%s is named like its file, in two languages, with sources', (name, { id, title, story, play, sources }) => {
  expect(id).toBe(name);
  for (const told of [title, story, ...(play ? [play] : [])]) {
    expect(told.en.length).toBeGreaterThan(3);
    expect(told.it.length).toBeGreaterThan(3);
  }
  expect(story.en).not.toBe(story.it);
  expect(sources.length).toBeGreaterThan(0);
});

const journeys = new URL('../journeys/', import.meta.url);
const played = readdirSync(journeys, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(new URL(file, journeys), 'utf8')).join('\n');

test.each(names)('%s is played by a journey', (name) => expect(played).toContain(`'${name}'`));

test.each(['en', 'it'] as const)('no two situations have the same title in %s', (locale) => {
  const titles = all.map(({ title }) => title[locale]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('two mailboxes and two tenants are played at least', () => {
  const owners = new Set(all.map(({ mailbox }) => mailbox.of));
  expect(owners.size).toBeGreaterThanOrEqual(2);
  expect(new Set([...owners].map((owner) => people[owner].tenantId)).size).toBeGreaterThanOrEqual(2);
});

describe('what a client says of itself', () => {
  test.each(scenarios.filter(([, { client }]) => client.platform === 'PC'))('%s: Windows reports NAA from build 18025 on and not before', (_, scenario) => {
    expect(reportsNaa(scenario)).toBe(part(scenario.client.version, 2) >= 18025);
  });
  test.each(scenarios.filter(([, { client }]) => /iOS|Android/.test(client.platform)))('%s: a phone has NAA from 4.2433.0 on and knows Mailbox 1.5', (_, { client }) => {
    expect(part(client.version, 1)).toBeGreaterThanOrEqual(2433);
    expect(client.mailboxSet).toBe('1.5');
  });
  test.each(scenarios.filter(([, { client }]) => client.platform === 'Mac'))('%s: a Mac is new enough for NAA and says office365, wherever the mailbox is', (_, { client, mailbox }) => {
    expect(part(client.version, 1)).toBeGreaterThanOrEqual(89);
    expect(mailbox.accountType).toBe('office365');
  });
  test.each(scenarios.filter(([, { mailbox }]) => mailbox.ewsUrl === 'exchange'))('%s: a mailbox on Exchange Server gets identity tokens and Mailbox 1.5', (_, { client, exchangeTokens }) => {
    expect(client.mailboxSet).toBe('1.5');
    expect(exchangeTokens).toBe('issued');
  });
  test.each(scenarios)('%s: the token status is there exactly from Mailbox 1.16 on', (_, { client }) => {
    expect(client.tokenStatus !== undefined).toBe(part(client.mailboxSet, 1) >= 16);
  });
});
