import { withLabOffice, withSettings } from '../../../src/simulator/add-in/page-rewriting.ts';

const settings = { clientId: 'c', scope: 's', authority: 'a', backendOrigin: 'b', graphOrigin: 'g', authorityMetadata: '{"issuer":"</script>$&"}' };
const valueIn = (html: string) => JSON.parse(/<script[^>]*>([^]*?)<\/script>/.exec(html)?.[1] ?? '');

test.each([
  ['as written', '<script type="application/json" id="settings">{"name":"Kit"}</script>'],
  ['minified', '<script type=application/json id=settings>{"name":"Kit"}</script>'],
  ['over several lines', '<script id=\'settings\'\n type="application/json">\n{"name":"Kit"}\n</script>'],
])('the settings block %s is filled and keeps what was compiled', (_, block) => {
  const html = withSettings(`<p>before</p>${block}<p>after</p>`, settings);
  expect(valueIn(html)).toEqual({ name: 'Kit', ...settings });
  expect(html).toMatch(/^<p>before<\/p><script[^]*<\/script><p>after<\/p>$/);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

test('a page without the block stays as it is', () => {
  const html = '<script src="settings.js"></script><div id="settings"></div>';
  expect(withSettings(html, settings)).toBe(html);
});

/** What stood in the tag, as the lab's script is told. */
const insteadOf = (tag: string) => /src ?= ?["']?(.*?)["']?>/i.exec(tag)![1]!.toLowerCase();

test.each([
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
  "<script src='https://appsforoffice.microsoft.com/lib/1/hosted/office.js?v=1'>",
  '<script src="https://appsforoffice.microsoft.com/lib/beta/hosted/office.debug.js">',
  '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js>',
  '<SCRIPT SRC = " https://appsforoffice.microsoft.com/lib/1.1/hosted/Office.js ">',
  '<script src="office.js">',
])('%s becomes the lab’s', (tag) => {
  const { found, html } = withLabOffice(`<head>${tag}</script>`, 'http://outlook.localhost:1');
  expect([found, html.toLowerCase()]).toEqual([true, '<head><script src="/lab/office.js" data-outlook-origin="http://outlook.localhost:1" data-instead-of="' + insteadOf(tag) + '"></script>']);
});

test('a hash of Microsoft’s file goes, other attributes and other scripts stay', () => {
  const html = '\r\n<p>€ 𝄞</p>\r\n<script src="backoffice.js"></script><script defer src="https://x.test/office.js" integrity="sha384-x" async></script>';
  expect(withLabOffice(html, 'http://o').html).toBe('\r\n<p>€ 𝄞</p>\r\n<script src="backoffice.js"></script><script defer src="/lab/office.js" data-outlook-origin="http://o" data-instead-of="https://x.test/office.js"  async></script>');
});

test.each([
  ['a comment', '<!-- <script src="https://x.test/office.js"></script> -->'],
  ['another script', '<script>const a = \'<script src="https://x.test/office.js">\';</script>'],
  ['a text area', '<textarea><script src="https://x.test/office.js"></script></textarea>'],
  ['a query', '<script src="a.js?from=/office.js"></script>'],
])('what only stands in %s is left alone', (_, html) => expect(withLabOffice(html, 'http://o')).toEqual({ html, found: false }));
