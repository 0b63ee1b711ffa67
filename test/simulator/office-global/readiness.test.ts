import { readiness } from '../../../src/simulator/office-global/readiness.ts';

const outlook = { host: 'Outlook', platform: 'OfficeOnline' };
/** All that is already promised has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('`initialize` is called once, before `onReady` resolves', async () => {
  const events: string[] = [];
  const office = readiness(Promise.resolve(outlook));
  office.initialize = (reason) => void events.push(`initialize ${reason}`);
  await office.onReady((ready) => events.push(`ready in ${ready.host}`));
  await office.onReady();
  expect(events).toEqual(['initialize documentOpened', 'ready in Outlook']);
});

test('`initialize` set by a script that loads after Outlook has answered is called still', async () => {
  const office = readiness(Promise.resolve(outlook));
  await settled();
  const reason = await new Promise((resolve) => (office.initialize = resolve));
  expect(reason).toBe('documentOpened');
});

test('a page that called `onReady` is not waited for any longer', async () => {
  const office = readiness(Promise.resolve(outlook));
  expect(await office.onReady()).toEqual(outlook);
  let called = false;
  office.initialize = () => (called = true);
  await settled();
  expect(called).toBe(false);
});

test('outside Outlook `initialize` is not called', async () => {
  let called = false;
  const office = readiness(Promise.resolve({ host: null, platform: null }));
  office.initialize = () => (called = true);
  expect(await office.onReady()).toEqual({ host: null, platform: null });
  expect(called).toBe(false);
});
