import { scanned, usesIn } from './planted.ts';

const wrapper = 'export function askForToken() {\n  return new Promise((done) => Office.context.mailbox.getUserIdentityTokenAsync(done));\n}\n';

/** What hangs on a wrapper in `token.js`, by the files that call it. */
const callers: readonly (readonly [fact: string, files: Readonly<Record<string, string>>, found: readonly string[]])[] = [
  ['an importer', { 'a.js': 'import { askForToken } from "./token.js";\nawait askForToken();' }, ['a.js:2']],
  ['an importer under another name', { 'a.js': 'import { askForToken as ask } from "./token";\nask().then(send);' }, ['a.js:2']],
  ['an importer of the namespace', { 'a.ts': 'import * as tokens from "./token.js";\ntokens.askForToken();' }, ['a.ts:2']],
  ['one that requires it', { 'a.cjs': 'const { askForToken } = require("./token");\naskForToken();' }, ['a.cjs:2']],
  ['one that hands it on to then', { 'a.js': 'import { askForToken } from "./token.js";\nready.then(askForToken);' }, ['a.js:2']],
  ['an importer by an alias of the bundler', { 'b/a.js': 'import { askForToken } from "@/token";\naskForToken();' }, ['b/a.js:2']],
  ['a component of Vue', { 'a.vue': '<script>\nimport { askForToken } from "./token.js";\nexport default { methods: { go() { askForToken(); } } };\n</script>' }, ['a.vue:3']],
  ['through a module that passes it on', { 'index.js': 'export * from "./token.js";', 'b/a.js': 'import { askForToken } from "../index.js";\naskForToken();' }, ['b/a.js:2']],
  ['through a module that gives it another name', { 'all.js': 'export { askForToken as token } from "./token.js";', 'a.js': 'import { token } from "./all.js";\ntoken();' }, ['a.js:2']],
  ['two levels up', { 'a.js': 'import { askForToken } from "./token.js";\nexport const signIn = async () => send(await askForToken());', 'b.js': 'import { signIn } from "./a.js";\nsignIn();' }, ['a.js:2', 'b.js:2']],
  ['in folders and files whose names hold signs of addresses', { 'x #1/a%b.js': 'export { askForToken } from "../token";', 'a.js': 'import { askForToken } from "./x #1/a%b";\naskForToken();' }, ['a.js:2']],
  ['of a factory that returns functions', { 'a.js': 'import { askForToken } from "./token.js";\nexport function makeSource() {\n  let kept;\n  const run = () => (kept = askForToken());\n  return { get() { return kept ?? run(); } };\n}', 'b.js': 'import { makeSource } from "./a.js";\nconst source = makeSource();' }, ['a.js:4', 'a.js:5', 'b.js:2']],
  ['of a factory that returns one function', { 'a.js': 'import { askForToken } from "./token.js";\nexport const authed = (call) => async () => call(await askForToken());', 'b.js': 'import { authed } from "./a.js";\nexport const send = authed(post);' }, ['a.js:2', 'b.js:2']],
  ['of a factory that returns a variable with functions', { 'a.js': 'import { askForToken } from "./token.js";\nfunction make() {\n  const api = { token: () => askForToken() };\n  return api;\n}\nmake();' }, ['a.js:3', 'a.js:6']],
  ['of a function that gives nothing of it out', { 'a.js': 'import { askForToken } from "./token.js";\nexport function start() {\n  const run = () => askForToken();\n  return { stop() {} };\n}', 'b.js': 'import { start } from "./a.js";\nstart();' }, ['a.js:3']],
  ['another function of that name', { 'a.js': 'import { askForToken } from "./other.js";\naskForToken();', 'other.js': 'export function askForToken() {}' }, []],
  ['a handler of a button', { 'a.js': 'import { askForToken } from "./token.js";\nbutton.addEventListener("click", askForToken);' }, []],
];

describe('what hangs on a wrapper', () => {
  it.each(callers.filter(([, , found]) => found.length > 0))('is found: %s', (_fact, files, found) => {
    expect(usesIn({ 'token.js': wrapper, ...files }).filter((one) => one.endsWith('dependent'))).toEqual(found.map((one) => `${one} identity-token dependent`));
  });

  it.each(callers.filter(([, , found]) => found.length === 0))('is not: %s', (_fact, files) => {
    expect(usesIn({ 'token.js': wrapper, ...files }).filter((one) => one.endsWith('dependent'))).toEqual([]);
  });

  it('a method, by this and by the name of its class', () => {
    const source = 'class Tokens {\n  static ask() { return Office.context.mailbox.ewsUrl; }\n  go() { return Tokens.ask(); }\n}\nclass Other { ask() {} go() { this.ask(); } }';
    expect(usesIn({ 'a.js': source })).toEqual(['a.js:2 ews-url', 'a.js:3 ews-url dependent', 'a.js:5 ews-url dependent']);
  });

  it('a function and a module whose names are not ASCII', () => {
    expect(usesIn({ 'web/js/größe.js': 'function größe() { return Office.context.mailbox.restUrl; }', 'web/pages/a.html': '<script>\nshow(größe());\n</script>' })).toEqual(['web/js/größe.js:1 outlook-rest-endpoint', 'web/pages/a.html:2 outlook-rest-endpoint dependent']);
    expect(usesIn({ 'a/größe.js': 'export const f = () => Office.context.mailbox.restUrl;', 'a/b.js': "import { f } from './größe.js';\nf();" })).toEqual(['a/b.js:2 outlook-rest-endpoint dependent', 'a/größe.js:1 outlook-rest-endpoint']);
  });

  it('a global function, in the scripts of the same page only', () => {
    const files = { 'web/js/token.js': 'function restUrl() { return Office.context.mailbox.restUrl; }', 'web/pages/a.html': '<script>\nshow(restUrl());\n</script>', 'elsewhere/deep/a.js': 'restUrl();' };
    expect(usesIn(files)).toEqual(['web/js/token.js:1 outlook-rest-endpoint', 'web/pages/a.html:2 outlook-rest-endpoint dependent']);
  });

  it('names the place it leads to', () => {
    const { findings } = scanned({ 'token.js': wrapper, 'a.js': 'import { askForToken } from "./token.js";\naskForToken();' });
    expect(findings.find(({ file }) => file === 'a.js')).toMatchObject({ found: 'askForToken', dependsOn: { file: 'token.js', line: 2 } });
  });

  it('the types and methods of server code, up to the controller', () => {
    const files = {
      'Claims.cs': 'public static class Claims {\n  public const string Url = "amurl";\n}',
      'Identity.cs': 'public class Identity {\n  public Identity(string t) { Url = Read(t)[Claims.Url]; }\n}',
      'Controller.cs': 'public class UserController {\n  public void Post(string t) {\n    var who = new Identity(t);\n  }\n}',
      'Other.cs': 'public class Other { Identity known; }',
    };
    expect(usesIn(files)).toEqual(['Claims.cs:2 exchange-token-validation', 'Controller.cs:3 exchange-token-validation dependent', 'Identity.cs:2 exchange-token-validation dependent']);
  });

  it.each([
    ['a.rs', 'const TOKEN_HEADER: &\'static str = "x-ews-authentication";\nfn f(h: &H) {\n  h.get(TOKEN_HEADER);\n}'],
    ['a.py', "TOKEN_HEADER = 'X-EWS-Authentication'\n\nh[TOKEN_HEADER]"],
  ])('a server that reads the header under a name of its own: %s', (file, source) => {
    expect(usesIn({ [file]: source })).toEqual([`${file}:1 callback-token dependent`, `${file}:3 callback-token dependent`]);
  });

  it('a server that sends the token on', () => {
    const server = 'exports.handler = (event) => {\n  const ewsUrl = event.ewsUrl;\n  request({ uri: ewsUrl, headers: {\n    Authorization: "Bearer " + event.token } });\n};';
    expect(usesIn({ 'lambda.js': server })).toEqual(['lambda.js:4 callback-token dependent']);
  });
});
