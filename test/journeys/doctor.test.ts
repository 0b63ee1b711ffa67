import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphPermissions } from '../../src/checks/tenant/graph-needs.ts';
import { locales } from '../../src/contracts/locale.ts';
import { deployment } from '../../src/deployment/index.ts';
import { addInOnlyManifest } from '../../src/dev/manifest/add-in-only.ts';
import { people } from '../../src/simulator/people.ts';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';
import { newAuthority } from '../checks/origin/authority.ts';
import { healthy, page } from '../checks/origin/healthy-site.ts';
import { serveAddIn, type ServedAddIn } from '../checks/origin/served-add-in.ts';
import { clientId as registered, rightInGraph } from '../checks/registration/registrations.ts';
import { naaKit } from '../cli/naa-kit.ts';

/** An old add-in in somebody's folder, deployed over TLS, in a tenant of the lab where consent is missing. */
const folder = mkdtempSync(join(tmpdir(), 'doctor-journey-'));
const { clientId } = deployment.entra;
let addIn: ServedAddIn;
let world: TenantWorld;

beforeAll(async () => {
  const authority = await newAuthority(new Date());
  // No Outlook may show its pane in a frame.
  addIn = await serveAddIn({ ...healthy, '/taskpane.html': page(undefined, { 'content-security-policy': "frame-ancestors 'none'" }) }, await authority.issue(['addin.localhost'], 90));
  world = await startTenant(tenants.find(({ id }) => id === 'consent-missing')!, { clientId });
  cpSync('test/scanner/old-add-ins/typescript-express', folder, { recursive: true });
  writeFileSync(join(folder, 'authority.pem'), authority.pem);
  writeFileSync(join(folder, 'manifest.xml'), addInOnlyManifest(deployment));
  writeFileSync(join(folder, 'registration.json'), JSON.stringify({ ...rightInGraph(), spa: { redirectUris: [] } }, null, 2).replaceAll(registered, clientId));
  writeFileSync(join(folder, 'tenant.txt'), world.outputs);
});
afterAll(async () => {
  await Promise.all([addIn.close(), world.close()]);
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly verdict: string;
  readonly parts: readonly { readonly id: string; readonly verdict: string }[];
  readonly findings: readonly { readonly part: string; readonly id: string; readonly outcome: string; readonly severity: string; readonly owner: string | null }[];
}

async function doctor(words: readonly string[]) {
  const token = await world.graphToken(graphPermissions);
  const given = ['--registration', join(folder, 'registration.json'), '--outputs', join(folder, 'tenant.txt'), '--graph', '--cloud', world.origin, '--graph-permission', 'User.Read', '--graph-permission', 'Mail.ReadBasic', '--pane', `${addIn.origin}/taskpane.html`];
  const ran = await naaKit(['doctor', folder, ...given, ...words], '', { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'), NAA_KIT_GRAPH_TOKEN: token });
  const secrets = [token, ...world.issuedTokens(), ...Object.values(people).flatMap(({ address, objectId }) => [address, objectId])];
  expect(secrets.filter((secret) => `${ran.out}${ran.err}`.includes(secret))).toEqual([]);
  return ran;
}

test('one run finds what is wrong in code, registration, deployment and tenant, in the order of whom it keeps out', async () => {
  const { code, out, err } = await doctor(['--format', 'json']);
  const { verdict, parts, findings } = JSON.parse(out) as Told;
  expect({ code, err, verdict }).toEqual({ code: 3, err: '', verdict: 'problem' });
  expect(parts.map((part) => [part.id, part.verdict])).toEqual([['code', 'problem'], ['origin', 'problem'], ['manifest', 'fine'], ['registration', 'problem'], ['tenant', 'problem'], ['sign-ins', 'problem']]);
  const order = ['code', 'origin', 'registration', 'tenant', 'sign-ins'];
  const blocks = findings.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'blocks');
  expect(blocks.map(({ part }) => part)).toEqual([...blocks].map(({ part }) => part).sort((one, other) => order.indexOf(one) - order.indexOf(other)));
  expect(blocks.map(({ part, id, owner }) => `${part} ${id} ${owner}`)).toEqual(expect.arrayContaining(['origin framing developer', 'registration broker-redirect developer', 'code identity-token developer', 'sign-ins AADSTS90094 admin']));
  expect(findings.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toContain('consent');
});

test.each(locales)('people read who has to act, with the administrator’s commands (%s)', async (locale) => {
  const { code, out } = await doctor(['--locale', locale]);
  expect(code).toBe(3);
  expect(out).toMatch({ en: /^To put right: the developer of the app \(\d+\); an administrator \(\d+\)\.$/m, it: /^Da correggere: chi sviluppa l’app \(\d+\); un amministratore \(\d+\)\.$/m }[locale]);
  expect(out).toContain({ en: 'Deployed pane https://addin.localhost', it: 'Riquadro pubblicato https://addin.localhost' }[locale]);
  expect(out).toContain('adminconsent');
  expect(out).toMatch({ en: /How to check: .+/, it: /Come verificare: .+/ }[locale]);
});

test('nothing was changed, and the network was asked by reading alone', () => {
  expect(addIn.asked.filter((one) => !/^(GET|HEAD) /.test(one))).toEqual([]);
});
