import type { Sighting } from './form.ts';

/** How much an identifier says, by its form: the specific outranks its wrapper, the block outranks what merely preceded it. */
const ranks: readonly (readonly [RegExp, number])[] = [
  // "Credentials could not be validated" and its like always stand before the number that says why.
  [/^AADSTS(?:70002|50000|70000)$/, 80],
  // Interrupts of a sign-in that goes on: harmless beside a refusal of the same attempt.
  [/^AADSTS(?:16000|50058|50125|50129|50140|50144|50199|51006|65003)$/, 85],
  // Refused by policy, or by a resource that is switched off.
  [/^AADSTS(?:53\d{3}|530\d{3}|500014|500021|50105)$/, 99],
  [/^AADSTS/, 95],
  [/^ACS/, 90],
  [/^SMTP:(?:5\.7\.(?:139|60|30)|send-as-denied)$/, 79],
  [/^CAE:claims-challenge$/, 60],
  [/^CAE:insufficient_claims$/, 62],
  [/^CAE:/, 78],
  [/^OFFICE(?:5001|7000)$/, 66],
  [/^OFFICE\d/, 76],
  [/^GRAPH:(?:HTTP\d|BadRequest$|Request_BadRequest$|invalidRequest$|UnknownError$|generalException$|Unauthorized$|Forbidden$|InternalServerError$|ServiceUnavailable$)/, 35],
  [/^GRAPH:IDX/, 77],
  [/^(?:GRAPH|EWS):(?!HTTP)/, 75],
  [/^MSAL:[A-Z]\w{1,60}Error$/, 30],
  // "Something went wrong below": any number that stands beside it says more.
  [/^(?:MSALNET:unknown_(?:broker_)?error|MSAL:platform_broker_error)$/, 19],
  [/^NAA:StatusInternal\.Unexpected$/, 18],
  [/^MSAL:/, 74],
  [/^(?:MSALNET|TEXT:outlookIdentityToken)/, 74],
  // The command alone gives the retired module away; that it was not found was said.
  [/^PS:msonline-retired$/, 68],
  [/^PS:(?!cmdlet-not-found|legacy-tokens-command)/, 73],
  [/^SMTP:5\.7\.(?:57|3)$/, 72],
  [/^SMTP:client-not-authenticated$/, 71],
  [/^OFFICE:/, 70],
  [/^(?:EPSON|PRINTER):/, 70],
  [/^PS:/, 69],
  [/^TEXT:|^TEAMS:|^ADMIN:|^IMAP:|^OFFICEJS:/, 68],
  // The broker's word for what happened; tags and numbers say where. What is configured wrongly they alone say.
  [/^NAA:StatusInternal\.(?!IncorrectConfiguration$)/, 67.5],
  [/^TAG:/, 67],
  [/^BRIDGE:/, 66],
  [/^CAA/, 65],
  [/^WAM:/, 64],
  [/^NAA:/, 63],
  [/^MSALIOS:/, 61],
  [/^SMTP:[a-z]/, 50],
  [/^OAUTH:/, 45],
  [/^EWS:HTTP/, 40],
  [/^OWA:/, 40],
  [/^SMTP:\d\.\d/, 25],
  [/^HRESULT:/, 20],
  [/^SMTP:/, 15],
];

/** A refusal known by its sentence alone is about that sentence: the number that several sentences share stands behind. */
const byNumber = /^SMTP:5\.7\.(?:139|60)$/;

export const rankOf = ({ id, why }: Sighting): number => (why === 'sentence' && byNumber.test(id) ? 49 : (ranks.find(([pattern]) => pattern.test(id))?.[1] ?? 10));

/** What is named when nothing better stands there, and never the subject of an answer by itself. */
const bystanders = /^(?:HTTP:\d|HRESULT:|SMTP:(?:\d{3}$|5\.7\.(?!3$)\d$|[245]\.(?!7\.)|4\.)|GRAPH:(?:BadRequest|Request_BadRequest|invalidRequest|UnknownError|generalException)$)/;

export const isBystander = (id: string): boolean => bystanders.test(id);

const entra = /^(?:AADSTS|ACS)/;

/** Wrappers, and what makes each superfluous. */
const wrappers: readonly { wrapper: RegExp; by: RegExp }[] = [
  { wrapper: /^OAUTH:/, by: /^(?:AADSTS|ACS|CAE:|MSAL:(?![A-Z])|TAG:|CAA|WAM:|GRAPH:(?!HTTP))/ },
  { wrapper: /^MSAL:(?:invalid_(?:grant|client|request|scope|resource)|interaction_required|login_required|consent_required|access_denied|unauthorized_client|post_request_failed|platform_broker_error|server_error)$/, by: entra },
  { wrapper: /^MSAL:[A-Z]\w{1,60}Error$/, by: /^(?:AADSTS|ACS|OAUTH:|NAA:|BRIDGE:|TAG:|CAA|WAM:|MSAL:(?![A-Z]))/ },
  { wrapper: /^HTTP:/, by: /^(?!HTTP:|HRESULT:)/ },
  { wrapper: /^GRAPH:(?:HTTP|TooManyRequests$)/, by: /^(?:GRAPH:(?!HTTP|TooManyRequests)|CAE:|AADSTS|ACS|ADMIN:)/ },
  { wrapper: /^GRAPH:HTTP/, by: /^GRAPH:TooManyRequests$/ },
  { wrapper: /^EWS:HTTP/, by: /^GRAPH:(?!HTTP)/ },
  { wrapper: /^EWS:HTTP/, by: /^(?:EWS:(?!HTTP)|OWA:|AADSTS|ACS|ADMIN:|PS:|CAE:)/ },
  { wrapper: /^SMTP:\d{3}$/, by: /^SMTP:(?!\d{3}$)/ },
  { wrapper: /^IMAP:authenticate-failed$/, by: /^IMAP:(?!authenticate-failed|login-failed)/ },
  { wrapper: /^SMTP:send-as-denied$/, by: /^SMTP:5\.7\.60$/ },
  { wrapper: /^SMTP:client-not-authenticated$/, by: /^SMTP:5\.7\.(?!1$)/ },
  { wrapper: /^PS:msonline-retired$/, by: entra },
  { wrapper: /^PS:basic-auth-removed$/, by: /^PS:winrm-basic-disabled$/ },
  { wrapper: /^MSAL:hash-does-not-contain-state$/, by: /^MSAL:no_state_in_hash$/ },
  // One code of the older versions for both of the newer ones.
  { wrapper: /^MSAL:monitor_popup_timeout$/, by: /^MSAL:monitor_window_timeout$/ },
  { wrapper: /^OFFICE:(?:GenericTokenError|InternalServerError)$/, by: /^(?:OFFICE\d|AADSTS|EWS:(?!HTTP))/ },
  { wrapper: /^MSALIOS:/, by: entra },
  { wrapper: /^GRAPH:InvalidAuthenticationToken$/, by: /^(?:GRAPH:IDX|CAE:)/ },
  { wrapper: /^OWA:/, by: /^EWS:(?!HTTP)/ },
  { wrapper: /^TEXT:ca-criteria-page$|^TEXT:device-must-be-managed$/, by: /^AADSTS53/ },
  { wrapper: /^TEXT:cant-get-there-from-here$/, by: /^(?:AADSTS53|TEXT:ca-criteria|TEXT:device)/ },
  { wrapper: /^MSALNET:unknown_(?:broker_)?error$/, by: entra },
  { wrapper: /^TEXT:account-locked$/, by: /^(?:AADSTS500?53|PRINTER:)/ },
  { wrapper: /^TEXT:identity-token-unavailable$/, by: /^(?:TEXT:outlookIdentityToken|OFFICE)/ },
  { wrapper: /^TEXT:missing-refresh-token$/, by: /^(?:AADSTS|MSAL:)/ },
  { wrapper: /^NAA:server-error$/, by: /^(?:MSAL:|NAA:empty|BRIDGE:|AADSTS)/ },
  { wrapper: /^PS:legacy-tokens-command$/, by: /^PS:(?:legacy-tokens-(?!command)|en-dash|cmdlet)/ },
];

/** The identifiers without those that others of them make superfluous. */
export const withoutWrappers = <T extends { readonly id: string }>(found: readonly T[]): T[] =>
  found.filter(({ id }) => !wrappers.some(({ wrapper, by }) => wrapper.test(id) && found.some((other) => other.id !== id && by.test(other.id))));
