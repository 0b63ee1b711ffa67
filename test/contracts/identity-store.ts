import type { Identity, IdentityStore } from '../../src/backend/stores/identity-store.ts';

export interface StoreUnderTest {
  /** Opens the store over the same, at first empty, data. */
  open(): Promise<IdentityStore>;
  /** Rows in the tables `person` and `identity`. */
  rows(): Promise<{ persons: number; identities: number }>;
  remove(): Promise<void>;
}

const entra = (subject: string, issuer = 'tenant'): Identity<'entra'> => ({ kind: 'entra', issuer, subject });
const exchange = (subject: string, issuer = 'https://mail.contoso.test/metadata'): Identity<'exchange-identity'> => ({ kind: 'exchange-identity', issuer, subject });
const vendor = (subject: string): Identity<'vendor'> => ({ kind: 'vendor', issuer: 'crm', subject });
const elsewhere = 'https://new.contoso.test/metadata';

/** What every store keeps to. Call it in a test file of the store with a way to make an empty one. */
export function describeIdentityStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`identity store: ${name}`, () => {
    let made: StoreUnderTest;
    let store: IdentityStore;
    beforeEach(async () => {
      made = await make();
      store = await made.open();
    });
    afterEach(async () => {
      await store.close();
      await made.remove();
    });

    test('a first sight creates a person, a second one finds it', async () => {
      const first = await store.findOrCreate(entra('a'));
      expect(first).toEqual({ id: expect.any(String), isNew: true, kinds: new Set(['entra']) });
      expect(await store.findOrCreate(entra('a'))).toEqual({ ...first, isNew: false });
    });

    test('kind, issuer and subject together tell persons apart', async () => {
      const found = await Promise.all([entra('a'), entra('b'), entra('a', 'other'), exchange('a'), exchange('b', 'tenant')].map((identity) => store.findOrCreate(identity)));
      expect(new Set(found.map(({ id }) => id)).size).toBe(5);
      expect(await made.rows()).toEqual({ persons: 5, identities: 5 });
    });

    test('a hundred first sights at once make one person and leave no orphan', async () => {
      const found = await Promise.all(Array.from({ length: 100 }, () => store.findOrCreate(entra('a'))));
      expect(new Set(found.map(({ id }) => id)).size).toBe(1);
      expect(found.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(await made.rows()).toEqual({ persons: 1, identities: 1 });
    });

    test('two open stores over the same data agree', async () => {
      const second = await made.open();
      const found = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? store : second).findOrCreate(entra(`p${index >> 2}`))));
      await second.close();
      expect(new Set(found.map(({ id }) => id)).size).toBe(10);
      expect(await made.rows()).toEqual({ persons: 10, identities: 10 });
    });

    test('a link of two unknown identities makes one person, and again is no error', async () => {
      await Promise.all([1, 2, 3].map(() => store.link(entra('a'), exchange('a'))));
      const [one, other] = [await store.findOrCreate(entra('a')), await store.findOrCreate(exchange('a'))];
      expect(one).toEqual({ ...other, isNew: false, kinds: new Set(['entra', 'exchange-identity']) });
      expect(await made.rows()).toEqual({ persons: 1, identities: 2 });
    });

    test.each([[entra('a'), exchange('a')], [exchange('a'), entra('a')]])('a link keeps the person that is known already (%j)', async (known, unknown) => {
      const { id } = await store.findOrCreate(known);
      await store.link(entra('a'), exchange('a'));
      expect((await store.findOrCreate(unknown)).id).toBe(id);
    });

    test('who signed in with Entra first goes on as the Exchange person, and the other id leads there', async () => {
      const [before, old] = [await store.findOrCreate(entra('a')), await store.findOrCreate(exchange('a'))];
      await store.link(entra('a'), exchange('a'));
      const after = await Promise.all([entra('a'), exchange('a')].map((identity) => store.findOrCreate(identity)));
      expect(after).toEqual(Array(2).fill({ id: old.id, isNew: false, kinds: new Set(['entra', 'exchange-identity']) }));
      expect(await Promise.all([before.id, old.id, 'p_never'].map((id) => store.resolve(id)))).toEqual([old.id, old.id, undefined]);
      expect(await made.rows()).toEqual({ persons: 2, identities: 2 });
      await store.link(entra('a'), exchange('a'));
    });

    test.each<[string, Identity<'entra'>, Identity<'exchange-identity'>]>([
      ['an unknown Entra identity for a person who has one', entra('b'), exchange('a')],
      ['an Entra person for a person who has another Entra identity', entra('known'), exchange('a')],
      ['an unknown Exchange identity for a person who has one', entra('a'), exchange('b')],
      ['an Exchange person for a person who has another Exchange identity', entra('a'), exchange('known')],
      ['another mailbox at another server', entra('a'), exchange('b', elsewhere)],
      ['the same mailbox at another server for another person', entra('b'), exchange('a', 'https://mail.contoso.test/metadata')],
      ['the same object id in another tenant', entra('a', 'other'), exchange('a')],
      ['two people who are linked already', entra('other'), exchange('a')],
    ])('a link is refused and changes nothing: %s', async (_, one, other) => {
      await store.link(entra('a'), exchange('a'));
      await store.link(entra('other'), exchange('other'));
      const everybody = [entra('a'), exchange('a'), entra('other'), exchange('other'), entra('known'), exchange('known')];
      const all = async () => (await Promise.all(everybody.map((identity) => store.findOrCreate(identity)))).map((person) => ({ ...person, isNew: false }));
      const before = [await all(), await made.rows()];
      await expect(store.link(one, other)).rejects.toMatchObject({ code: 'link-conflict' });
      expect([await all(), await made.rows()]).toEqual(before);
    });

    test('two unknown Entra people who claim one Exchange person at once never become one', async () => {
      const { id } = await store.findOrCreate(exchange('x'));
      const second = await made.open();
      const outcomes = await Promise.allSettled([store.link(entra('a'), exchange('x')), second.link(entra('b'), exchange('x'))]);
      await second.close();
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const people = await Promise.all([entra('a'), entra('b')].map((identity) => store.findOrCreate(identity)));
      expect(people.filter((person) => person.id === id)).toHaveLength(1);
    });

    test('two Entra persons who claim one Exchange identity at once: one gets it, the other is refused', async () => {
      await Promise.all([entra('a'), entra('b')].map((identity) => store.findOrCreate(identity)));
      const outcomes = await Promise.allSettled([store.link(entra('a'), exchange('x')), store.link(entra('b'), exchange('x'))]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('a mailbox at another server is a question, and never the account that is known', async () => {
      const known = await store.findOrCreate(exchange('a'));
      const asking = await store.findOrCreate(exchange('a', elsewhere));
      expect(asking).toEqual({ id: expect.any(String), isNew: true, kinds: new Set(['exchange-identity']), hasQuestion: true });
      expect(asking.id).not.toBe(known.id);
      expect(await store.findOrCreate(exchange('a', elsewhere))).toEqual({ ...asking, isNew: false });
      expect(await store.findOrCreate(exchange('a'))).not.toHaveProperty('hasQuestion');
    });

    test('whoever is linked with a mailbox that somebody else has at another server has the question too', async () => {
      const known = await store.findOrCreate(exchange('a'));
      const { personId } = await store.link(entra('b'), exchange('a', elsewhere));
      expect(personId).not.toBe(known.id);
      expect(await store.findOrCreate(entra('b'))).toMatchObject({ id: personId, hasQuestion: true });
    });

    test.each([['before it was seen', false], ['after it was seen', true]])('both proofs answer the question of a moved mailbox %s: the person keeps the id', async (_, wasSeen) => {
      await store.link(entra('a'), exchange('a'));
      const { id } = await store.findOrCreate(entra('a'));
      const asking = wasSeen ? await store.findOrCreate(exchange('a', elsewhere)) : undefined;
      expect(await store.link(entra('a'), exchange('a', elsewhere))).toEqual({ personId: id, isNew: true });
      const after = await Promise.all([entra('a'), exchange('a'), exchange('a', elsewhere)].map((identity) => store.findOrCreate(identity)));
      expect(after).toEqual(Array(3).fill({ id, isNew: false, kinds: new Set(['entra', 'exchange-identity']) }));
      if (asking) expect(await store.resolve(asking.id)).toBe(id);
      expect(await store.link(entra('a'), exchange('a', elsewhere))).toEqual({ personId: id, isNew: false });
    });

    test('an account of a vendor is attached, and the person who held it keeps the id', async () => {
      const first = await store.link(entra('a'), vendor('7'));
      expect((await store.findOrCreate(entra('a')))).toEqual({ id: first.personId, isNew: false, kinds: new Set(['entra', 'vendor']) });
      await expect(store.link(entra('b'), vendor('7'))).rejects.toMatchObject({ code: 'link-conflict' });
      await expect(store.link(entra('a'), vendor('8'))).rejects.toMatchObject({ code: 'link-conflict' });
    });

    test('everything of a person moves with it, and every id it was given leads to the end', async () => {
      const [plain, old] = [await store.findOrCreate(entra('a')), await store.findOrCreate(exchange('x'))];
      const { personId } = await store.link(entra('a'), vendor('7'));
      expect(personId).toBe(plain.id);
      await store.link(entra('a'), exchange('x'));
      expect(await store.findOrCreate(entra('a'))).toEqual({ id: old.id, isNew: false, kinds: new Set(['entra', 'exchange-identity', 'vendor']) });
      expect(await store.resolve(plain.id)).toBe(old.id);
    });

    test('what was acknowledged is there after opening again', async () => {
      const { id } = await store.findOrCreate(entra('a'));
      await store.link(entra('a'), exchange('a'));
      await store.close();
      store = await made.open();
      expect(await store.findOrCreate(exchange('a'))).toMatchObject({ id, isNew: false });
    });
  });
}
