import { text } from '../../contracts/text.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { ofMailbox, switchInWords } from './ews.ts';
import type { MailboxSettings, TenantFacts } from './tenant-facts.ts';
import type { TenantJudgement } from './tenant-judgement.ts';

const off = both('SMTP AUTH is off for the organisation: only mailboxes with SmtpClientAuthenticationDisabled False can use it. This is the safe pattern.', 'SMTP AUTH è disattivato per l’organizzazione: possono usarlo solo le cassette postali con SmtpClientAuthenticationDisabled False. È lo schema sicuro.');
const on = both('SMTP AUTH is allowed for every mailbox of the organisation that does not forbid it. Safer: off for all, on for the few devices that need it.', 'SMTP AUTH è consentito a ogni cassetta postale dell’organizzazione che non lo vieta. Più sicuro: disattivato per tutte, attivo per i pochi dispositivi che ne hanno bisogno.');
const unclear = both('The organisation’s SmtpClientAuthenticationDisabled is not here to its end. It is True or False, never empty.', 'Il valore SmtpClientAuthenticationDisabled dell’organizzazione non è completo. È True o False, mai vuoto.');
const mailboxesOnly = text({ en: 'SMTP AUTH by mailbox: {allowed} allowed, {forbidden} forbidden, {follows} follow the organisation, whose setting is not in this paste.', it: 'SMTP AUTH per cassetta postale: {allowed} consentite, {forbidden} vietate, {follows} seguono l’organizzazione, la cui impostazione non è nel testo incollato.' });
const cutMailbox = both('Of some mailbox SmtpClientAuthenticationDisabled is not here to its end.', 'Per qualche cassetta postale SmtpClientAuthenticationDisabled non è completo.');
const ends = both('Signing in by password (Basic) is to be off by default for existing tenants from the end of December 2026, as announced on 27 January 2026; OAuth goes on.', 'L’accesso con password (Basic) sarà disattivato per impostazione predefinita nei tenant esistenti da fine dicembre 2026, come annunciato il 27 gennaio 2026; OAuth continua.');

/** SMTP AUTH of the organisation and of mailboxes; undefined where neither was printed. Nothing here is a fault by itself. */
export function judgeSmtpAuth(transport: TenantFacts['transport'], mailboxes: readonly MailboxSettings[]): TenantJudgement | undefined {
  const printed = mailboxes.filter(({ smtpAuthDisabled }) => smtpAuthDisabled !== undefined);
  if (!transport && printed.length === 0) return undefined;
  const all = transport?.smtpAuthDisabled;
  const evidence = [
    ...(transport ? [{ label: both('SmtpClientAuthenticationDisabled of the organisation', 'SmtpClientAuthenticationDisabled dell’organizzazione'), value: switchInWords(all) }] : []),
    ...printed.slice(0, 20).map((mailbox) => ({ label: ofMailbox(mailbox, 'SmtpClientAuthenticationDisabled'), value: switchInWords(mailbox.smtpAuthDisabled) })),
  ];
  const act = { owner: 'admin', guides: ['smtp-auth-mailbox'], evidence } as const;
  if (transport && typeof all !== 'boolean') return { ...act, outcome: 'unknown', says: told(unclear) };
  if (printed.some(({ smtpAuthDisabled }) => smtpAuthDisabled === 'unreadable')) return { ...act, outcome: 'unknown', says: told(cutMailbox) };
  const count = (wanted: MailboxSettings['smtpAuthDisabled']): number => printed.filter(({ smtpAuthDisabled }) => smtpAuthDisabled === wanted).length;
  const says = transport ? told(all ? off : on) : told(mailboxesOnly, { allowed: count(false), forbidden: count(true), follows: count('empty') });
  return { ...act, outcome: 'info', says, steps: { admin: [told(ends)] } };
}
