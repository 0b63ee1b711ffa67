import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { messageToAdmin, redactedReport, report, savedFacts, type Facts } from '../../src/diagnostics/index.ts';
import { digest, refusedFor, sound } from './case.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const saved = (name: string) => savedFacts(readFileSync(`${folder}${name}.json`, 'utf8'))!;

/** Facts of real first rounds of signing in: each case stays what it was judged to be. */
const cases: readonly (readonly [name: string, canWork: string, owner: string | null, problems: readonly string[], entry: string | null])[] = [
  ['bridge-silent', 'one-click', 'user', ['bridge-answers'], null],
  ['cloud-signed-in', 'yes', null, [], null],
  ['conditional-access', 'no', 'admin', ['path-works'], 'AADSTS53003'],
  ['consent-one-click', 'one-click', 'user', [], 'AADSTS65001'],
  ['exchange-server-fails', 'no', 'admin', ['path-works', 'legacy-token-expected'], 'OFFICE9017'],
  ['exchange-server-signed-in', 'yes', null, [], null],
  ['ltsc-2021', 'one-click', 'user', ['client-build', 'host-supports-naa'], null],
  ['mac-names-wrong-place', 'yes', null, [], null],
  ['no-consent-possible-app-disabled', 'no', 'admin', ['path-works'], 'AADSTS7000112'],
  ['office-js-missing', 'no', 'admin', ['path-works', 'office-js-origin'], null],
  ['offline', 'no', 'user', ['path-works', 'backend-reachable'], 'MSAL:no_network_connectivity'],
  ['old-client-in-cloud', 'one-click', 'user', ['client-build', 'host-supports-naa'], null],
  ['service-down', 'no', 'developer', ['path-works', 'backend-reachable'], null],
  ['wrong-account', 'one-click', 'user', ['wrong-account'], 'NAA:wrong-account'],
];

describe('a saved case', () => {
  test.each(cases)('%s: can work %s, %s acts', (name, canWork, owner, problems, entry) => {
    const { verdict, findings, generatedAt } = report(saved(name), 'en');
    expect(verdict).toMatchObject({ canWork, owner });
    expect(findings[0]!.id).toBe('path-works');
    expect(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'crashed').map(({ id }) => id)).toEqual(problems);
    expect(findings.find((finding) => finding.entry)?.entry ?? null).toBe(entry);
    expect(generatedAt).toBe('2026-11-22T09:00:00.000Z');
  });

  test('every file of the folder is in the table', () => {
    expect(readdirSync(folder).map((file) => file.replace('.json', ''))).toEqual(cases.map(([name]) => name));
  });

  test.each(cases)('%s goes through a saved report unchanged, in both languages', async (name) => {
    const { json } = await redactedReport(saved(name), { digest });
    for (const locale of ['en', 'it'] as const) expect(report(savedFacts(json)!, locale)).toEqual(report(saved(name), locale));
  });
});

describe('the order of findings', () => {
  const both: Partial<Facts> = { ...sound, ...refusedFor('entra-refused', { text: 'AADSTS53003' }), backend: { reachable: true, status: 500 }, clockSkewSeconds: 900 };
  const problems = (role?: 'user' | 'admin' | 'developer') => report(both, 'en', role).findings.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id);

  test('whether one can work comes first, then who can act: user, administrator, vendor', () => expect(problems()).toEqual(['path-works', 'clock-skew', 'backend-reachable']));
  test('the reader’s own come before those of others', () => expect(problems('developer')).toEqual(['path-works', 'backend-reachable', 'clock-skew']));
  test('the reader’s own steps come first and no step is lost', () => expect(Object.keys(report(both, 'en', 'admin').findings[0]!.steps)).toEqual(['admin', 'user']));
});

test('without any fact nothing is claimed', () => {
  expect(report({}, 'it')).toMatchObject({ verdict: { canWork: 'unknown', owner: null }, generatedAt: null, values: {}, addIn: null });
});

describe('a mailbox that Outlook calls one of Exchange Server', () => {
  const onServer: Partial<Facts> = { ...sound, mailboxLocation: { location: 'on-premises', signals: [{ name: 'accountType', value: 'enterprise', points: 'on-premises' }] } };
  const refused: Partial<Facts> = { ...onServer, pathJournal: { ...sound.pathJournal, attempts: [{ path: 'exchange-identity', code: 'exchange-token-refused', foreign: null }] } };

  test('has the dates of Exchange Server', () => expect(report(onServer, 'en').location).toBe('on-premises'));
  test('has the dates of both places when it is refused the old token like one of the cloud', () => expect(report(refused, 'en').location).toBe('unclear'));
  test('that was probably moved is told to the administrator', () => expect(messageToAdmin(report(refused, 'en'), 'en').body).toContain('Check whether the mailbox was migrated'));
});

test('what guides are filled with comes from the facts', () => {
  const { values } = report({ ...sound, ...refusedFor('entra-refused', {}), account: { ...sound.account, tenantId: '2f0c7a11-58a4-4a3e-9f0e-6a4f0f6f4d10' } }, 'en');
  expect(values).toEqual({ clientId: sound.app.clientId, tenantId: '2f0c7a11-58a4-4a3e-9f0e-6a4f0f6f4d10', correlationId: '6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', scope: sound.scopes[0], origin: 'https://addin.example.com' });
});

describe('what leaves the device', () => {
  const token = `eyJ${'hbGciOiJSUzI1NiJ9'}.eyJ${'canary'.repeat(8)}.c2ln`;
  const leaky = { ...sound, ...refusedFor('entra-refused', { text: `AADSTS53003 for Adele@contoso.test, Bearer ${token}`, name: token }), app: { ...sound.app, name: 'adele%40contoso.test' } };
  leaky.pathJournal = { ...leaky.pathJournal, lines: [{ atMs: 3, step: 'acquire', event: 'token-refused', outcome: 'failed', path: 'naa', code: 'entra-refused', correlationId: '6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', foreign: null, details: { [token]: 'adele@contoso.test' } }] };
  const everything = async () => {
    const { json, text } = await redactedReport(leaky, { digest });
    return [json, text.en, text.it];
  };

  test('holds neither token nor address, also from a file that did', async () => {
    for (const output of await everything()) expect(output).not.toMatch(/canary|eyJ|adele|contoso\.test/i);
  });

  test('knows equal addresses as equal, whatever their letters', async () => {
    const [json] = await everything();
    const veil = `address:${(await digest('adele@contoso.test')).slice(0, 12)}`;
    expect(JSON.stringify((JSON.parse(json!) as { facts: object }).facts).split(veil)).toHaveLength(4);
  });

  test('keeps the correlation id and answers what Microsoft’s support asks', async () => {
    const [, en, it] = await everything();
    for (const output of [en!, it!]) for (const asked of ['6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', '16.0.19725.20126', 'PC (Outlook)', 'office365', '5.29.0', 'AADSTS53003']) expect(output).toContain(asked);
    expect([en!.includes('not told to add-ins'), it!.includes('non comunicato ai componenti')]).toEqual([true, true]);
  });
});

describe('the message to the administrator', () => {
  const message = (name: string, locale: 'en' | 'it') => messageToAdmin(report(saved(name), locale), locale);

  test.each(cases)('%s is told in both languages, filled', (name) => {
    const [en, it] = [message(name, 'en'), message(name, 'it')];
    for (const { subject, body } of [en, it]) expect(`${subject} ${body}`).not.toMatch(/\{\w+\}|undefined|\bnull\b|@/);
    expect(it.body).not.toBe(en.body);
  });

  test('names error, steps and what the sign-in log is searched by', () => {
    const { subject, body } = message('conditional-access', 'en');
    expect(subject).toContain('AADSTS53003');
    for (const part of ['6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34', '2026-11-22T09:00:00.000Z', 'What an administrator can do']) expect(body).toContain(part);
  });

  test('is headed by our own code where the catalogue knows nothing', () => expect(message('office-js-missing', 'en').subject).toContain('(office-js-missing)'));
  test('blames no sign-in where the service is down, and says to whom it goes', () => {
    const { subject, body } = message('service-down', 'en');
    expect(subject).toContain('does not work (backend-unreachable)');
    expect(body).not.toMatch(/cannot sign|refusal/);
  });
  test('hands nothing on to the vendor where one click of the person is missing', () => expect(message('old-client-in-cloud', 'en').body).not.toContain('hand this on'));
  test('asks for nothing where everything works', () => expect(message('cloud-signed-in', 'en').body).toContain('Nothing is asked of you'));
});

describe('a saved file', () => {
  test.each([['no JSON', 'AADSTS53003'], ['a list', '[1]'], ['another object', '{"host":{"version":"1"}}'], ['nothing', 'null']])('%s is none', (_, text) => expect(savedFacts(text)).toBeUndefined());

  test('keeps only facts that are known', () => expect(savedFacts('{"moment":"x","surprise":1,"__proto__":{"host":1}}')).toEqual({ moment: 'x' }));

  test('of strange insides is judged all the same', async () => {
    const strange = savedFacts('{"pathJournal":{"state":"done","lines":7},"moment":5,"lastError":"x","account":3,"app":null}')!;
    expect(report(strange, 'en').findings.length).toBeGreaterThan(10);
  });
});
