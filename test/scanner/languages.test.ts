import { usesIn } from './planted.ts';

const mailApp = (inside: string) => `<?xml version="1.0"?>\n<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp">\n${inside}\n</OfficeApp>`;

const files: readonly (readonly [fact: string, file: string, source: string, found: readonly string[]])[] = [
  ['an inline script', 'a.html', '<html>\n<script>\nOffice.context.mailbox.ewsUrl;\n</script>', ['3 ews-url']],
  ['a script in a comment of a page', 'a.html', '<!-- <script>Office.context.mailbox.ewsUrl</script> -->', []],
  ['a handler of a page', 'a.html', '<button onclick="Office.context.mailbox.getUserIdentityTokenAsync(cb)">', ['1 identity-token']],
  ['ADAL by a script tag', 'a.html', '<p>\n<script src="https://secure.aadcdn.microsoftonline-p.com/lib/1.0.18/js/adal.min.js"></script>', ['2 adal']],
  ['a component of Vue', 'a.vue', '<template><img/></template>\n<script setup lang="ts">\nconst box = Office.context.mailbox as any;\nuse(box.ewsUrl);\n</script>', ['4 ews-url']],
  ['a component of Svelte', 'a.svelte', '<script>\n  const { mailbox } = Office.context;\n  mailbox.getUserIdentityTokenAsync(cb);\n</script>\n<h1/>', ['3 identity-token']],
  ['JSX', 'a.jsx', 'export const A = () =>\n  <b onClick={() => Office.context.mailbox.getUserIdentityTokenAsync(cb)}/>;', ['2 identity-token']],
  ['TypeScript with JSX', 'a.tsx', 'export const A = ({ on }: { on: boolean }) =>\n  <b title={Office.context.mailbox!.ewsUrl} hidden={!on}/>;', ['2 ews-url']],
  ['a script inside YAML', 'a.yaml', 'script:\n  content: |\n    Office.context.mailbox.getCallbackTokenAsync(cb);\n', ['3 callback-token']],
  ['a manifest for mail', 'm.xml', mailApp('<Requirements><Sets>\n<Set MinVersion="1.1" Name="MailBox"/>\n</Sets></Requirements>\n<Permissions>ReadWriteMailbox</Permissions>'), ['4 manifest-requirement', '6 manifest-permission']],
  ['a manifest for mail as a template', 'm.xml', mailApp('<Id><%= id %></Id>\n<Permissions>ReadItem</Permissions>'), ['4 manifest-permission']],
  ['a manifest with the lowest permission', 'm.xml', mailApp('<Permissions>Restricted</Permissions>'), []],
  ['a manifest for documents', 'm.xml', mailApp('<Permissions>ReadItem</Permissions>').replace('MailApp', 'TaskPaneApp'), []],
  ['a unified manifest', 'manifest.json', '{ "manifestVersion": "1.21",\n"authorization": { "permissions": { "resourceSpecific": [\n{ "name": "MailboxItem.Read.User" }]}},\n"extensions": [{ "requirements": { "scopes": ["mail"], "capabilities": [\n{ "name": "Mailbox", "minVersion": "1.3" }]}}]}', ['3 manifest-permission', '5 manifest-requirement']],
  ['a unified manifest with a mistake', 'manifest.json', '{ "manifestVersion": "1.21"\n"authorization": { "permissions": { "resourceSpecific": [\n{ "name": "Mailbox.ReadWrite.User" }]}}}', ['3 manifest-permission']],
  ['C# that validates', 'A.cs', 'using Microsoft.Exchange.WebServices.Auth.Validation;\nclass A { void B(string t) {\n  var token = (AppIdentityToken)AuthToken.Parse(t);\n  token.Validate(new Uri(host));\n}}', ['1 exchange-library dependent', '1 exchange-token-validation', '3 exchange-token-validation', '4 exchange-token-validation dependent']],
  ['C# that reads claims', 'A.cs', 'class A {\n  [JsonProperty("msexchuid")] public string Id { get; set; }\n  public string amurl { get; set; }\n}', ['2 exchange-token-validation', '3 exchange-token-validation']],
  ['comments and verbatim texts of C#', 'A.cs', '// amurl msexchuid\n/* AuthToken.Parse(t) */\nvar s = @"see the amurl claim ""x"" of msexchuid";', []],
  ['C# with the library for EWS', 'A.cs', 'using Microsoft.Exchange.WebServices.Data;\nclass A { void B() {\n  var service = new ExchangeService();\n}}', ['1 exchange-library dependent', '3 exchange-library']],
  ['C# with ADAL', 'A.cs', 'using Microsoft.IdentityModel.Clients.ActiveDirectory;\nclass A { object B() {\n  return 1; }\n  object c = new AuthenticationContext(x);\n}', ['1 adal', '4 adal']],
  ['a project of .NET', 'A.csproj', '<Project>\n<ItemGroup>\n<PackageReference Include="Microsoft.IdentityModel.Clients.ActiveDirectory" Version="3.17.0" />\n<Reference Include="Microsoft.Exchange.WebServices.Auth, Version=15.0.0.0" />\n</ItemGroup></Project>', ['3 adal', '4 exchange-library dependent', '4 exchange-token-validation'].sort()],
  ['Python that validates', 'a.py', 'import jwt\n# amurl is checked below\ndef check(claims):\n    context = json.loads(claims["appctx"])\n    return context["msexchuid"] + context["amurl"]\n', ['4 exchange-token-validation', '5 exchange-token-validation']],
  ['an application’s context in Python', 'a.py', 'appctx = app.app_context()\nuse(appctx["x"])\n', []],
  ['Python with a library for EWS', 'a.py', 'from exchangelib import Account\n', ['1 exchange-library dependent']],
  ['requirements of Python', 'requirements.txt', 'requests==2.0\n# adal is gone\nadal==1.2.7\nexchangelib\n', ['3 adal', '4 exchange-library dependent']],
  ['PHP that validates', 'a.php', '<?php\n$context = json_decode($claims["appctx"]);\n$id = $context->msexchuid . $context->amurl;\n', ['2 exchange-token-validation', '3 exchange-token-validation']],
  ['a page of PHP with its own office.js', 'a.php', '<?php $a = 1; ?>\n<script src="js/office.js"></script>\n', ['2 office-js-source']],
  ['PHP with a library for EWS', 'a.php', '<?php\nuse jamesiarmes\\PhpEws\\Client;\n', ['2 exchange-library dependent']],
  ['Java that validates', 'A.java', 'class A {\n  String id(JsonObject c) { return c.getString("msexchuid") + c.getString("amurl"); }\n}', ['2 exchange-token-validation']],
  ['Java with a library for EWS', 'A.java', 'import microsoft.exchange.webservices.data.core.ExchangeService;\n', ['1 exchange-library dependent']],
  ['Ruby that validates', 'a.rb', '# amurl\ncontext = JSON.parse(payload["appctx"])\nkey = context["amurl"]\n', ['2 exchange-token-validation', '3 exchange-token-validation']],
  ['Go that validates', 'a.go', 'package a\ntype Context struct {\n  ID string `json:"msexchuid"`\n  URL string `json:"amurl"`\n}\n', ['3 exchange-token-validation', '4 exchange-token-validation']],
  ['Rust that validates', 'a.rs', "struct Context<'a> {\n  msexchuid: &'a str,\n  amurl: String,\n}\n", ['2 exchange-token-validation', '3 exchange-token-validation']],
  ['PowerShell with the library for EWS', 'a.ps1', '<# makes mail #>\nAdd-Type -Path "C:\\ews\\Microsoft.Exchange.WebServices.dll"\n$s = New-Object Microsoft.Exchange.WebServices.Data.ExchangeService\n', ['2 exchange-library dependent', '3 exchange-library dependent']],
  ['packages of Node', 'package.json', '{ "name": "a", "dependencies": {\n"adal-node": "0.2.2",\n"ews-javascript-api": "0.15.0",\n"easyews": "1.0.22",\n"office-addin-sso": "1.0.0" } }', ['2 adal', '3 exchange-library dependent', '4 ews-client dependent', '5 legacy-sso dependent']],
  ['a package that has such a name itself', 'package.json', '{ "name": "office-addin-sso", "keywords": ["makeEwsRequestAsync"] }', []],
  ['a document', 'README.md', 'Call `Office.context.mailbox.getUserIdentityTokenAsync`.', []],
];

describe('a file', () => {
  it.each(files)('%s', (_fact, file, source, found) => {
    expect(usesIn({ [file]: source }).sort()).toEqual(found.map((one) => `${file}:${one}`).sort());
  });

  it('in UTF-16 is read, with its lines', () => {
    expect(usesIn({ 'a.js': Buffer.from('\ufefflet a;\r\nOffice.context.mailbox.ewsUrl;', 'utf16le') })).toEqual(['a.js:2 ews-url']);
  });

  it('with a byte-order mark has its places', () => {
    expect(usesIn({ 'a.cs': '\ufeffusing Microsoft.Exchange.WebServices.Data;' })).toEqual(['a.cs:1 exchange-library dependent']);
  });
});
