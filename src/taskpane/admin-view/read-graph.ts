import { createSignIn, type AuthPorts, type Outcome } from '../../auth/index.ts';
import { isNationalCloud } from '../../checks/graph/clouds.ts';
import { graphClient } from '../../checks/graph/graph-client.ts';
import { graphPermissions } from '../../checks/tenant/graph-needs.ts';
import { readGraphTenant } from '../../checks/tenant/read-graph-tenant.ts';
import { wantedScope } from '../../checks/tenant/wanted-scope.ts';
import type { PaneSettings } from '../../contracts/deployment.ts';
import { localeFor } from '../../contracts/locale.ts';
import type { GraphPart } from '../../diagnostics/index.ts';
import { KitError } from '../../errors/index.ts';
import type { Pane } from '../use-pane.ts';

export { graphPermissions };

/** A body that every web view can go through: streams are not iterable in all of them. */
const fetchWhole = (async (...asked: Parameters<typeof fetch>) => {
  const { status, headers, ...response } = await fetch(...asked).then(async (one) => ({ status: one.status, headers: one.headers, body: [new Uint8Array(await one.arrayBuffer())] }));
  return { status, headers, ...response };
}) as unknown as typeof fetch;

/** Nothing that an administrator reads is remembered, and neither is whose account it was. */
const nothingRemembered: AuthPorts['remembered'] = { has: () => Promise.resolve(false), add: () => Promise.resolve() };

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * What Graph shows of the tenant about `app`, by Outlook's own sign-in with Graph's scopes. Call it in a click handler: a window may
 * open. Throws `offline`, `graph-token-refused`, `graph-unreachable`, and what stopped the sign-in.
 */
export async function readGraph({ host, journal, locale, theme }: Pick<Pane, 'host' | 'journal' | 'locale' | 'theme'>, settings: PaneSettings, app: string): Promise<GraphPart> {
  const endpoint = settings.graphOrigin;
  if (!host || !endpoint) throw new KitError('bridge-unavailable');
  const ports: AuthPorts = {
    host, journal, settings: { ...settings, scope: graphPermissions.map((permission) => `${endpoint}/${permission}`).join(' ') },
    fetch: (url, init) => fetch(url, init), newId: () => crypto.randomUUID(), appearance: { locale: localeFor(locale), theme }, remembered: nothingRemembered,
  };
  const scopes = [wantedScope(settings.scope) ?? []].flat();
  const session = createSignIn(ports, ({ token }) => readGraphTenant(graphClient({ fetch: fetchWhole, token, endpoint, clock: () => Date.now(), sleep }), app, scopes, Date.now()), ['naa']);
  const first = await session.start();
  // The click still counts.
  const outcome: Outcome<GraphPart['tenant']> = first.state === 'needs-click' ? await session.goOn(first) : first;
  if (outcome.state === 'done') return { tenant: outcome.value, app, scopes, isNational: isNationalCloud(endpoint) };
  throw outcome.state === 'cannot' ? outcome.error : outcome.because;
}
