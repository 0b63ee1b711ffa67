import { usesIn } from './planted.ts';

/** One script a row: what it says, and the lines and categories that must be found, no more and no less. */
const scripts: readonly (readonly [fact: string, source: string, found: readonly string[], file?: string])[] = [
  ['a call in full', 'Office.context.mailbox.getUserIdentityTokenAsync(cb);', ['1 identity-token']],
  ['a feature test', 'if (typeof Office.context.mailbox.getUserIdentityTokenAsync === "function") go();', ['1 identity-token']],
  ['a callback token', 'Office.context.mailbox.getCallbackTokenAsync(cb);', ['1 callback-token']],
  ['isRest false is a token for EWS', 'Office.context.mailbox.getCallbackTokenAsync({ isRest: false }, cb);', ['1 callback-token']],
  ['isRest true is a token for REST', 'Office.context.mailbox.getCallbackTokenAsync({ isRest: true }, cb);', ['1 callback-token-rest']],
  ['isRest as a minifier writes it', 'Office.context.mailbox.getCallbackTokenAsync({ isRest: !0 }, cb);', ['1 callback-token-rest']],
  ['isRest on another line', 'Office.context.mailbox.getCallbackTokenAsync(\n  { isRest: true },\n  cb);', ['1 callback-token-rest']],
  ['isRest in a variable', 'const options = { isRest: true };\nOffice.context.mailbox.getCallbackTokenAsync(options, cb);', ['2 callback-token-rest']],
  ['one of each in one another', 'const mb = Office.context.mailbox;\nmb.getCallbackTokenAsync({ isRest: true }, (r) => {\n  if (r.error) mb.getCallbackTokenAsync(cb);\n});', ['2 callback-token-rest', '3 callback-token']],
  ['an alias', 'const box = Office.context.mailbox;\nbox.getUserIdentityTokenAsync(cb);', ['2 identity-token']],
  ['an alias set in another function', 'var box;\nfunction init() { box = Office.context.mailbox; }\nfunction go() { return box.ewsUrl; }', ['3 ews-url']],
  ['an alias that nobody declares', 'function init() { box = Office.context.mailbox; }\nfunction go() { return box.restUrl; }', ['2 outlook-rest-endpoint']],
  ['an alias with a cast', 'const where = Office.context as unknown as Wide;\nwhere?.mailbox?.ewsUrl;', ['2 ews-url'], 'a.ts'],
  ['an untyped alias', 'const where: any = Office.context.mailbox;\nuse(where.ewsUrl);', ['2 ews-url'], 'a.ts'],
  ['an alias on this', 'class A { constructor() { this.box = Office.context.mailbox; }\n  url() { return this.box.ewsUrl; } }', ['2 ews-url']],
  ['an alias a function returns', 'const box = () => Office.context.mailbox;\nuse(box().ewsUrl);', ['2 ews-url']],
  ['a parameter that gets the mailbox', 'function url(where) {\n  return where.ewsUrl;\n}\nurl(Office.context.mailbox);', ['2 ews-url', '4 ews-url dependent']],
  ['a parameter of the mailbox’s type', 'function url(where: Office.Mailbox) {\n  return where.ewsUrl;\n}', ['2 ews-url'], 'a.ts'],
  ['a parameter called like the mailbox', 'export function url(mailbox) {\n  return mailbox.ewsUrl;\n}', ['2 ews-url']],
  ['a property of that name elsewhere', 'export const url = (request) => request.ewsUrl;', []],
  ['destructuring', 'const { ewsUrl } = Office.context.mailbox;', ['1 ews-url']],
  ['destructuring with another name', 'const { mailbox: where } = Office.context;\nuse(where.ewsUrl);', ['2 ews-url']],
  ['a method taken out', 'const { getCallbackTokenAsync: get } = Office.context.mailbox;\nget({ isRest: true }, cb);', ['1 callback-token-rest', '2 callback-token-rest']],
  ['brackets', 'Office["context"]["mailbox"]["getUserIdentityTokenAsync"](cb);', ['1 identity-token']],
  ['a name put together', 'const verb = "get" + "UserIdentity";\nOffice.context.mailbox[`${verb}TokenAsync`](cb);', ['2 identity-token']],
  ['a name joined from a list', 'Office.context.mailbox[["makeEws", "Request", "Async"].join("")](soap, cb);', ['1 ews-client']],
  ['a name handed to a function', 'const call = (name) => new Promise((done) => Office.context.mailbox[name](done));\ncall("getUserIdentityTokenAsync");', ['2 identity-token']],
  ['bind', 'const ask = Office.context.mailbox.getCallbackTokenAsync.bind(Office.context.mailbox, { isRest: true });', ['1 callback-token-rest']],
  ['call', 'const mb = Office.context.mailbox;\nmb.getCallbackTokenAsync.call(mb, { isRest: true }, cb);', ['2 callback-token-rest']],
  ['apply', 'const mb = Office.context.mailbox;\nmb.getCallbackTokenAsync.apply(mb, [{ isRest: true }, cb]);', ['2 callback-token-rest']],
  ['a promisifier', 'promisify(Office.context.mailbox.getCallbackTokenAsync)({ isRest: true });', ['1 callback-token-rest']],
  ['a chain over lines', 'return_(Office.auth\n  .getAccessToken({ allowSignInPrompt: true }));', ['2 legacy-sso']],
  ['the runtime’s single sign-on', 'await OfficeRuntime.auth.getAccessToken();', ['1 legacy-sso'], 'a.mjs'],
  ['single sign-on by its oldest name', 'Office.context.auth.getAccessTokenAsync(cb);', ['1 legacy-sso']],
  ['getAccessToken of another library', 'await msal.getAccessToken({ scopes });\ncredential.auth.getAccessToken();', [], 'a.mjs'],
  ['both addresses in a loop', 'const { mailbox } = Office.context;\nfor (const one of [mailbox.ewsUrl, mailbox.restUrl]) use(one);', ['2 ews-url', '2 outlook-rest-endpoint']],
  ['an address of the REST service', 'fetch("https://outlook.office365.com/api/v2.0/me/messages");', ['1 outlook-rest-endpoint']],
  ['an address from parts', 'const url = "https://outlook.office.com" +\n  "/api/beta/me/messages/" + id;', ['2 outlook-rest-endpoint']],
  ['a host and a path apart', 'options.host = "outlook.office365.com";\noptions.path = "/api/v2.0/me/messages/" + id;', ['1 outlook-rest-endpoint', '2 outlook-rest-endpoint']],
  ['a path behind the REST address', 'const { restUrl } = Office.context.mailbox;\nfetch(`${restUrl}/v2.0/me/messages`);', ['1 outlook-rest-endpoint', '2 outlook-rest-endpoint dependent']],
  ['Graph and SharePoint', 'fetch("https://graph.microsoft.com/v1.0/me/messages");\nfetch("https://contoso.sharepoint.com/_api/v1.0/me");', []],
  ['a scope of Outlook', 'const scope = "https://outlook.office.com/Mail.Read";', []],
  ['the address of EWS', 'post("https://mail.contoso.com/EWS/Exchange.asmx", soap);', ['1 ews-url']],
  ['claims of a decoded token', 'const payload = decode(token).payload;\nconst context = JSON.parse(payload.appctx);\nsave(context.msexchuid + context.amurl);', ['1 exchange-token-validation dependent', '2 exchange-token-validation', '3 exchange-token-validation']],
  ['an application’s context of that name', 'const appctx = createContext();\nexport const use = () => app.appctx.user;', []],
  ['claims a page shows', '$("#amurl").val(data.token.amurl);', []],
  ['ADAL from its package', 'import AuthenticationContext from "adal-angular";\nnew AuthenticationContext({});', ['1 adal', '2 adal']],
  ['a class of that name of one’s own', 'class AuthenticationContext {}\nnew AuthenticationContext();', []],
  ['a broken file that reads addresses', 'function a( {\nsend(mailbox.ewsUrl, Office.context.mailbox?.restUrl);', ['2 ews-url', '2 outlook-rest-endpoint']],
  ['a broken file', 'function a( {\n<<<<<<< mine\nOffice.context.mailbox.makeEwsRequestAsync(soap, cb);\n=======', ['3 ews-client']],
];

describe('a script', () => {
  it.each(scripts.map(([fact, source, found, file = 'a.js']) => [fact, source, found, file] as const))('%s', (_fact, source, found, file) => {
    expect(usesIn({ [file]: source })).toEqual(found.map((one) => `${file}:${one}`));
  });
});

describe('what only mentions the API', () => {
  it.each([
    ['a comment', '// Office.context.mailbox.getUserIdentityTokenAsync(cb)\nlet a;'],
    ['a message', 'throw new Error("getUserIdentityTokenAsync failed for this user");'],
    ['a mock', 'Office.context.mailbox.getUserIdentityTokenAsync = fake;'],
    ['a type', 'interface Box { getUserIdentityTokenAsync(cb: unknown): void }'],
  ])('%s is no use', (_fact, source) => {
    expect(usesIn({ 'a.ts': source })).toEqual([]);
  });

  it('a test that calls it is a mention', () => {
    expect(usesIn({ 'test/a.js': 'it("signs in", () => Office.context.mailbox.getUserIdentityTokenAsync(cb));' })).toEqual([]);
  });

  it('a folder called test without tests in it is code', () => {
    expect(usesIn({ 'test/a.js': 'Office.context.mailbox.getUserIdentityTokenAsync(cb);' })).toEqual(['test/a.js:1 identity-token']);
  });
});
