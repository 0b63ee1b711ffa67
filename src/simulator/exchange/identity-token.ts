import { CompactSign } from 'jose';
import type { Ledger } from '../ledger.ts';
import type { LabPerson } from '../people.ts';
import type { AuthCertificate } from './certificate.ts';
import { issuerFor } from './metadata-document.ts';

const lifetimeSeconds = 8 * 60 * 60;

/**
 * An Exchange identity token: `appctx` is JSON text, `nbf` and `exp` are digits in strings, `x5t` stands in the header.
 * Shape: learn.microsoft.com/office/dev/add-ins/outlook/inside-the-identity-token. Valid for eight hours from `nowMs`.
 */
export async function identityToken(person: LabPerson, audience: string, amurl: string, certificate: AuthCertificate, ledger: Ledger, nowMs: number): Promise<string> {
  const now = Math.floor(nowMs / 1000);
  const domain = domainOf(person);
  const claims = {
    aud: audience,
    iss: issuerFor(domain),
    nbf: String(now),
    exp: String(now + lifetimeSeconds),
    appctxsender: issuerFor(domain),
    isbrowserhostedapp: 'true',
    appctx: JSON.stringify({ msexchuid: `${person.msexchuid}@${domain}`, version: 'ExIdTok.V1', amurl }),
    lab_mark: ledger.newMark(),
  };
  const signing = new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: certificate.x5t });
  return ledger.record(await signing.sign(certificate.privateKey));
}

export const domainOf = ({ address }: LabPerson): string => address.slice(address.indexOf('@') + 1);
