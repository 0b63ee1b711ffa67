import { text } from '../../../src/contracts/text.ts';
import type { BrokerAnswer, BrokerRequest, EntraErrorBody } from '../../../src/simulator/broker.ts';
import { clients } from '../../../src/simulator/clients.ts';
import type { Scenario } from '../../../src/simulator/scenario.ts';
import type { WorldInfo } from '../../../src/simulator/world-info.ts';

/** A world without servers: Adele in the cloud, with what the test changes. */
export const worldOf = (changes: Partial<Scenario> = {}): WorldInfo => ({
  scenario: {
    id: 'test', title: text({ en: 'Test', it: 'Prova' }), story: text({ en: 'Story', it: 'Storia' }), sources: ['test'], client: clients.web,
    mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' }, ...changes,
  },
  addInUrl: 'http://addin.localhost:1/taskpane.html?x=1', loginOrigin: 'http://127.0.0.1:2', exchangeOrigin: 'http://127.0.0.1:3',
  account: changes.brokerAccount ?? 'adele', webApplication: { clientId: 'client', scope: 'api://client/scope' },
});

export const refusal = (error: string, suberror?: string): EntraErrorBody => ({
  error, ...(suberror ? { suberror } : {}), error_description: `${error} told`, error_codes: [1], timestamp: '', trace_id: '', correlation_id: '',
});

const granted: BrokerAnswer = {
  ok: true, access_token: 'access', id_token: 'id', expires_in: 3600, scope: 'api://client/scope',
  account: { homeAccountId: 'o.t', localAccountId: 'o', tenantId: 't', environment: 'login.windows.net', username: 'u', name: 'n', loginHint: 'u' },
};

/** Answers requests in turn: an error body refuses, `undefined` grants. Keeps what was asked. */
export function brokerOf(...answers: (EntraErrorBody | undefined)[]): { asked: BrokerRequest[]; broker: (request: BrokerRequest) => Promise<BrokerAnswer> } {
  const asked: BrokerRequest[] = [];
  return {
    asked,
    broker: async (request) => {
      const error = answers[asked.push(request) - 1];
      return error ? { ok: false, error } : granted;
    },
  };
}
