import { createHash } from 'node:crypto';
import { isSigningCertificate, readExchangeKeys } from '../../../src/backend/validate-token/exchange-keys.ts';
import { newCertificate, type Certificate } from '../world/exchange.ts';

const server = { amurl: 'https://mail.contoso.test/metadata', allowPrivateAddress: true };
const labelled = (der: Buffer, changes: object = {}) => ({
  usage: 'signing', keyinfo: { x5t: createHash('sha1').update(der).digest('base64url') }, keyvalue: { type: 'x509Certificate', value: der.toString('base64') }, ...changes,
});
const idsIn = async (...keys: object[]): Promise<string[]> => [...(await readExchangeKeys(server, async () => JSON.stringify({ keys }), 'inside')).keys()];

let good: Certificate;
let other: Certificate;
beforeAll(async () => {
  [good, other] = [await newCertificate(), await newCertificate('CN=other')];
});

test('a certificate that cannot be read is passed over, and the others serve', async () => {
  expect(await idsIn(labelled(Buffer.from('no certificate')), labelled(good.der))).toEqual([good.x5t]);
});

test.each([['encryption'], [''], [null], [['signing']]])('an entry for the usage %j is no key', async (usage) => {
  expect(await idsIn(labelled(other.der, { usage }), labelled(good.der))).toEqual([good.x5t]);
});

test('an entry that states no usage is one for signing', async () => {
  expect(await idsIn(labelled(good.der, { usage: undefined }))).toEqual([good.x5t]);
});

const never = async (): Promise<string> => { throw new Error('nobody may be asked'); };

test('certificates of the configuration are the keys, and nobody is asked', async () => {
  const keys = await readExchangeKeys({ ...server, certificates: [good.pem, other.pem] }, never, 'inside');
  expect([...keys.keys()]).toEqual([good.x5t, other.x5t]);
});

test.each([[''], ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'], ['MIIB']])('%j is no certificate of a server', (pem) => expect(isSigningCertificate(pem)).toBe(false));

test('a document without a usable certificate is none', async () => {
  await expect(idsIn(labelled(Buffer.from('no certificate')))).rejects.toThrow('no usable certificate');
});
