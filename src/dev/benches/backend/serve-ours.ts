import { deployment } from '../../../deployment/index.ts';
import { configFromEnvironment, startBackend } from '../../../backend/index.ts';
import { answerMeasurements } from './measured.ts';
import { authority, keyId } from './tokens.ts';

/**
 * What `src/backend/serve.ts` does, with one port of its own: the keys of Entra come from the bench instead of the network, because
 * production trusts no loopback issuer and nobody else can sign for Microsoft's. Everything behind `readDocument` is the same code.
 */
const publicKey = JSON.parse(process.env['BENCH_PUBLIC_JWK'] ?? '') as object;
const documents: Readonly<Record<string, object>> = {
  [`${authority}/common/v2.0/.well-known/openid-configuration`]: { issuer: `${authority}/{tenantid}/v2.0`, jwks_uri: `${authority}/common/discovery/v2.0/keys` },
  [`${authority}/common/discovery/v2.0/keys`]: { keys: [{ ...publicKey, kid: keyId, use: 'sig', issuer: `${authority}/{tenantid}/v2.0` }] },
};

const { origin } = await startBackend(configFromEnvironment(process.env, deployment), { readDocument: async (url) => JSON.stringify(documents[url]) });
answerMeasurements(Number(new URL(origin).port));
