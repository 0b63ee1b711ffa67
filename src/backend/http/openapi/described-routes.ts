/** Who may call: `anyone` without a credential, `person` by either kind of token, `entra` or `exchange` by that kind alone. */
export type Callers = 'anyone' | 'person' | 'entra' | 'exchange';

interface Described {
  readonly summary: string;
  readonly callers: Callers;
}

const admin = 'for the admin of a tenant (app role Migration.Admin) or the operator';
const operator = 'for the operator (app role Migration.Operator)';

/** What each route is for, by method and path. A test holds it to the routes that exist. */
export const describedRoutes: Readonly<Record<string, Described>> = {
  'GET /livez': { summary: 'The process lives.', callers: 'anyone' },
  'GET /readyz': { summary: 'This instance can answer calls: store, migrations and keys are there, and it is not about to stop.', callers: 'anyone' },
  'GET /api/me': { summary: 'Who the token stands for, by our own id.', callers: 'person' },
  'GET /api/me/data': { summary: 'All that is kept of the person who calls.', callers: 'person' },
  'GET /api/mail/latest': { summary: 'The newest message of the inbox, by Microsoft Graph on behalf of the person.', callers: 'entra' },
  'POST /api/link-tickets': { summary: 'A ticket that is redeemed once, with an Exchange token, to link two accounts.', callers: 'entra' },
  'POST /api/links': { summary: 'Redeems a ticket: both accounts are one person from then on.', callers: 'exchange' },
  'POST /api/vendor-links': { summary: 'Links an account of the vendor by a code of the vendor’s own sign-in.', callers: 'entra' },
  'POST /api/vendor-links/verified-email': { summary: 'Links an account of the vendor by an address that Entra says is verified.', callers: 'entra' },
  'POST /api/mappings': { summary: `Maps old accounts to Entra ones, report first; ${admin}.`, callers: 'entra' },
  'GET /api/migration': { summary: `How far the move is, as JSON or CSV; ${admin}.`, callers: 'entra' },
  'GET /api/history': { summary: `Who linked what, when and why; ${admin}.`, callers: 'entra' },
  'GET /api/questions': { summary: `Mailboxes that look moved and wait for an answer; ${operator}.`, callers: 'entra' },
  'GET /api/persons': { summary: `The person of an identity, and all that is kept; ${operator}.`, callers: 'entra' },
  'GET /api/persons/:id': { summary: `All that is kept of one person; ${operator}.`, callers: 'entra' },
  'DELETE /api/persons/:id': { summary: `Erases one person; ${operator}.`, callers: 'entra' },
  'POST /api/persons/:id/merge': { summary: `Makes two persons one; ${operator}.`, callers: 'entra' },
  'POST /api/persons/:id/unlink': { summary: `Gives one identity back to a person of its own; ${operator}.`, callers: 'entra' },
  'POST /api/persons/:id/legacy-path': { summary: `Lets the Exchange token of one person in again for a time; ${operator}.`, callers: 'entra' },
  'DELETE /api/persons/:id/legacy-path': { summary: `Closes the legacy path of one person before its time; ${operator}.`, callers: 'entra' },
  'POST /api/persons/:id/question': { summary: `Answers whether a moved mailbox is the same person; ${operator}.`, callers: 'entra' },
};
