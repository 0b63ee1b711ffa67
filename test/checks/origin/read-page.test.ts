import { expect, test } from '@jest/globals';
import { lazyScripts } from '../../../src/checks/origin/lazy-scripts.ts';
import { readPage } from '../../../src/checks/origin/read-page.ts';

test('what a page loads is read in every way of writing it', () => {
  const html = `<!DOCTYPE html><!-- <script src="no.js"></script> -->
    <SCRIPT SRC=a.js></SCRIPT><script async src='b.js?x=1&amp;y=2' defer></script><script>var s = 1</script><script data-src="no.js"></script>
    <link rel="stylesheet" href="c.css"><link rel=canonical href="http://no.example.com"><img alt='>' src="http://d.example.com/e.png">
    <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
  expect(readPage(html)).toEqual({
    isHtml: true,
    scripts: ['a.js', 'b.js?x=1&y=2'],
    loads: [{ tag: 'script', address: 'a.js' }, { tag: 'script', address: 'b.js?x=1&y=2' }, { tag: 'link', address: 'c.css' }, { tag: 'img', address: 'http://d.example.com/e.png' }],
    policies: ["script-src 'self'"],
  });
});

test.each([['a text', 'hello'], ['JSON', '{"a":"<b>"}'], ['nothing', '']])('%s is no page', (_what, text) => {
  expect(readPage(text)).toEqual({ isHtml: false, loads: [], scripts: [], policies: [] });
});

test.each([
  ['a runtime of webpack', 'u=e=>e+"."+{108:"1a3762d29d05","pane-admin":"49b158e5a7d2"}[e]+".js"', ['108.1a3762d29d05.js', 'pane-admin.49b158e5a7d2.js']],
  ['imports as bundlers write them', 'const a=()=>import("./msal-B1.js"),b=()=>import( /* webpackChunkName: "x" */ \'../c.mjs\');import("https://elsewhere.example.com/x.js")', ['./msal-B1.js', '../c.mjs']],
  ['colours and other words of hex', 'a={"x":"#ffffff00",12:"no hash"}', []],
])('parts that come later are found: %s', (_what, text, expected) => {
  expect(lazyScripts(text)).toEqual(expected);
});
