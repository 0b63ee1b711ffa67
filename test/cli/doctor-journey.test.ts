import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { paneSettings } from '../../src/contracts/deployment.ts';
import { graphPermissions } from '../../src/checks/tenant/graph-needs.ts';
import type { DoctorReport } from '../../src/cli/doctor/part.ts';
import { deployment } from '../../src/deployment/index.ts';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';
import { clientId as registered, rightInGraph } from '../checks/registration/registrations.ts';
import { graphRelay } from './graph-relay.ts';
import { naaKit } from './naa-kit.ts';

const { clientId } = deployment.entra;
const folder = mkdtempSync(join(tmpdir(), 'doctor-journey-'));
const open: { close(): Promise<void> }[] = [];
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const one of open) await one.close();
});

async function world(id: string): Promise<TenantWorld> {
  const registrations = [JSON.parse(JSON.stringify({ ...rightInGraph(), spa: { redirectUris: [] } }).replaceAll(registered, clientId)) as Record<string, unknown>];
  const started = await startTenant(tenants.find((one) => one.id === id)!, { clientId, registrations });
  open.push(started);
  return started;
}

/** The command on the folder, with the tenant's outputs and what its Graph lets an administrator read. */
async function doctor(tenant: TenantWorld, ...words: readonly string[]) {
  const relay = await graphRelay(tenant.origin);
  open.unshift(relay);
  writeFileSync(join(folder, 'outputs.txt'), tenant.outputs);
  const token = await tenant.graphToken([...graphPermissions, 'Application.Read.All']);
  const ran = await naaKit(['doctor', folder, '--graph', '--cloud', relay.origin, '--outputs', join(folder, 'outputs.txt'), ...words], '', { NAA_KIT_GRAPH_TOKEN: token });
  expect(`${ran.out}${ran.err}`).not.toContain(token);
  return { ...ran, relay };
}

const wrong = (out: string): string[] => (JSON.parse(out) as DoctorReport).findings.filter(({ outcome }) => outcome === 'fail').map(({ part, id }) => `${part}: ${id}`);

test('an old add-in: what keeps people out is told, repaired as told, and then gone', async () => {
  cpSync('test/scanner/old-add-ins/jquery', folder, { recursive: true });
  cpSync('manifest.xml', join(folder, 'manifest.xml'));
  const first = await doctor(await world('consent-missing'), '--format', 'json');
  expect({ code: first.code, err: first.err, wrong: wrong(first.out) }).toEqual({
    code: 3, err: '',
    wrong: ['code: identity-token', 'registration: application-id-uri', 'registration: broker-redirect', 'sign-ins: AADSTS90094', 'registration: page-redirects', 'registration: page-redirects', 'registration: page-redirects'],
  });
  expect(first.relay.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);

  const consented = await world('healthy');
  const token = await consented.graphToken(['Application.ReadWrite.All']);
  expect(await naaKit(['register', '--apply', '--yes', '--cloud', consented.origin, '--origin', deployment.addIn.origin, '--client-id', clientId], '', { NAA_KIT_GRAPH_TOKEN: token })).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(folder, 'pane.json'), JSON.stringify(paneSettings(deployment)));
  expect(await naaKit(['fix', folder, '--write', '--force', '--settings', join(folder, 'pane.json')])).toMatchObject({ code: 0, err: '' });

  const second = await doctor(consented, '--locale', 'it');
  expect({ code: second.code, err: second.err }).toEqual({ code: 2, err: '' });
  expect(second.out.split('\n').filter((line) => line.startsWith('  - ')).slice(0, 5)).toEqual([
    '  - Codice: a posto',
    '  - Riquadro pubblicato: non noto. Indica l’indirizzo del riquadro pubblicato con --pane; prima non viene chiesto nulla in rete.',
    '  - Manifesto manifest.xml: a posto',
    `  - Registrazione app ${clientId}: a posto`,
    '  - Tenant: a posto',
  ]);
});
