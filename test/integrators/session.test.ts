import { readFile } from 'node:fs/promises';
import { createSignIn } from '../../src/auth/index.ts';
import { pretendHost, pretendPorts } from '../auth/pretend-host.ts';
import { openSession } from './session.ts';

const onPremises = pretendHost({ mailbox: { accountType: 'enterprise', ewsUrl: 'https://mail.contoso.test/ews' }, exchangeIdentityToken: async () => 'the-token' });

test('a session calls further routes with the token that /api/me was called with', async () => {
  const calls: [string, RequestInit][] = [];
  const ports = pretendPorts(onPremises, { fetch: async (url, init) => (calls.push([url, init]), Response.json({ credential: 'exchange-identity' })) });
  const outcome = await createSignIn(ports, openSession(ports)).start();
  if (outcome.state !== 'done') throw new Error(outcome.state);
  await outcome.value.call('/api/notes', { text: 'hello' });
  expect(calls.map(([url, { method = 'GET' }]) => `${method} ${new URL(url).pathname}`)).toEqual(['GET /api/me', 'POST /api/notes']);
  expect(calls.map(([, { headers }]) => new Headers(headers).get('authorization'))).toEqual(Array(2).fill('ExchangeIdentity the-token'));
  expect(JSON.stringify(outcome)).not.toContain('the-token');
});

test('the guide shows this very code', async () => {
  const code = (await readFile('test/integrators/session.ts', 'utf8')).split('\n\n').slice(1).join('\n\n').trim();
  expect(await readFile('docs/guides/integrators.md', 'utf8')).toContain(`\`\`\`ts\n${code}\n\`\`\``);
});
