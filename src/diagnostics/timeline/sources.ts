import type { Said } from './event.ts';

/** Microsoft's FAQ on nested app authentication and legacy tokens, in the edition of that commit. */
export const faq = (on: string, commit: string): Said => ({ on, source: `Microsoft Learn, NAA and legacy tokens FAQ (office-js-docs-pr ${commit})` });
/** The administrator's page on the token switch, deleted on 2025-11-04. */
export const switchPage = (on: string, commit: string): Said => ({ on, source: `Microsoft Learn, Turn legacy Exchange Online tokens on or off (office-js-docs-pr ${commit})` });
export const messageCenter = (on: string, id: string): Said => ({ on, source: `Microsoft 365 message center ${id}` });
export const knownIssues: Said = { on: '2026-08-20', source: 'Microsoft Learn, Office Add-ins known issues' };
