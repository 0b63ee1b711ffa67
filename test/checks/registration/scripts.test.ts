import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azureCliScript } from '../../../src/checks/registration/azure-cli-script.ts';
import { powershellScript } from '../../../src/checks/registration/powershell-script.ts';
import { requestsToCreate, type GraphRequest } from '../../../src/checks/registration/requests.ts';
import { adminConsentUrl, knownGraphPermissions, wantedRegistration } from '../../../src/checks/registration/wanted.ts';
import { settings } from './registrations.ts';

const graph = 'https://graph.microsoft.com';
const newScopeId = '12345678-0000-4000-8000-000000000000';
const hostile = ["Con'toso", '$(touch owned) `touch owned` $HOME', '"; touch owned; "', "\nEND_OF_BODY\ntouch owned\n'@\ntouch owned", '‘’“” \u2028 ünï \u0000', '@/etc/passwd', '-- %PATH% !x!'];

/** Runs a script with an `az` that writes its words down and answers with ids, as the CLI does: on lines or with a tab. Fails as often as is said. */
function run(script: string, { between = '\\n', failures = 0 } = {}): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'az-'));
  try {
    const az = [
      '#!/bin/bash',
      `if [[ "$*" == *PATCH* && $(cat failed 2>/dev/null | wc -c) -lt ${failures} ]]; then printf x >> failed; exit 3; fi`,
      'printf "%s\\0" "$@" >> calls; printf "\\003\\0" >> calls',
      `case "$*" in *"--query [id, appId]"*) printf 'o-1${between}a-1\\n';; esac`,
    ];
    for (const [name, lines] of [['az', az], ['sleep', ['#!/bin/bash']]] as const) {
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    execFileSync('bash', ['-c', script], { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin`, HOME: '/home/of/nobody' }, stdio: ['ignore', 'ignore', 'pipe'] });
    expect(readdirSync(folder).filter((name) => !['az', 'sleep', 'calls', 'failed'].includes(name))).toEqual([]);
    return readFileSync(join(folder, 'calls'), 'utf8').split('\u0003\0').slice(0, -1).map((call) => call.split('\0').slice(0, -1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wordAfter = (call: readonly string[], word: string) => call[call.indexOf(word) + 1];

test.each(hostile)('the Azure CLI gets what was meant, and runs nothing else, for the name %j', (name) => {
  const { requests } = requestsToCreate({ ...settings, name }, newScopeId);
  const calls = run(azureCliScript(requests, graph));
  const sent = calls.map((call) => ({ method: wordAfter(call, '--method'), url: wordAfter(call, '--url'), body: JSON.parse(wordAfter(call, '--body')!) as unknown }));
  const meant = JSON.parse(JSON.stringify(requests.slice(1)).replaceAll('{appId}', 'a-1')) as GraphRequest[];
  expect(sent).toEqual([
    { method: 'POST', url: `${graph}/v1.0/applications`, body: requests[0]!.body },
    ...meant.map(({ body }) => ({ method: 'PATCH', url: `${graph}/v1.0/applications/o-1`, body })),
  ]);
});

test('the ids are read in either form, and a registration that is not known everywhere yet is waited for', () => {
  const { requests } = requestsToCreate(settings, newScopeId);
  const calls = run(azureCliScript(requests, graph), { between: '\\t', failures: 5 });
  expect(calls.map((call) => wordAfter(call, '--url'))).toEqual([`${graph}/v1.0/applications`, ...requests.slice(1).map(() => `${graph}/v1.0/applications/o-1`)]);
});

test('what goes on failing ends the script', () => {
  const { requests } = requestsToCreate(settings, newScopeId);
  expect(() => run(azureCliScript(requests, graph), { failures: 6 })).toThrow();
});

test('a script for a registration that is there names it and asks for nothing more', () => {
  const calls = run(azureCliScript([{ does: 'token-version', method: 'PATCH', path: '/applications/o-9', body: { api: { requestedAccessTokenVersion: 2 } } }], graph));
  expect(calls.map((call) => wordAfter(call, '--url'))).toEqual([`${graph}/v1.0/applications/o-9`]);
});

/** A here-string of PowerShell ends only with a line that begins with its quote, straight or curly, and @. */
const hereStrings = (script: string): string[] => [...script.matchAll(/@'\n([\s\S]*?)\n['‘’‚‛]@/g)].map(([, body = '']) => body);

test.each(hostile)('in PowerShell the name %j stays inside its here-string, in ASCII', (name) => {
  const { requests } = requestsToCreate({ ...settings, name }, newScopeId);
  const script = powershellScript(requests, graph);
  expect(script).toMatch(/^[\x20-\x7e\n]*$/);
  expect(hereStrings(script).map((body) => JSON.parse(body) as unknown)).toEqual(requests.map(({ body }) => body));
  const outside = script.replace(/@'\n[\s\S]*?\n'@/g, '@').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const call = /Invoke-MgGraphRequest -Method (?:POST|PATCH) -Uri "\/v1\.0\/applications(?:\/\$id)?" -Body \$body -ContentType 'application\/json'/.source;
  const known = new RegExp(`^(?:\\$ErrorActionPreference = 'Stop'|Connect-MgGraph -Scopes '[\\w.]+'|\\$body = @|\\$body = \\$body\\.Replace\\('\\{appId\\}', \\$appId\\)|\\$created = ${call}|Wait-For \\{ ${call} \\}|\\$(?:id|appId) = \\$created\\.\\w+|Write-Host "client id: \\$appId"|function Wait-For\\(\\$do\\) .*)$`);
  for (const line of outside) expect(line).toMatch(known);
});

test.each([['azure-cli', azureCliScript], ['powershell', powershellScript]] as const)('the %s script says that it was not run, and says so when there is nothing to do', (_name, script) => {
  expect(script([], graph)).toMatch(/Not run against a tenant[\s\S]*# Nothing has to be changed\./);
});

test.each([['azure-cli', azureCliScript], ['powershell', powershellScript]] as const)('the %s script says what a second run would do', (_name, script) => {
  const { requests } = requestsToCreate(settings, newScopeId);
  expect(script(requests, graph)).toContain('# Run it once: each run creates another registration.');
  expect(script(requests.slice(1), graph)).toContain('# Lists are sent whole');
});

test('PowerShell signs in to the cloud of the registration', () => {
  expect(powershellScript([], 'https://graph.microsoft.us')).toContain("Connect-MgGraph -Scopes 'Application.ReadWrite.All' -Environment USGov\n");
});

test('the consent address has every scope and comes back to a page of the add-in', () => {
  const url = new URL(adminConsentUrl(wantedRegistration({ ...settings, permissions: knownGraphPermissions })));
  expect(`${url.origin}${url.pathname}`).toBe('https://login.microsoftonline.com/organizations/v2.0/adminconsent');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: settings.clientId,
    redirect_uri: 'https://mail.contoso.example/consent.html',
    scope: `${settings.scope} openid profile offline_access https://graph.microsoft.com/User.Read https://graph.microsoft.com/Mail.ReadBasic https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/Mail.ReadWrite`,
  });
  expect(url.search).not.toContain('+');
});
