import { readFileSync } from 'node:fs';
import { trustedExchangeFor } from '../../../src/backend/validate-token/trusted-exchange.ts';
import { callMe, startTestWorld } from '../world/backend.ts';

interface UrlTest {
  readonly input: string;
  readonly base: string | null;
  readonly href?: string;
  readonly failure?: true;
}

const vectors = (JSON.parse(readFileSync('test/vectors/wpt/urltestdata.json', 'utf8')) as (UrlTest | string)[]).filter((vector) => typeof vector === 'object');
const suffixes = ['.office365.com', '.outlook.com'];
const amurl = 'https://mail.contoso.test/autodiscover/metadata/json/1';
const refusals = ['amurl-malformed', 'amurl-not-trusted', 'cloud-exchange-token'];

const codeOf = (spelling: unknown, trusted: string): string => {
  try {
    return trustedExchangeFor(spelling, [{ amurl: trusted, allowPrivateAddress: true }], suffixes).amurl === spelling ? 'trusted' : 'taken for another';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('none of the inputs of the web platform tests is taken for a trusted server', () => {
  const inputs = vectors.flatMap(({ input, href }) => (href === undefined ? [input] : [input, href]));
  expect(inputs.length).toBeGreaterThan(1_200);
  expect(inputs.filter((input) => !refusals.includes(codeOf(input, amurl)))).toEqual([]);
});

test('where two spellings mean one address, only the configured one is trusted', () => {
  const pairs = vectors.filter(({ input, href, base }) => base === null && href !== undefined && href !== input && /^https?:/.test(href));
  expect(pairs.length).toBeGreaterThan(80);
  for (const { input, href } of pairs) expect([input, codeOf(input, href!), codeOf(href, href!)]).toEqual([input, expect.not.stringMatching(/^t/), 'trusted']);
});

test('no such amurl in a genuine token is asked for anything', async () => {
  const world = await startTestWorld();
  const backend = await world.start();
  const inputs = vectors.filter(({ failure }) => !failure).map(({ input }) => input).filter((_, index) => index % 10 === 0);
  const answers = await Promise.all(inputs.map(async (input) => {
    const answer = await callMe(backend, `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, { amurl: input })}`);
    return [answer.status, ((await answer.json()) as { code: string }).code] as const;
  }));
  expect(answers.filter(([status, code]) => !refusals.includes(code) || ![401, 403].includes(status))).toEqual([]);
  expect(world.outgoing).toEqual([]);
  await world.close();
});
