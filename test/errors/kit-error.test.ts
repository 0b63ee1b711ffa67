import { speak } from '../../src/contracts/text.ts';
import { backendErrors } from '../../src/errors/backend.ts';
import { errorEntries, isKitError, KitError, tellOnTerminal, whatHappened, whatHelps, type ErrorEntry } from '../../src/errors/index.ts';
import { linkErrors } from '../../src/errors/link.ts';

test('an error says what happened and what helps in both languages, with its values', () => {
  const error = new KitError('step-timed-out', { values: { seconds: 3 } });
  expect(speak(whatHappened(error), 'en')).toBe('No answer came within 3 seconds.');
  expect(speak(whatHappened(error), 'it')).toBe('Nessuna risposta entro 3 secondi.');
  expect(speak(whatHelps(error), 'en')).not.toContain('{');
});

test('what a foreign party said is redacted when the error is made', () => {
  const error = new KitError('entra-refused', { foreign: { source: 'msal', text: 'AADSTS50105: adele@contoso.test is not assigned' } });
  expect(error.foreign?.text).toBe('AADSTS50105: [address] is not assigned');
});

test('on a terminal the causes follow, redacted', () => {
  const cause = new Error('reading adele@contoso.test', { cause: new Error('EACCES') });
  expect(tellOnTerminal(new KitError('lab-not-built', { cause })).split('\n').slice(2)).toEqual(['reading [address]', 'EACCES']);
});

test('an error of a second copy of the kit is recognised by its shape', () => {
  const twin = Object.assign(new Error('offline'), { name: 'KitError', code: 'offline' });
  expect(isKitError(twin, 'offline')).toBe(true);
  expect(isKitError(twin, 'backend-failed')).toBe(false);
});

test.each(Object.entries<ErrorEntry>(errorEntries))('%s asks nothing in its remedy that its sentence was not given', (_, entry) => {
  const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(slots(entry.says.en)).toEqual(expect.arrayContaining(slots(entry.remedy.en)));
});

test.each(Object.entries<ErrorEntry>({ ...backendErrors, ...linkErrors }))('%s comes to a page as a code alone, so that its sentence has no slot to fill', (_, { says, remedy }) => {
  expect([says, remedy].flatMap(({ en, it }) => [en, it]).filter((sentence) => /\{\w+\}/.test(sentence))).toEqual([]);
});
