/** Of the length of our own answer. */
export const me = { person: { id: `p_${'x'.repeat(22)}`, displayName: 'Person 5000' }, tenant: { kind: 'entra', id: '11111111-2222-4333-8444-555555555555' }, credential: 'entra', oldAccount: 'none', isNew: false };
