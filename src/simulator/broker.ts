/**
 * Between the pretend Outlook page and the pretend Entra: what a real client's token broker does out of sight.
 * The page posts a `BrokerRequest` to `<login origin>/lab/broker`; the answer is a token or an Entra error body.
 */
export interface BrokerRequest {
  /** `office` = Office SSO: the token's `azp` is an Office client id. */
  readonly for: 'naa' | 'office';
  readonly clientId: string;
  /** Space-separated, as MSAL puts it on the bridge. */
  readonly scope: string;
  readonly claims?: string | undefined;
  readonly correlationId?: string | undefined;
  /** What the person did in the broker's window; `none` for a silent request. */
  readonly interaction: 'none' | 'accepted';
}

export type BrokerAnswer =
  | { readonly ok: true; readonly access_token: string; readonly id_token: string; readonly expires_in: number; readonly scope: string; readonly account: BrokerAccount }
  | { readonly ok: false; readonly error: EntraErrorBody };

export interface BrokerAccount {
  readonly homeAccountId: string;
  readonly localAccountId: string;
  readonly tenantId: string;
  readonly environment: string;
  readonly username: string;
  readonly name: string;
  readonly loginHint: string;
}

/** An OAuth error body with Entra's additions, as its token endpoint gives it. */
export interface EntraErrorBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly suberror?: string;
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly claims?: string;
}
