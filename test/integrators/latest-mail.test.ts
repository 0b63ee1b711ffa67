import { readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { createSignIn } from '../../src/auth/index.ts';
import { startBackend } from '../../src/backend/index.ts';
import { deployment } from '../../src/deployment/index.ts';
import { explain } from '../../src/diagnostics/explain.ts';
import { people } from '../../src/simulator/people.ts';
import type { Scenario } from '../../src/simulator/scenario.ts';
import { dialogSaying, pretendHost, pretendPorts } from '../auth/pretend-host.ts';
import { post } from '../simulator/loopback-request.ts';
import { situation, testLab } from '../simulator/test-lab.ts';
import { readLatestMail } from './latest-mail.ts';

// Three labs with keys of their own, on machines that others share.
const { clientId, scope } = deployment.entra;
const newest = { message: { subject: 'Offer for the autumn fair', from: 'Elena Marchi', receivedAt: expect.stringMatching(/T09:42:00Z$/) } };

/** Adele's sign-in window before a real backend and the lab's Entra and Graph: each token has the claims that the window was opened for. */
async function inFrontOf(graph: NonNullable<Scenario['graph']>) {
  const lab = await testLab([situation('mail', { graph })], { startBackend: (config) => startBackend(config, { logTo: new Writable({ write: (_chunk, _encoding, done) => done() }) }) });
  const world = await lab.world('mail');
  const tokenWith = async (wanted: string | null): Promise<string> => {
    const { access_token = {} } = JSON.parse(wanted ?? '{}') as { access_token?: object };
    const claims = JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] }, ...access_token } });
    return (await post(`${world.info('cross').loginOrigin}/lab/broker`, lab.address, { for: 'naa', clientId, scope, claims, interaction: 'none' })).json().access_token;
  };
  const { address, tenantId, objectId } = people.adele;
  const windows: (string | null)[] = [];
  const host = pretendHost({
    sets: ['DialogApi 1.1'],
    openDialog: async (url) => {
      const wanted = new URLSearchParams(url.split('?')[1]).get('claims');
      windows.push(wanted);
      const token = await tokenWith(wanted);
      return dialogSaying(() => ({ message: { outcome: 'token', token, account: { tenantId, objectId, username: address } } }))(url);
    },
  });
  const ports = pretendPorts(host, { fetch: (url, init) => fetch(url, init) });
  const here = { ...ports, settings: { ...ports.settings, backendOrigin: world.backendOrigin } };
  return { signIn: createSignIn(here, readLatestMail(here)), windows, close: lab.close };
}

test('the newest message comes after one click', async () => {
  const { signIn, close } = await inFrontOf({});
  expect(await signIn.goOn(await signIn.start())).toMatchObject({ state: 'done', value: newest });
  await close();
});

test.each<[string, NonNullable<Scenario['graph']>, object]>([
  ['Entra wants for Graph', { conditionalAccess: 'second-factor' }, { access_token: { polids: expect.anything() } }],
  ['Graph wants', { accessEvaluation: 'first-token-revoked' }, { access_token: { nbf: expect.anything() } }],
])('what %s is asked of the person in the next window, and then the message comes', async (_, graph, claims) => {
  const { signIn, windows, close } = await inFrontOf(graph);
  const challenged = await signIn.goOn(await signIn.start());
  expect(challenged).toMatchObject({ state: 'needs-click', because: { code: 'claims-required' } });
  expect(await signIn.goOn(challenged)).toMatchObject({ state: 'done', value: newest });
  expect([windows[0], JSON.parse(windows[1] ?? 'null')]).toEqual([null, claims]);
  await close();
});

test('a refusal carries what the catalogue explains', async () => {
  const { signIn, close } = await inFrontOf({ consent: 'missing' });
  const refused = await signIn.goOn(await signIn.start());
  if (refused.state !== 'cannot') throw new Error(refused.state);
  expect([refused.error.code, explain(refused.error.foreign!)?.id]).toEqual(['consent-required', 'AADSTS65001']);
  await close();
});

test('the guide shows this very code', async () => {
  const code = (await readFile('test/integrators/latest-mail.ts', 'utf8')).split('\n\n').slice(1).join('\n\n').trim();
  expect(await readFile('docs/guides/on-behalf-of.md', 'utf8')).toContain(`\`\`\`ts\n${code}\n\`\`\``);
});
