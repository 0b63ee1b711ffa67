import { DelegatedTokens } from '../../../src/backend/on-behalf-of/delegated-tokens.ts';
import type { TokenWish } from '../../../src/backend/on-behalf-of/acquire-token.ts';

const person = { tenantId: 't', objectId: 'o' };
const wish = (changes: Partial<TokenWish> = {}): TokenWish => ({ assertion: 'a', tenantId: 't', scope: 'graph/Mail.ReadBasic', canBeChallenged: false, correlationId: undefined, ...changes });
const minuteMs = 60_000;

/** Entra that counts, and answers when it is told to. */
function pretendEntra(lifetimeMs = 60 * minuteMs) {
  const waiting: (() => void)[] = [];
  const entra = { asked: 0, now: 0, isSlow: false, answer: () => waiting.splice(0).forEach((go) => go()) };
  const tokens = new DelegatedTokens(async () => {
    const mine = ++entra.asked;
    if (entra.isSlow) await new Promise<void>((go) => waiting.push(go));
    return { token: `token-${mine}`, expiresAtMs: entra.now + lifetimeMs };
  }, () => entra.now);
  return { entra, tokens };
}

test('a token is asked for once and used until five minutes before its end', async () => {
  const { entra, tokens } = pretendEntra();
  for (const now of [0, 55 * minuteMs - 1]) {
    entra.now = now;
    expect(await tokens.get(wish(), person)).toBe('token-1');
  }
  entra.now = 55 * minuteMs;
  expect(await tokens.get(wish(), person)).toBe('token-2');
});

test('a token that lives for less than that is used for its call alone', async () => {
  const { entra, tokens } = pretendEntra(5 * minuteMs);
  await tokens.get(wish(), person);
  await tokens.get(wish(), person);
  expect(entra.asked).toBe(2);
});

test.each<[string, Partial<TokenWish>]>([
  ['assertion', { assertion: 'b' }],
  ['permission', { scope: 'graph/Mail.Read' }],
  ['tenant', { tenantId: 'u' }],
])('another %s is another token', async (_, change) => {
  const { tokens } = pretendEntra();
  expect(await tokens.get(wish(), person)).not.toBe(await tokens.get(wish(change), person));
});

test('fifty equal wishes at once are one request', async () => {
  const { entra, tokens } = pretendEntra();
  entra.isSlow = true;
  const all = Array.from({ length: 50 }, () => tokens.get(wish(), person));
  entra.answer();
  expect([new Set(await Promise.all(all)), entra.asked]).toEqual([new Set(['token-1']), 1]);
});

test('a refusal reaches everybody who waited, and the next wish asks again', async () => {
  let asked = 0;
  const tokens = new DelegatedTokens(async () => Promise.reject(new Error(`refusal ${++asked}`)), () => 0);
  const [one, other] = [tokens.get(wish(), person), tokens.get(wish(), person)];
  await expect(one).rejects.toThrow('refusal 1');
  await expect(other).rejects.toThrow('refusal 1');
  await expect(tokens.get(wish(), person)).rejects.toThrow('refusal 2');
});

test('who is forgotten is asked for anew, and nobody else', async () => {
  const { tokens } = pretendEntra();
  const neighbour = { tenantId: 't', objectId: 'p' };
  await tokens.get(wish(), person);
  await tokens.get(wish({ assertion: 'n' }), neighbour);
  tokens.forget(person);
  expect([await tokens.get(wish(), person), await tokens.get(wish({ assertion: 'n' }), neighbour)]).toEqual(['token-3', 'token-2']);
});

test('a request that was under way when its person was forgotten does not bring the token back', async () => {
  const { entra, tokens } = pretendEntra();
  entra.isSlow = true;
  const old = tokens.get(wish(), person);
  tokens.forget(person);
  const recent = tokens.get(wish(), person);
  entra.answer();
  expect([await old, await recent]).toEqual(['token-1', 'token-2']);
  entra.isSlow = false;
  expect(await tokens.get(wish(), person)).not.toBe('token-1');
});

test('ten thousand are kept, the longest unused leaves first', async () => {
  const { entra, tokens } = pretendEntra();
  for (let index = 0; index <= 10_000; index++) await tokens.get(wish({ assertion: String(index) }), person);
  await tokens.get(wish({ assertion: '1' }), person);
  expect(entra.asked).toBe(10_001);
  await tokens.get(wish({ assertion: '0' }), person);
  expect(entra.asked).toBe(10_002);
});
