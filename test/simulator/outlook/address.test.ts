import { readAddress, writeAddress } from '../../../src/simulator/outlook/address.ts';

const fallback = { locale: 'en', theme: 'light' } as const;

test.each([
  ['', { scenario: 'online-naa', locale: 'en', theme: 'light', site: 'cross' }],
  ['?scenario=offline&locale=it&theme=high-contrast&site=same', { scenario: 'offline', locale: 'it', theme: 'high-contrast', site: 'same' }],
  ['?scenario=nope', { scenario: 'nope', locale: 'en', theme: 'light', site: 'cross' }],
  ['?scenario=&locale=de&theme=pink&site=far', { scenario: 'online-naa', locale: 'en', theme: 'light', site: 'cross' }],
])('the address %s means %j', (search, state) => expect(readAddress(search, fallback)).toEqual(state));

test('what is written is read back', () => {
  const state = { scenario: 'ios-naa', locale: 'it', theme: 'dark', site: 'same' } as const;
  expect(readAddress(writeAddress(state).slice(1), fallback)).toEqual(state);
});
