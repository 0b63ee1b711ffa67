import { parseArgs } from 'node:util';
import { redact } from '../../contracts/redact.ts';
import { KitError } from '../../errors/index.ts';
import type { Revocation } from '../stores/sql-revocations.ts';
import { normalizeMailboxUserId } from '../validate-token/exchange-identity.ts';
import { isGuid } from '../../contracts/guid.ts';

export const forms = `node .build/backend/revoke.js <what> [--hours 24] --reason "why"

  key <id>                         refuses every token signed with this key (kid of Entra, x5t of Exchange)
  tenant <tenant id>               refuses every person of this Entra tenant
  person <tenant id> <object id>   refuses this person; for Exchange: person <amurl> <mailbox user id>
  token                            refuses one token, read from standard input so that no shell remembers it
  remembered                       every instance forgets tokens and persons, and reads all keys again
  lift <id>                        ends one revocation
  list                             shows what was revoked, the newest first`;

/** What is asked for; the value of a token comes later, from standard input. */
export type RevocationCommand =
  | { readonly do: 'revoke'; readonly what: Revocation['what']; readonly value: string; readonly hours: number; readonly reason: string }
  | { readonly do: 'lift'; readonly id: string }
  | { readonly do: 'list' };

/** A year. What is to be refused for longer belongs into the configuration. */
const longestHours = 8_784;
const longestReason = 500;

const invalid = (problem: string): KitError => new KitError('revocation-invalid', { values: { problem } });

function personOf(amurls: readonly string[], issuer = '', subject = ''): string {
  if (isGuid(issuer) && isGuid(subject)) return `${issuer} ${subject}`;
  const mailbox = normalizeMailboxUserId(subject);
  // Another spelling would be noted as in force and refuse nobody.
  if (amurls.includes(issuer) && mailbox) return `${issuer} ${mailbox}`;
  throw invalid('a person is a tenant id and an object id in lower case, or the amurl of a trusted server, letter by letter, and a mailbox user id.');
}

function valueOf(what: Revocation['what'], [first = '', second]: readonly string[], amurls: readonly string[]): string {
  if (what === 'key' && first === '') throw invalid('the id of the key is missing.');
  if (what === 'tenant' && !isGuid(first)) throw invalid('a tenant is a GUID in lower case.');
  return what === 'person' ? personOf(amurls, first, second) : what === 'token' || what === 'remembered' ? '' : first;
}

const operands: Readonly<Record<Revocation['what'], number>> = { key: 1, tenant: 1, person: 2, token: 0, remembered: 0 };

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { hours: { type: 'string', default: '24' }, reason: { type: 'string' } } });
  } catch {
    throw invalid('only --hours and --reason are known.');
  }
}

/** `amurls`: of the Exchange Servers that are trusted. Throws `revocation-invalid`, which says what is wrong. */
export function readRevocationCommand(args: readonly string[], amurls: readonly string[]): RevocationCommand {
  const { values: { hours, reason = '' }, positionals: [verb = '', ...rest] } = read(args);
  if (verb === 'list' && rest.length === 0) return { do: 'list' };
  if (verb === 'lift' && rest.length === 1) return { do: 'lift', id: rest[0]! };
  if (!Object.hasOwn(operands, verb)) throw invalid('it begins with key, tenant, person, token, remembered, lift or list.');
  const what = verb as Revocation['what'];
  if (rest.length !== operands[what]) throw invalid(`${what} wants ${operands[what]} values after it.`);
  if (!/^[1-9]\d{0,3}$/.test(hours) || Number(hours) > longestHours) throw invalid(`--hours is a whole number from 1 to ${longestHours}.`);
  if (reason.trim().length < 3 || reason.length > longestReason) throw invalid(`--reason is missing; 3 to ${longestReason} characters, without names.`);
  return { do: 'revoke', what, value: valueOf(what, rest, amurls), hours: Number(hours), reason: redact(reason.trim()) };
}
