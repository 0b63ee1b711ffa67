import type { Deployment } from '../contracts/deployment.ts';
import { checkConfig, type BackendConfig } from './config.ts';
import { credentialFromEnvironment } from './on-behalf-of/client-credential.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `api://<host>/<id>/access_as_user` is asked for by the pane; the token carries the last part. */
const scopeName = (scope: string): string => scope.slice(scope.lastIndexOf('/') + 1);

const wholeNumber = (value: string | undefined): number | undefined => (value === undefined ? undefined : value.trim() === '' ? NaN : Number(value));

/**
 * A production configuration: what the add-in is comes from `deployment`, what this machine is from the environment:
 * `HOST` (default 127.0.0.1, behind your TLS proxy), `PORT` (8080), `STORE_FILE` (.data/persons.sqlite)
 * or `DATABASE_URL` (PostgreSQL) with `DATABASE_CONNECTIONS` (10),
 * `REMEMBERED_TOKENS` (20000; 0: none), `REQUIRED_AUTHENTICATION_CONTEXT` (none; refused beside trusted Exchange Servers).
 * Throws `configuration-invalid` naming every problem at once.
 */
export function configFromEnvironment(env: Environment, deployment: Deployment): BackendConfig {
  const { entra, exchange, cloud, addIn } = deployment;
  const { credential } = credentialFromEnvironment(env);
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
    storeFile: env.STORE_FILE ?? (env.DATABASE_URL === undefined ? '.data/persons.sqlite' : undefined),
    databaseUrl: env.DATABASE_URL,
    databaseConnections: wholeNumber(env.DATABASE_CONNECTIONS),
    onBehalfOf: credential && { graph: cloud.graph, credential },
    mode: 'production',
  };
  checkConfig(config, env.NODE_ENV);
  return config;
}
