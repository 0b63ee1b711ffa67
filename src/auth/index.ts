export { callBackend } from './call-backend.ts';
export type { Rung } from './choose-path.ts';
export type { Capability } from './detect-capability.ts';
export { createJournal } from './journal.ts';
export type { AuthPorts } from './ports.ts';
export { createSignIn, type Attempt, type Outcome, type SignIn } from './sign-in.ts';
