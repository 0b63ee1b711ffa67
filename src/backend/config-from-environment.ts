import type { Deployment } from '../contracts/deployment.ts';
import { checkConfig, type BackendConfig } from './config.ts';
import { credentialFromEnvironment } from './on-behalf-of/client-credential.ts';
import { misspelt, type Environment } from './environment.ts';

/** `api://<host>/<id>/access_as_user` is asked for by the pane; the token carries the last part. */
const scopeName = (scope: string): string => scope.slice(scope.lastIndexOf('/') + 1);

const wholeNumber = (value: string | undefined): number | undefined => (value === undefined ? undefined : /^\d{1,9}$/.test(value) ? Number(value) : NaN);

/**
 * A production configuration: what the add-in is comes from `deployment`, what this machine is from the environment, whose names
 * and defaults stand in `environment.ts` and are explained in docs/guides/operation.md. Throws `configuration-invalid` naming every
 * problem at once, also a name that is nearly one of ours.
 */
export function configFromEnvironment(variables: Readonly<Record<string, string | undefined>>, deployment: Deployment): BackendConfig {
  // Only names of the list compile below, so that none is read which the list, the guide and the search for mistakes leave out.
  const env: Environment = variables;
  const { entra, exchange, cloud, addIn } = deployment;
  const { credential, problems } = credentialFromEnvironment(env);
  const metricsPort = wholeNumber(env.METRICS_PORT);
  const config: BackendConfig = {
    listen: { host: env.HOST ?? '127.0.0.1', port: wholeNumber(env.PORT) ?? 8080 },
    entra: {
      authority: cloud.login,
      clientId: entra.clientId,
      scopeName: scopeName(entra.scope),
      allowedTenants: entra.allowedTenants,
      operatorTenants: entra.operatorTenants,
      allowedClientIds: entra.officeClientIds,
      requiredAuthenticationContext: env.REQUIRED_AUTHENTICATION_CONTEXT,
    },
    exchange: { trusted: exchange.trusted, audiences: exchange.audiences, cloudHostSuffixes: cloud.mailboxHostSuffixes },
    allowedOrigins: [addIn.origin],
    rememberedTokens: wholeNumber(env.REMEMBERED_TOKENS),
    rememberedPersons: wholeNumber(env.REMEMBERED_PERSONS),
    storeFile: env.STORE_FILE ?? (env.DATABASE_URL === undefined ? '.data/persons.sqlite' : undefined),
    databaseUrl: env.DATABASE_URL,
    databaseConnections: wholeNumber(env.DATABASE_CONNECTIONS),
    trustedProxies: env.TRUST_PROXY?.split(',').map((network) => network.trim()),
    linking: { tokenAgeSeconds: wholeNumber(env.LINK_TOKEN_AGE_SECONDS), verifiedEmailDomains: entra.verifiedEmailDomains },
    limits: { requestsPerAddress: wholeNumber(env.REQUESTS_PER_ADDRESS) ?? 6_000, requestsPerPerson: wholeNumber(env.REQUESTS_PER_PERSON) ?? 600 },
    counting: { visitDays: wholeNumber(env.MIGRATION_VISIT_DAYS) ?? 90, totalDays: wholeNumber(env.MIGRATION_TOTAL_DAYS) ?? 730 },
    onBehalfOf: credential && { graph: cloud.graph, credential },
    metrics: metricsPort === undefined ? undefined : { host: env.METRICS_HOST ?? '127.0.0.1', port: metricsPort },
    drainSeconds: wholeNumber(env.DRAIN_SECONDS),
    mode: 'production',
  };
  checkConfig(config, env.NODE_ENV, [...misspelt(variables), ...problems]);
  return config;
}
