import { request } from 'node:http';
import type { DialogMail } from '../../../src/simulator/dialog-mail.ts';
import type { Lab } from '../../../src/simulator/lab.ts';
import { ask, post } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';

let lab: Lab;
let origin: string;

beforeAll(async () => {
  lab = await testLab([situation('granted')]);
  origin = new URL((await lab.world('granted')).info('cross').addInUrl).origin;
});
afterAll(() => lab.close());

const line = (number: number) => `${origin}/lab/dialog/00000000-0000-4000-8000-00000000000${number}`;
const write = (number: number, mail: DialogMail) => post(line(number), origin, mail);
const mailIn = (events: string) => [...events.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''));

/** Reads until the stream ends; resolves `open` once the server has answered. */
function listen(number: number) {
  let opened = () => {};
  const open = new Promise<void>((resolve) => (opened = resolve));
  const all = new Promise<string>((resolve, reject) => {
    const { host, port } = new URL(origin);
    const sent = request({ host: '127.0.0.1', port, path: `${new URL(line(number)).pathname}/events`, headers: { host } }, (response) => {
      let text = '';
      opened();
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve(text));
    });
    sent.on('error', reject).end();
  });
  return { open, all };
}

test('both ends hear all mail in order until one closes', async () => {
  const [pane, dialog] = [listen(1), listen(1)];
  await Promise.all([pane.open, dialog.open]);
  const mail: DialogMail[] = [{ to: 'pane', kind: 'message', text: 'signed in\nreally' }, { to: 'dialog', kind: 'message', text: 'thanks' }, { to: 'dialog', kind: 'close' }];
  for (const one of mail) expect((await write(1, one)).status).toBe(204);
  expect(mailIn(await pane.all)).toEqual(mail);
  expect(mailIn(await dialog.all)).toEqual(mail);
});

test('who comes late hears what was said, who has heard the end is told not to return', async () => {
  await write(2, { to: 'pane', kind: 'message', text: 'early' });
  await write(2, { to: 'pane', kind: 'closed' });
  expect(mailIn(await listen(2).all)).toEqual([{ to: 'pane', kind: 'message', text: 'early' }, { to: 'pane', kind: 'closed' }]);
  expect(mailIn((await ask(`${line(2)}/events`, { headers: { 'last-event-id': '0' } })).text)).toEqual([{ to: 'pane', kind: 'closed' }]);
  expect((await ask(`${line(2)}/events`, { headers: { 'last-event-id': '1' } })).status).toBe(204);
});

test('dialogs do not hear each other', async () => {
  await write(3, { to: 'pane', kind: 'message', text: 'for three' });
  await write(4, { to: 'pane', kind: 'closed' });
  expect(mailIn(await listen(4).all)).toEqual([{ to: 'pane', kind: 'closed' }]);
});

test.each([
  ['an unknown kind', { to: 'pane', kind: 'open' }],
  ['a message without text', { to: 'pane', kind: 'message' }],
  ['a close from the wrong end', { to: 'pane', kind: 'close' }],
  ['a text above the limit', { to: 'pane', kind: 'message', text: 'x'.repeat(33_000) }],
])('%s is refused', async (_, body) => {
  expect((await post(line(5), origin, body)).status).toBe(400);
});

test('a dialog that never stops talking, and dialogs that nobody ends, do not fill the lab', async () => {
  const talk = await Promise.all(Array.from({ length: 201 }, () => write(7, { to: 'pane', kind: 'message', text: 'on' })));
  expect(talk.map(({ status }) => status).filter((status) => status !== 204)).toEqual([400]);
  const waiting = listen(8);
  await waiting.open;
  const others = Array.from({ length: 100 }, (_, index) => `${origin}/lab/dialog/10000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  for (const other of others) await post(other, origin, { to: 'pane', kind: 'message', text: 'hello' } satisfies DialogMail);
  expect(await waiting.all).toBe('');
});

test('an id that is no UUID is not found, and a foreign page may not write', async () => {
  expect((await post(`${origin}/lab/dialog/1`, origin, {})).status).toBe(404);
  expect((await post(line(6), 'https://evil.test', { to: 'pane', kind: 'closed' })).status).toBe(403);
});
