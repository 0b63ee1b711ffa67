import { parseStrictObject, type JsonObject } from '../validate-token/strict-json.ts';

const longestClaims = 4_096;

/** Claims that Entra or Graph wants to see in the person's next token. Cause of `claims-required`. */
export class ClaimsWanted extends Error {
  override readonly name = 'ClaimsWanted';
  readonly claims: JsonObject;
  private constructor(claims: JsonObject) {
    super('claims wanted');
    this.claims = claims;
  }

  /** From the `claims` of an OAuth error; `undefined` for anything but the JSON text of an object. */
  static fromJson(text: string | undefined): ClaimsWanted | undefined {
    const claims = text !== undefined && text.length <= longestClaims ? parseStrictObject(text) : undefined;
    return claims && new ClaimsWanted(claims);
  }

  /** From a `WWW-Authenticate` header: https://learn.microsoft.com/entra/identity-platform/claims-challenge#claims-challenge-header-format */
  static fromChallenge(header: string | undefined): ClaimsWanted | undefined {
    const parameters = new Map([...(header ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
    const claims = parameters.get('claims');
    return parameters.get('error') === 'insufficient_claims' && claims ? ClaimsWanted.fromJson(Buffer.from(claims, 'base64').toString('utf8')) : undefined;
  }
}
