import { expect, test } from '@jest/globals';
import { readOnlyScript } from '../../../src/checks/tenant/read-only-script.ts';
import { judge, listedApps, scriptLab } from '../../diagnostics/powershell/documented-outputs.ts';
import { trespassesIn } from './powershell-commands.ts';

test('the script calls Get-* alone', () => {
  expect(trespassesIn(readOnlyScript)).toEqual([]);
  expect(readOnlyScript.match(/\bGet-(?:AuthenticationPolicy|OrganizationConfig|TransportConfig|CASMailbox|App)\b/g)!.length).toBeGreaterThan(5);
});

test.each([
  ['another verb', 'Set-OrganizationConfig -EwsEnabled $true'],
  ['another verb in a string', '"$(Remove-App x)"'],
  ['an alias', 'iex $a'],
  ['a pipe', 'Get-App | Out-File x'],
  ['the call operator', '& $a'],
  ['the dot operator', '. $a'],
  ['a program', 'curl.exe x'],
  ['a method', '$a.Delete()'],
  ['a class', '[IO.File]::Delete("x")'],
  ['a redirection', 'Get-App > x'],
  ['another verb in a loop', 'foreach ($a in Remove-App) { }'],
  ['another verb after a value', "$a = $null; Disable-App 'x'"],
])('%s would be seen', (_what, planted) => {
  expect(trespassesIn(`${readOnlyScript}\n${planted}\n`)).not.toEqual([]);
});

/** Written by the documented shape; the script was not run against a tenant. */
const printed = `PS> Get-Date
2026-11-20
PS> Get-AuthenticationPolicy -AllowLegacyExchangeTokens
WARNING: Legacy Exchange Online tokens are disabled. For more information, see https://aka.ms/naafaq.
PS> Get-OrganizationConfig
EwsEnabled : True
EwsAllowOutlook : 
EwsAllowMacOutlook : 
EwsApplicationAccessPolicy : 
PS> Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy
EwsAllowedAppIDs : ${listedApps.join(', ')}
PS> Get-TransportConfig
SmtpClientAuthenticationDisabled : True
PS> Get-CASMailbox
EwsEnabled : 
EwsAllowOutlook : 
EwsAllowMacOutlook : 
EwsApplicationAccessPolicy : 
SmtpClientAuthenticationDisabled : False
PS> Get-App
ProviderName : Microsoft
DisplayName : Script Lab
AppId : ${scriptLab}
Enabled : True

PS> 
`;

test('what the script prints comes back as a verdict, with its own day', () => {
  const report = judge(printed, undefined, { addIn: scriptLab });
  expect(report).toMatchObject({ verdict: 'fine', day: '2026-11-20', dayFrom: 'paste' });
  expect(report.findings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['legacy-tokens info', 'ews-organization info', 'ews-mailboxes pass', 'smtp-auth info', 'add-ins pass']);
});

test('every name that the script prints is in the output it is written for', () => {
  const names = [...new Set([...readOnlyScript.matchAll(/\{ "(\w+) :/g)].map(([, name]) => name))];
  expect(names.filter((name) => !printed.includes(`${name} :`))).toEqual([]);
});

test('where a command was refused its settings are not known, and nothing is said about them', () => {
  const refused = printed.replace(/^(PS> Get-OrganizationConfig\n)[\s\S]*?(?=PS>)/m, '$1Get-OrganizationConfig: The term is not recognized.\n');
  expect(judge(refused).findings.find(({ id }) => id === 'ews-organization')).toMatchObject({ outcome: 'unknown' });
});
