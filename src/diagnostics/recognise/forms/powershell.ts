import { matches, type Form, type Sighting } from '../form.ts';

const ours = /(?:Connect-(?:ExchangeOnline|IPPSSession|MgGraph|AzureAD|MsolService|MicrosoftTeams|SPOService|PnPOnline|AzAccount|EXOPSSession)|(?:Get|Set|New|Remove|Grant|Update|Invoke)-(?:Mg[A-Z]\w{2,60}|Az[A-Z]\w{2,60}|EXO\w{2,40}|Msol\w{2,40}|AzureAD\w{2,40}|Entra[A-Z]\w{2,40}|Cs[A-Z]\w{2,40}|SPO\w{2,40}|PnP\w{2,40}|Team[A-Z]\w{0,40}|Compliance\w{2,40}|OrganizationAdd\w{2,10}|App\b|User\b))/i;
/** Exchange's nouns, also under the prefix that an imported session was given. */
const ofExchange = /\b(?:Get|Set|New|Remove|Add|Enable|Disable|Update|Test|Search)-[A-Za-z0-9]{0,20}(?:(?:CAS|Remote|Site|Shared|Group|Room)?Mailbox\w{0,40}|(?:Dynamic)?DistributionGroup\w{0,20}|(?:In|Out)boundConnector|(?:Send|Receive)Connector|TransportRule|(?:Accepted|Remote)Domain|RecipientPermission|Recipient|UnifiedGroup\w{0,20}|Mail(?:User|Contact|PublicFolder)|PublicFolder\w{0,30}|MessageTrace\w{0,10}|ManagementRole\w{0,20}|RoleGroup\w{0,10}|OwaMailboxPolicy|MobileDevice\w{0,20}|InboxRule|CalendarProcessing|(?:Organization|Transport)Config|AuthenticationPolicy|ClientAccessRule)\b/i;
const unknownCommand = /is not recogni[sz]ed as (?:the|a) name of a cmdlet|non è riconosciuto come nome di cmdlet|n'est pas reconnu comme nom d'applet|wurde nicht als name eines cmdlet|wurde nicht als name einer|no se reconoce como nombre de un cmdlet|não é reconhecido como nome de cmdlet|wordt niet herkend als de naam van een cmdlet|commandnotfoundexception|не распознано как имя командлета|无法将.{1,60}项识别为 cmdlet|コマンドレット、関数|jako nazwy? polecenia cmdlet|som namnet på en cmdlet|辨識為 cmdlet/;
/** The shell in a language no list knows: the command, a colon, the same command again and the word for its kind. */
const namedTwice = /\b([a-z]{3,12}-[a-z][a-z0-9]{2,50}) ?: [^\n]{0,60}?\1[^\n]{0,80}cmdlet/;
const policySwitch = /(?:get|set)-authenticationpolicy[^\n]{0,80}(?:allow|block)legacyexchangetokens/;
/** Import-Module without the module; the identifier behind the sentence is the same in every language. */
const unknownModule = /modules_modulenotfound|couldnotautoloadmatchingmodule|but the module could not be loaded|not loaded because no valid module file/;
const ourModules = /\b(?:ExchangeOnlineManagement|MSOnline|AzureAD(?:Preview)?|Microsoft\.Graph(?:\.\w{2,40}){0,3}|MicrosoftTeams|Microsoft\.Online\.SharePoint\.PowerShell)\b/i;
/** A remote session with Exchange Online, which has been gone since 2023, whatever the refusal says. */
const remoteSession = /new-pssession ?: \[(?:[\w.-]{1,60}\.)?(?:office365\.(?:com|us)|outlook\.(?:com|cn|de))\]|connecting to remote server (?:[\w.-]{1,60}\.)?(?:office365\.(?:com|us)|outlook\.(?:com|cn|de))\b[^\n]{0,20} failed/;
/** A command copied from a page that made its hyphens longer. */
const longDash = /\b(?:Get|Set|New|Remove|Connect|Grant|Update)-[A-Z]\w{2,60}[^\n]{0,200}?\s[\u2013\u2014][A-Za-z]/;
const joined = /(azureadjoined|workplacejoined|azureadprt|entrajoined)\s{0,4}: (no|yes)/g;

function dsregcmd(lower: string): Sighting[] {
  const states = matches(lower, joined).map(({ match }) => ({ at: match.index, name: match[1]!, no: match[2] === 'no' }));
  const state = states.find(({ name, no }) => name === 'azureadjoined' && no);
  // A device that is only registered may still sign in by itself, unless it says that it got no token for that.
  const hasToken = !states.some(({ name, no }) => name === 'azureadprt' && no);
  return state && !(hasToken && states.some(({ name, no }) => name === 'workplacejoined' && !no)) ? [{ id: 'PS:dsregcmd-not-joined', at: state.at, why: 'field' as const }] : [];
}

/** Output of the shells administrators paste. */
export default {
  id: 'powershell',
  marks: ['cmdlet', 'commandnotfound', 'modulenotfound', 'module file', 'module could', 'autoload', 'reconnu', 'erkannt', 'reconoce', 'reconhecido', 'herkend', 'распознано', '识别', 'legacyexchangetokens', 'ewsenabled', 'azureadjoined', 'positional', 'положен', 'コマンドレット', 'posizion', 'remote server', 'new-pssession'],
  find({ raw, text, lower }) {
    const found: Sighting[] = lower.includes('azureadjoined') ? dsregcmd(lower) : [];
    const module = unknownModule.test(lower) ? ourModules.exec(text) : null;
    if (module) found.push({ id: 'PS:cmdlet-not-found', at: module.index, why: 'sentence' });
    const missing = Math.max(lower.search(unknownCommand), lower.includes('cmdlet') ? lower.search(namedTwice) : -1);
    const command = missing < 0 ? null : (ours.exec(text) ?? ofExchange.exec(text));
    if (command) found.push({ id: 'PS:cmdlet-not-found', at: command.index, why: 'sentence' });
    if (/[\s'"]\u2013[A-Z]/.test(raw) && /parameter|parametr|paramètre|parámetro|parâmetro|параметр/.test(lower) && /positional|posizional|position|posicional|позицион/.test(lower)) found.push({ id: 'PS:en-dash', at: Math.max(0, lower.search(/positional|posizional|position/)), why: 'shape' });
    const copied = policySwitch.test(lower) ? longDash.exec(raw) : null;
    if (copied) found.push({ id: 'PS:en-dash', at: lower.search(policySwitch), why: 'shape' });
    const session = lower.search(remoteSession);
    if (session >= 0) found.push({ id: 'PS:basic-auth-removed', at: session, why: 'sentence' });
    const legacy = lower.search(policySwitch);
    if (legacy >= 0) found.push({ id: 'PS:legacy-tokens-command', at: legacy, why: 'code' });
    // A table of one column: heading, rule, value.
    const column = /ewsenabled -{3,40} ?(false|[a-z]{2})?/.exec(lower);
    if (column && (column[1] === 'false' || column[1] === undefined)) found.push({ id: column[1] ? 'PS:ews-enabled-false' : 'PS:ews-enabled-null', at: column.index, why: 'field' });
    const nothing = /ewsenabled\s?[:=]\s?(?:\n|$|[a-z]{1,40}\s?:)/.exec(text.toLowerCase());
    if (nothing) found.push({ id: 'PS:ews-enabled-null', at: nothing.index, why: 'field' });
    return found;
  },
} satisfies Form as Form;
