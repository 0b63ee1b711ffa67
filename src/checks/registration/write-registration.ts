import type { GraphNeed, GraphRefused } from '../../contracts/graph.ts';
import { text } from '../../contracts/text.ts';
import { refusedOf } from '../graph/graph-client.ts';
import { graphSender, type GraphAccess, type GraphReply } from '../graph/graph-request.ts';
import { registrationAt } from './read-registration.ts';
import type { Registration } from './registration.ts';
import { firstParts } from './repair.ts';
import type { GraphRequest } from './requests.ts';
import type { Wanted } from './wanted.ts';

/** https://learn.microsoft.com/graph/api/application-update */
export const needToWrite: GraphNeed = { permission: 'Application.ReadWrite.All', role: text({ en: 'Owner of the registration, or Cloud Application Administrator', it: 'Proprietario della registrazione, oppure Amministratore di applicazioni cloud' }) };

/** What became of one request. `unclear`: no answer, or one that does not say whether the change was made. */
export type Written = { readonly request: GraphRequest } & ({ readonly outcome: 'done' | 'not-tried' } | { readonly outcome: 'refused' | 'unclear'; readonly refused: GraphRefused });

const isDone = ({ status }: GraphReply): boolean => status !== null && status >= 200 && status < 300;
const isUnclear = ({ status }: GraphReply): boolean => status === null || status >= 500;

/** Entra knows a new registration everywhere only after a while, and says "not found" until then. */
const settlingTries = 6;
const settlingMs = 5_000;

/** The only part of the kit that changes anything in a tenant. Nothing that checks can reach it. */
export function registrationWriter(access: GraphAccess) {
  const send = graphSender(access);
  const address = (path: string) => `${access.endpoint}/v1.0${path}`;

  async function patient(request: GraphRequest, isNew: boolean): Promise<GraphReply> {
    for (let tries = 1; ; tries += 1) {
      const reply = await send(request.method, address(request.path), request.body);
      if (!isNew || reply.status !== 404 || tries === settlingTries) return reply;
      await access.sleep(settlingMs);
    }
  }

  return {
    /** The new registration as Graph answers with it, or why there is none. */
    create: async (wanted: Wanted): Promise<Registration | GraphRefused> => {
      const reply = await send('POST', address('/applications'), firstParts(wanted));
      const made = isDone(reply) && reply.body ? registrationAt({ value: reply.body, at: '' }) : undefined;
      return made ?? refusedOf(reply, needToWrite);
    },
    /** One after the other, until one is not done; the rest is not tried, since later ones need earlier ones. */
    write: async (requests: readonly GraphRequest[], isNew: boolean): Promise<readonly Written[]> => {
      const written: Written[] = [];
      for (const request of requests) {
        if (written.some(({ outcome }) => outcome !== 'done')) {
          written.push({ request, outcome: 'not-tried' });
          continue;
        }
        const reply = await patient(request, isNew);
        written.push(isDone(reply) ? { request, outcome: 'done' } : { request, outcome: isUnclear(reply) ? 'unclear' : 'refused', refused: refusedOf(reply, needToWrite) });
      }
      return written;
    },
  };
}
