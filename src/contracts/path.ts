/** The four ways to a token, in no order: `choose-path.ts` decides the order. */
export const pathNames = ['naa', 'office-sso', 'dialog', 'exchange-identity'] as const;
export type PathName = (typeof pathNames)[number];

/** Where a mailbox lives. `unclear` means that the signals contradict each other or that there are none. */
export type MailboxLocation = 'cloud' | 'on-premises' | 'unclear';
