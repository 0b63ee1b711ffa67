import { withLabOffice, withSettings } from '../../../src/simulator/add-in/page-rewriting.ts';

const settings = { clientId: 'c', scope: 's', authority: 'a', backendOrigin: 'b', authorityMetadata: '{"issuer":"</script>$&"}' };
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

test.each([
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
  "<script src='https://appsforoffice.microsoft.com/lib/1/hosted/office.js?v=1'>",
  '<script src="https://appsforoffice.microsoft.com/lib/beta/hosted/office.debug.js">',
])('%s becomes the lab’s', (tag) => {
  expect(withLabOffice(`<head>${tag}</script>`, 'http://outlook.localhost:1')).toBe('<head><script src="/lab/office.js" data-outlook-origin="http://outlook.localhost:1"></script>');
});

test('other attributes of the script and other scripts stay', () => {
  const html = '<script src="backoffice.js"></script><script defer src="https://x.test/office.js" async></script>';
  expect(withLabOffice(html, 'http://o')).toBe('<script src="backoffice.js"></script><script defer src="/lab/office.js" data-outlook-origin="http://o" async></script>');
});
