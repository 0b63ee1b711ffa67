import { KnownPersons, longestAgeMs } from '../../src/backend/known-persons.ts';
import type { Identity, IdentityStore, KnownPerson } from '../../src/backend/stores/identity-store.ts';

const entra = (subject: string, issuer = 't'): Identity => ({ kind: 'entra', issuer, subject });
const exchange: Identity = { kind: 'exchange-identity', issuer: 'https://mail.contoso.test/amurl', subject: 'm' };

let now: number;
let asked: string[];
let kinds: KnownPerson['kinds'];
let answerWith: (identity: Identity) => Promise<KnownPerson>;
const store: Pick<IdentityStore, 'findOrCreate'> = {
  findOrCreate: (identity) => {
    asked.push(`${identity.issuer} ${identity.subject}`);
    return answerWith(identity);
  },
};
const remembering = (most?: number): KnownPersons => new KnownPersons(store, () => now, most);

beforeEach(() => {
  now = Date.UTC(2026, 10, 22);
  asked = [];
  kinds = new Set(['entra']);
  answerWith = async ({ issuer, subject }) => ({ id: `p_${issuer}_${subject}`, isNew: asked.length === 1, kinds });
});

test('an Entra person is looked up once, and is new only once', async () => {
  const persons = remembering();
  expect(await persons.findOrCreate(entra('one'))).toMatchObject({ id: 'p_t_one', isNew: true });
  expect(await persons.findOrCreate(entra('one'))).toMatchObject({ id: 'p_t_one', isNew: false });
  expect(asked).toEqual(['t one']);
});

test('the same object id in another tenant is somebody else', async () => {
  const persons = remembering();
  expect([(await persons.findOrCreate(entra('one'))).id, (await persons.findOrCreate(entra('one', 'u'))).id]).toEqual(['p_t_one', 'p_u_one']);
});

test('an Exchange identity is looked up on every call, so that the legacy path closes at once', async () => {
  const persons = remembering();
  expect((await persons.findOrCreate(exchange)).kinds.has('entra')).toBe(true);
  kinds = new Set(['exchange-identity']);
  expect((await persons.findOrCreate(exchange)).kinds.has('entra')).toBe(false);
  expect(asked).toHaveLength(2);
});

test.each([
  ['younger than 30 s', longestAgeMs - 1, 1],
  ['30 s old', longestAgeMs, 2],
  ['read by a clock that was set back by less', -(longestAgeMs - 1), 1],
  ['read by a clock that was set back by more', -longestAgeMs, 2],
])('what is %s counts accordingly', async (_, passed, lookUps) => {
  const persons = remembering();
  await persons.findOrCreate(entra('one'));
  now += passed;
  await persons.findOrCreate(entra('one'));
  expect(asked).toHaveLength(lookUps);
});

test('a change forgets everybody at once', async () => {
  const persons = remembering();
  await persons.findOrCreate(entra('one'));
  kinds = new Set(['entra', 'exchange-identity']);
  persons.forget();
  expect((await persons.findOrCreate(entra('one'))).kinds.has('exchange-identity')).toBe(true);
});

test('a look-up that runs while something changes is not remembered', async () => {
  const persons = remembering();
  answerWith = async () => {
    persons.forget();
    return { id: 'p_before', isNew: false, kinds };
  };
  await persons.findOrCreate(entra('one'));
  answerWith = async () => ({ id: 'p_after', isNew: false, kinds });
  expect((await persons.findOrCreate(entra('one'))).id).toBe('p_after');
});

test('the time a look-up takes counts as age', async () => {
  const persons = remembering();
  answerWith = async () => {
    now += longestAgeMs;
    return { id: 'p', isNew: false, kinds };
  };
  await persons.findOrCreate(entra('one'));
  await persons.findOrCreate(entra('one'));
  expect(asked).toHaveLength(2);
});

test('a look-up that fails is not remembered', async () => {
  const persons = remembering();
  answerWith = () => Promise.reject(new Error('away'));
  await expect(persons.findOrCreate(entra('one'))).rejects.toThrow('away');
  answerWith = async () => ({ id: 'p', isNew: false, kinds });
  expect((await persons.findOrCreate(entra('one'))).id).toBe('p');
});

test('no more persons are remembered than allowed; who was read longest ago leaves', async () => {
  const persons = remembering(2);
  for (const subject of ['one', 'two', 'three']) await persons.findOrCreate(entra(subject));
  await persons.findOrCreate(entra('two'));
  expect(asked).toHaveLength(3);
  await persons.findOrCreate(entra('one'));
  expect(asked).toHaveLength(4);
});

test('switched off, every call is a look-up', async () => {
  const persons = remembering(0);
  for (const _ of [1, 2]) await persons.findOrCreate(entra('one'));
  expect(asked).toHaveLength(2);
});

test('what is remembered is frozen, because calls share it', async () => {
  const persons = remembering();
  await persons.findOrCreate(entra('one'));
  expect(Object.isFrozen(await persons.findOrCreate(entra('one')))).toBe(true);
});
