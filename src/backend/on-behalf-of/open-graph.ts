import type { FastifyBaseLogger } from 'fastify';
import type { BackendConfig } from '../config.ts';
import type { BackendPorts } from '../ports.ts';
import { readCertificate } from './client-credential.ts';
import { createGraph, type Graph } from './graph.ts';

/** Before a certificate ends, so that another one can be registered in time. */
const noticeMs = 30 * 24 * 60 * 60 * 1000;

/** Graph, where the service has a credential of its own. What an operator should change about it is said once, in the log. */
export async function openGraph(config: BackendConfig, ports: Pick<BackendPorts, 'sendRequest' | 'clock'>, log: Pick<FastifyBaseLogger, 'warn'>): Promise<Graph | undefined> {
  if (!config.onBehalfOf) return undefined;
  const { credential } = config.onBehalfOf;
  if (credential.kind === 'secret') log.warn('client-secret-in-use: a certificate or a managed identity cannot be copied out of a log or a mail');
  if (credential.kind === 'certificate') {
    const { endsMs } = readCertificate(credential.pem);
    if (endsMs - ports.clock() < noticeMs) log.warn({ ends: new Date(endsMs).toISOString() }, 'client-certificate-ends');
  }
  return createGraph(config, config.onBehalfOf, ports);
}
