import { usesIn } from './planted.ts';

const msal = 'import { createNestablePublicClientApplication } from "@azure/msal-browser";\n';

/** What a migration trips over, and beside each what is right. */
const pitfalls: readonly (readonly [fact: string, file: string, source: string, found: readonly string[]])[] = [
  ['the flag of old MSAL', 'a.js', `${msal}const config = { auth: { supportsNestedAppAuth: true } };`, ['2 msal-config']],
  ['an empty capability', 'a.js', `${msal}const config = { auth: { clientCapabilities: [""] } };`, ['2 msal-config']],
  ['a capability', 'a.js', `${msal}const config = { auth: { clientCapabilities: ["CP1"] } };`, []],
  ['scopes of OpenID alone', 'a.js', `${msal}const wish = { scopes: ["openid", "profile"] };`, ['2 msal-config']],
  ['scopes of two resources', 'a.js', `${msal}const api = "api://1234/access";\nconst wish = { scopes: ["User.Read", api] };`, ['3 msal-config']],
  ['scopes of one resource', 'a.js', `${msal}const wish = { scopes: ["openid", "User.Read", "https://graph.microsoft.com/Mail.Read"] };`, []],
  ['scopes that are only known later', 'a.js', `${msal}const wish = { scopes: ["openid", settings.scope] };`, []],
  ['scopes of another library', 'a.js', 'const wish = { scopes: ["openid"] };', []],
  ['an old MSAL', 'package.json', '{ "dependencies": {\n"@azure/msal-browser": "^2.38.0" } }', ['2 msal-config']],
  ['a new MSAL', 'package.json', '{ "dependencies": {\n"@azure/msal-browser": "^5.1.0" } }', []],
  ['office.js from npm', 'a.ts', 'import "@microsoft/office-js";', ['1 office-js-source']],
  ['office.js of one’s own', 'a.html', '<script src="lib/office.js"></script>', ['1 office-js-source']],
  ['office.js of Microsoft', 'a.html', '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>', []],
  ['an ID token as bearer', 'a.js', 'const { idToken } = await pca.acquireTokenSilent(wish);\nfetch(url, { headers: { Authorization: `Bearer ${idToken}` } });', ['2 id-token-to-backend']],
  ['an access token as bearer', 'a.js', 'const { accessToken } = await pca.acquireTokenSilent(wish);\nfetch(url, { headers: { Authorization: `Bearer ${accessToken}` } });', []],
  ['a person found by name', 'a.js', 'const user = await users.findOne({ name: claims.preferred_username });', ['1 email-as-identity']],
  ['a name that is shown', 'a.js', 'log(claims.preferred_username);\nconst shown = { name: claims.preferred_username };', []],
  ['a person found by name in C#', 'A.cs', 'class A { void B() {\n  var name = User.FindFirst("preferred_username");\n}}', ['2 email-as-identity']],
  ['keys from the address in the token', 'a.js', 'const context = JSON.parse(payload.appctx);\nconst keys = await fetch(context.amurl);', ['2 amurl-unchecked']],
  ['keys from an address that was compared', 'a.js', 'const context = JSON.parse(payload.appctx);\nif (!trusted.includes(context.amurl)) throw new Error();\nconst keys = await fetch(context.amurl);', []],
  ['keys from the address in the token in C#', 'A.cs', 'class A { byte[] Keys(string amurl) {\n  return client.DownloadData(amurl);\n}}', ['2 amurl-unchecked']],
  ['a wrong name of the list', '.well-known/microsoft-officeaddin-allowed.json', '{ "allowed": ["https://a.example/run.js"] }', ['1 well-known-name']],
  ['a list without addresses', '.well-known/microsoft-officeaddins-allowed.json', '{ "allowed": [\n"run.js"] }', ['2 well-known-name']],
  ['a right list', '.well-known/microsoft-officeaddins-allowed.json', '{ "allowed": ["https://a.example/run.js"] }', []],
  ['a wrong name in a route', 'a.js', 'app.get("/.well-known/microsoft-office-addins-allowed.json", send);', ['1 well-known-name']],
  ['a broker address with a path', 'a.js', 'const uri = "brk-multihub://localhost:3000/taskpane.html";', ['1 redirect-uri']],
  ['a broker address for a browser', 'a.js', 'const config = { auth: { redirectUri: "brk-multihub://localhost:3000" } };', ['1 redirect-uri']],
  ['a broker address of a registration', 'm.json', '{ "redirectUris": ["brk-multihub://localhost:3000"] }', []],
];

describe('what a migration trips over', () => {
  it.each(pitfalls)('%s', (_fact, file, source, found) => {
    const own = usesIn({ [file]: source }).filter((one) => /msal-config|office-js-source|id-token|email-as|amurl-unchecked|well-known|redirect-uri/.test(one.slice(file.length)));
    expect(own).toEqual(found.map((one) => `${file}:${one}`));
  });
});
