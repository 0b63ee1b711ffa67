import { readdirSync } from 'node:fs';
import { locales } from '../../src/contracts/locale.ts';
import { tellSources } from '../../src/contracts/source.ts';
import { families } from '../../src/diagnostics/catalogue/index.ts';
import { guideFor } from '../../src/diagnostics/guide-for.ts';
import { fill, type CommandKind, type GuideValues } from '../../src/diagnostics/guide.ts';
import { guides } from '../../src/diagnostics/guides/index.ts';
import { contradictions } from '../../src/diagnostics/timeline.ts';

const ids = ['admin-consent', 'sign-in-log', 'conditional-access-grant', 'service-principal-enable', 'user-assignment', 'app-registration', 'ews-state', 'smtp-auth-mailbox', 'printer-oauth', 'legacy-tokens-gone', 'consent-policy', 'client-update'];
const values: Required<GuideValues> = {
  clientId: '0d2f6a30-1111-4222-8333-444455556666',
  tenantId: '5b0c8b52-7777-4888-9999-aaaabbbbcccc',
  correlationId: '019a0000-dddd-7eee-8fff-000011112222',
  scope: 'api://addin.example.org/access',
  redirectUri: 'https://addin.example.org/consent.html',
  upn: 'adele@example.org',
  deviceMailbox: 'printer@example.org',
  origin: 'https://addin.example.org:8443',
};
const guide = (id: string) => guideFor(id)!;
const textsOf = (id: string, given: GuideValues, locale: 'en' | 'it') => {
  const { title, why, leastRole, portal, steps, commands, takes, verify, undo } = fill(guide(id), given, locale);
  return [title, why, leastRole, portal, ...steps, ...commands.flatMap(({ purpose, text }) => [purpose, text]), takes, verify, undo];
};
const commandOf = (id: string, kind: CommandKind, given: GuideValues) => fill(guide(id), given, 'en').commands.filter((each) => each.kind === kind).map(({ text }) => text).join('\n');

test('the guides are exactly the agreed ones, each in the file of its name', () => {
  expect(guides.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(readdirSync('src/diagnostics/guides').filter((file) => file !== 'index.ts').sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
});

test('every guide that the catalogue names exists', () => {
  const named = families.flatMap(({ entries }) => entries).flatMap(({ id, guides: used = [] }) => used.map((guideId) => ({ id, guideId })));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ guideId }) => guideFor(guideId) === undefined)).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  test.each(locales)('is filled to the last placeholder in %s', (locale) => {
    const texts = textsOf(id, values, locale);
    expect(texts.filter((each) => each.trim().length < 4 && each !== 'None')).toEqual([]);
    expect(texts.join('\n')).not.toMatch(/[{}]/);
    expect(texts.join('\n')).not.toMatch(/<[^>]+>/);
  });

  test('says in words what is missing, in either language', () => {
    for (const locale of locales) expect(textsOf(id, {}, locale).join('\n')).not.toMatch(/[{}]|undefined/);
  });

  test('has sources with dates and names only contradictions that exist', () => {
    const { sources, contradictions: named = [] } = guide(id);
    for (const { name, date } of tellSources(sources, 'en')) expect([name.length > 5, date]).toEqual([true, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    expect(named.filter((each) => !contradictions.some((known) => known.id === each))).toEqual([]);
  });

  test('keeps what is typed into PowerShell inside single quotes', () => {
    for (const { kind, template } of guide(id).commands) if (kind === 'powershell') expect(template.replace(/'\{\w+\}'/g, '')).not.toMatch(/[{}]/);
  });

  test('asks nobody to weaken security defaults or the second factor', () => {
    expect(textsOf(id, values, 'en').join('\n')).not.toMatch(/(?<!not )\b(disable|turn off|switch off) (the )?(security defaults|MFA|multifactor)/i);
  });
});

test('a value that is not known stands as words in the language of the reader', () => {
  expect(commandOf('admin-consent', 'url', {})).toContain('client_id=<client id>&scope=<scope>');
  expect(fill(guide('admin-consent'), {}, 'it').commands[0]!.text).toContain('client_id=<ID client>');
});

test('an address is encoded where it stands in an address', () => {
  expect(commandOf('admin-consent', 'url', values)).toBe(
    'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=0d2f6a30-1111-4222-8333-444455556666&scope=api%3A%2F%2Faddin.example.org%2Faccess%20openid%20profile%20offline_access&redirect_uri=https%3A%2F%2Faddin.example.org%2Fconsent.html',
  );
});

test('the broker address has the host and the port, and neither scheme nor path', () => {
  expect(fill(guide('app-registration'), values, 'en').steps[0]).toContain('brk-multihub://addin.example.org:8443 ');
});

test.each(["x'; Remove-Item C:\\ -Recurse; '@example.org", 'x’; Remove-Item C:\\ -Recurse; ’@example.org'])('an address cannot break out of its quotes: %s', (deviceMailbox) => {
  const line = commandOf('smtp-auth-mailbox', 'powershell', { deviceMailbox }).split('\n').find((each) => each.startsWith('Set-CASMailbox'))!;
  // As PowerShell reads it: from quote to quote, doubled ones being part of the value.
  const [, inside, rest] = /^Set-CASMailbox '((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'(.*)$/.exec(line)!;
  expect(inside!.replace(/(['‘’‚‛])\1/g, '$1')).toBe(deviceMailbox);
  expect(rest).toBe(' -SmtpClientAuthenticationDisabled $false');
});

test.each([
  ['an id that is no GUID', { clientId: "1' or '1' eq '1" }],
  ['an id with a line break', { clientId: `${values.clientId}\n` }],
])('%s is not filled in', (_, given) => {
  expect(commandOf('sign-in-log', 'http', given)).toContain("appId eq '<client id>'");
});

test.each([['smtp-auth-mailbox', 'powershell'], ['printer-oauth', 'powershell'], ['printer-oauth', 'http']] as const)('%s is for the mailbox of a device, never for that of the person at the pane (%s)', (id, kind) => {
  expect(commandOf(id, kind, { upn: 'adele@example.org' })).not.toContain('adele');
});

test('an apostrophe in a name is written twice for Graph', () => {
  expect(commandOf('printer-oauth', 'http', { deviceMailbox: "o'neil@example.org" })).toContain("userPrincipalName eq 'o%27%27neil%40example.org'");
});

test('the guide on legacy tokens ends the search, and only that one', () => {
  expect(guides.filter(({ ended }) => ended).map(({ id }) => id)).toEqual(['legacy-tokens-gone']);
  expect(guide('legacy-tokens-gone').title.en).toBe('Legacy tokens cannot be switched on again');
  expect(commandOf('legacy-tokens-gone', 'powershell', values)).not.toContain('Set-');
});
