import { dialogName, readDialogName } from '../../../src/simulator/office-global/dialog-name.ts';
import { paneUi } from '../../../src/simulator/office-global/dialogs.ts';
import { factsOf, linkOf } from './stand-in.ts';

const origin = 'http://addin.localhost:1';
const page = `${origin}/dialog.html`;

/** A browser window as far as a dialog needs one. `blocked` is a browser that lets no window open. */
function paneIn({ blocked = false } = {}) {
  const opened = { closed: false, sent: [] as object[], postMessage: (message: object) => void opened.sent.push(message), close: () => void (opened.closed = true), name: '' };
  const window = Object.assign(new EventTarget(), {
    location: new URL(`${origin}/taskpane.html`), crypto, screen: { availWidth: 1000, availHeight: 800 },
    open: (_url: string, name: string) => (blocked ? null : ((opened.name = name), opened)),
  });
  const ui = paneUi(window as unknown as Window, factsOf(), () => 'light', linkOf().link);
  const display = (url: string) => new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => ui.displayDialogAsync(url, { promptBeforeOpen: false }, resolve));
  const mail = (text: string, from: object = {}) => window.dispatchEvent(Object.assign(new Event('message'), {
    origin, source: opened, data: { labDialog: readDialogName(opened.name)?.id, text }, ...from,
  }));
  return { display, mail, opened };
}

test.each([
  ['http://elsewhere.localhost:1/dialog.html', 12004],
  ['http://addin.localhost:2/dialog.html', 12004],
  ['dialog.html', 12004],
])('the first page %s is refused with %i', async (url, code) => {
  expect(await paneIn().display(url)).toMatchObject({ status: 'failed', error: { code } });
});

test('a window that the browser blocks is 5001', async () => {
  expect(await paneIn({ blocked: true }).display(page)).toMatchObject({ status: 'failed', error: { code: 5001 } });
});

test('a second dialog is 12007 until the first is closed', async () => {
  const { display } = paneIn();
  const { value } = await display(page);
  expect(await display(page)).toMatchObject({ status: 'failed', error: { code: 12007 } });
  value.close();
  const again = await display(page);
  expect(again).toMatchObject({ status: 'succeeded' });
  again.value.close();
});

test('messages of the dialog’s own page arrive, others do not', async () => {
  const { display, mail, opened } = paneIn();
  const { value } = await display(page);
  const heard: unknown[] = [];
  value.addEventHandler('dialogMessageReceived' as never, (event) => heard.push(event));
  mail('hello');
  mail('forged', { origin: 'http://evil.localhost:1' });
  mail('forged', { source: {} });
  value.messageChild('back');
  expect(heard).toEqual([{ message: 'hello', origin }]);
  expect(opened.sent).toMatchObject([{ text: 'back' }]);
  value.close();
});

test('a window that is gone, or cut off by COOP, is 12006', async () => {
  const { display, opened } = paneIn();
  const { value } = await display(page);
  const lost = new Promise((resolve) => value.addEventHandler('dialogEventReceived' as never, resolve));
  opened.closed = true;
  expect(await lost).toEqual({ error: 12006 });
});

test.each(['lab-dialog-1', '', 'lab-dialog-aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee.browser.PC.en-US.pink'])('the window name %p is no dialog’s', (name) => expect(readDialogName(name)).toBeUndefined());
test('the name of a dialog’s window says what its page needs to know', () => {
  const name = { id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', kind: 'native', platform: 'PC', displayLanguage: 'it-IT', theme: 'high-contrast' } as const;
  expect(readDialogName(dialogName(name))).toEqual(name);
});
