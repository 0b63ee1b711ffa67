import type { Deployment, TrustedExchange } from '../contracts/deployment.ts';

/** What a world asks of the backend. The lab may not import it, so whoever starts the lab hands in the real one. */
export interface LabBackendConfig {
  readonly listen: { readonly host: '127.0.0.1'; readonly port: 0 };
  readonly entra: {
    /** The lab's Entra, without a tenant. */
    readonly authority: string;
    readonly clientId: string;
    readonly scopeName: string;
    readonly allowedTenants: Deployment['entra']['allowedTenants'];
    readonly allowedClientIds: readonly string[];
    readonly operatorTenants: readonly string[];
    readonly requiredAuthenticationContext?: string;
  };
  readonly exchange: {
    readonly trusted: readonly TrustedExchange[];
    readonly audiences: readonly string[];
    readonly cloudHostSuffixes: readonly string[];
  };
  readonly allowedOrigins: readonly string[];
  readonly storeFile: ':memory:';
  readonly onBehalfOf: {
    /** The lab's Graph. */
    readonly graph: string;
    readonly credential: { readonly kind: 'certificate'; readonly pem: string };
  };
  readonly mode: 'lab';
}

export interface LabBackend {
  readonly origin: string;
  link(entra: { readonly tenantId: string; readonly objectId: string }, exchange: { readonly amurl: string; readonly msexchuid: string }): Promise<void>;
  close(): Promise<void>;
}

/** `clock` is the world's, milliseconds since 1970: it may be behind the machine's. */
export type StartLabBackend = (config: LabBackendConfig, clock: () => number) => Promise<LabBackend>;
