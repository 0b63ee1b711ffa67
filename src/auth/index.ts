export { callBackend, ClaimsChallenge, refusalOf } from './call-backend.ts';
export { createJournal } from './journal.ts';
export { msalVersion } from './msal-version.ts';
export type { AuthPorts } from './ports.ts';
export { createSignIn, type Attempt, type Outcome, type SignIn } from './sign-in.ts';
