import { authErrors } from './auth.ts';
import { backendErrors } from './backend.ts';
import { linkErrors } from './link.ts';
import { tellFrom } from './tell.ts';

/** What a page of the add-in can meet; pages speak from here, and do not carry the sentences of servers, lab and command line. */
export const pageErrors = { ...authErrors, ...backendErrors, ...linkErrors };

export const { entryOf, whatHappened, whatHelps } = tellFrom(pageErrors);
