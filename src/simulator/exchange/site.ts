import { KitError } from '../../errors/index.ts';
import { json, jsonObject, type Call, type Reply } from '../http/reply.ts';
import type { Site } from '../http/server.ts';
import type { Ledger } from '../ledger.ts';
import { people, type LabPerson, type PersonId } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { Scenario } from '../scenario.ts';
import { createCertificate, type AuthCertificate } from './certificate.ts';
import { domainOf, identityToken } from './identity-token.ts';
import { metadataDocument, metadataPath } from './metadata-document.ts';

export interface ExchangeConfig {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** May ask for tokens. */
  readonly outlookOrigin: string;
  /** Whose mailbox is open; nobody else gets a token. */
  readonly owner: PersonId;
  readonly tokens: NonNullable<Scenario['exchangeTokens']>;
  readonly ledger: Ledger;
  readonly ports: LabPorts;
}

/** One world's Exchange Server, ready to be served at `config.origin`. */
export interface Exchange extends Site {
  /** A token of anybody's mailbox, whatever the Outlook page would be given. */
  identityTokenFor(person: LabPerson, audience: string): Promise<string>;
}

// What Outlook on the web hands to office.js for a mailbox whose legacy tokens are off.
const refused = { errorCode: 9018, errorName: 'GenericTokenError', errorMessage: 'An internal error occurred while the token was requested.' };

/** The pretend Exchange Server: its authentication metadata document, and identity tokens for the Outlook page. */
export async function createExchange(config: ExchangeConfig): Promise<Exchange> {
  const certificate = await createCertificate(config.ports.nowMs());
  const document = metadataDocument(config.origin, domainOf(people[config.owner]), certificate);
  return {
    hosts: [new URL(config.origin).host],
    trusts: (path) => (path === '/lab/identity-token' ? [config.outlookOrigin] : []),
    identityTokenFor: (person, audience) => issue(person, audience, config, certificate),
    handle: async (call) => {
      const wanted = `${call.method} ${call.url.pathname}`;
      if (wanted === `GET ${metadataPath}`) return json(document);
      if (wanted === 'POST /lab/identity-token') return answerToken(call, config, certificate);
      throw new KitError('route-not-found');
    },
  };
}

const issue = (person: LabPerson, audience: string, { ledger, origin, ports }: ExchangeConfig, certificate: AuthCertificate): Promise<string> =>
  identityToken(person, audience, `${origin}${metadataPath}`, certificate, ledger, ports.nowMs());

async function answerToken(call: Call, config: ExchangeConfig, certificate: AuthCertificate): Promise<Reply> {
  if (call.headers.origin === undefined) throw new KitError('lab-origin-refused');
  const { audience, person } = await jsonObject(call);
  if (typeof audience !== 'string' || person !== config.owner) throw new KitError('lab-request-invalid');
  if (config.tokens === 'refused') return json(refused);
  if (config.tokens === 'empty') return json({ token: '' });
  return json({ token: await issue(people[config.owner], audience, config, certificate) });
}
