import type { RunningBackend } from '../../../src/backend/index.ts';
import type { Me } from '../../../src/contracts/wire.ts';
import { callMe, type TestWorld } from '../world/backend.ts';

export interface Someone {
  readonly oid: string;
  readonly msexchuid: string;
}

let count = 0;
/** Ids nobody has used: an Entra person and a mailbox. */
export const someone = (): Someone => {
  const end = String(++count).padStart(12, '0');
  return { oid: `a1000000-0000-4000-8000-${end}`, msexchuid: `e1000000-0000-4000-8000-${end}` };
};

/** What people send to a backend of this world, over HTTP. */
export const callsOf = (world: TestWorld) => {
  const bearer = (oid: string, changes = {}): string => `Bearer ${world.entra.token(world.nowSeconds(), { oid, ...changes })}`;
  const exchange = (msexchuid: string, claims = {}, context = {}): string => `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), claims, { msexchuid, ...context })}`;
  const send = (at: Pick<RunningBackend, 'origin'>, method: string, path: string, authorization: string, body?: unknown, type = 'application/json'): Promise<Response> =>
    fetch(`${at.origin}${path}`, { method, headers: { authorization, ...(body === undefined ? {} : { 'content-type': type }) }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
  const ticketFor = async (at: Pick<RunningBackend, 'origin'>, authorization: string): Promise<string> => ((await (await send(at, 'POST', '/api/link-tickets', authorization)).json()) as { ticket: string }).ticket;
  return {
    bearer, exchange, send, ticketFor,
    me: async (at: RunningBackend, authorization: string): Promise<Me> => (await (await callMe(at, authorization)).json()) as Me,
    /** Both proofs of one person, over the wire; a second later, so that Exchange makes another token. */
    link: async (at: RunningBackend, { oid, msexchuid }: Someone): Promise<Response> => {
      world.now += 1000;
      return send(at, 'POST', '/api/links', exchange(msexchuid), { ticket: await ticketFor(at, bearer(oid)) });
    },
  };
};

/** Status, and the code of a refusal or what was changed. */
export const outcome = async (response: Response): Promise<[number, string]> => {
  const { code, change } = (await response.json()) as { code?: string; change?: string };
  return [response.status, code ?? change ?? ''];
};
