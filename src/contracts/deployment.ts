/** One Exchange Server whose identity tokens are accepted. `amurl` is compared as an exact string before any network call. */
export interface TrustedExchange {
  /** The authentication metadata URL exactly as it stands in the token's `amurl`. */
  readonly amurl: string;
  /** Fetch the document although the name resolves to a private address; true for most servers inside a company. */
  readonly allowPrivateAddress: boolean;
  /**
   * The server's signing certificates (its authentication certificate, also the next one) as PEM. With them the document is never read, and
   * no other key counts. Default: what the document says.
   */
  readonly certificates?: readonly string[];
  /**
   * Entra tenant of the company whose server this is: its people are counted there until they have moved, its admins may map their
   * mailboxes, and revoking the tenant refuses them. Default: counted under the server's host, mapped by the operator alone.
   */
  readonly tenantId?: string;
}

/** Every value an integrator changes. The values are in `src/deployment/index.ts`, one file; nothing else names them. */
export interface Deployment {
  readonly addIn: {
    /** Manifest id, a GUID of your own. */
    readonly id: string;
    readonly version: string;
    readonly name: string;
    readonly provider: string;
    readonly description: { readonly en: string; readonly it: string };
    /** The button that opens the pane; at most 16 characters, more do not fit on a phone. */
    readonly button: { readonly en: string; readonly it: string };
    readonly supportUrl: string;
    readonly privacyUrl: string;
    readonly termsUrl: string;
    /** `#rrggbb`, behind the icon in the unified manifest. */
    readonly accentColor: string;
    /** Where the pane is served: scheme, host and port, no path, no trailing slash. */
    readonly origin: string;
  };
  readonly entra: {
    readonly clientId: string;
    /** The resource scope the pane asks for. At least one is needed: OIDC scopes alone fail in NAA. */
    readonly scope: string;
    /** `organizations` for several tenants, else one tenant's GUID. */
    readonly tenant: string;
    /** `any`, or the GUIDs of the tenants that may come. */
    readonly allowedTenants: 'any' | readonly string[];
    /** Tenants whose app role `Migration.Operator` counts: your own. Any tenant can give its people any role of the app. */
    readonly operatorTenants: readonly string[];
    /** Domains whose addresses, when Entra says that they are verified, may lead to an account of yours, in that tenant alone. */
    readonly verifiedEmailDomains: readonly { readonly domain: string; readonly tenantId: string }[];
    /** Client ids that Office SSO tokens may carry in `azp`, besides our own. */
    readonly officeClientIds: readonly string[];
    /** `['CP1']` asks Entra for claims challenges; empty where a desktop client cannot bear it (msal-js#7432). */
    readonly clientCapabilities: readonly string[];
  };
  readonly backend: { readonly origin: string };
  readonly exchange: {
    readonly trusted: readonly TrustedExchange[];
    /** Values accepted in an Exchange token's `aud`: the page URLs from the manifest. */
    readonly audiences: readonly string[];
  };
  /** Hosts of the cloud the tenants live in; the four sets are in `docs/guides/hosting.md`. */
  readonly cloud: {
    readonly login: string;
    readonly officeJs: string;
    /** Origin of Microsoft Graph. */
    readonly graph: string;
    /** Host suffixes (with the leading dot) of mailboxes that live in the cloud. */
    readonly mailboxHostSuffixes: readonly string[];
  };
}

/** What the pane and the dialog are told, as JSON in the page. No secret, no tenant rule, no Exchange list. */
export interface PaneSettings {
  readonly name: string;
  readonly version: string;
  readonly supportUrl: string;
  readonly clientId: string;
  readonly scope: string;
  readonly authority: string;
  /** OpenID configuration as JSON text, for authorities that MSAL cannot discover by itself. */
  readonly authorityMetadata?: string;
  readonly clientCapabilities: readonly string[];
  readonly backendOrigin: string;
  readonly mailboxHostSuffixes: readonly string[];
  /** Origin of Microsoft Graph, for administrators who let the pane read there; without it that is not offered. */
  readonly graphOrigin?: string;
}

export const paneSettings = (deployment: Deployment): PaneSettings => ({
  name: deployment.addIn.name,
  version: deployment.addIn.version,
  supportUrl: deployment.addIn.supportUrl,
  clientId: deployment.entra.clientId,
  scope: deployment.entra.scope,
  authority: `${deployment.cloud.login}/${deployment.entra.tenant}`,
  clientCapabilities: deployment.entra.clientCapabilities,
  backendOrigin: deployment.backend.origin,
  mailboxHostSuffixes: deployment.cloud.mailboxHostSuffixes,
  graphOrigin: deployment.cloud.graph,
});

/** `id` of the `<script type="application/json">` block that holds the `PaneSettings`. */
export const settingsElementId = 'settings';
