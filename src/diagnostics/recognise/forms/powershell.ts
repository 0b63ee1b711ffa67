import { matches, type Form, type Sighting } from '../form.ts';

const ours = /(?:Connect-(?:ExchangeOnline|IPPSSession|MgGraph|AzureAD|MsolService|MicrosoftTeams|SPOService|PnPOnline|AzAccount|EXOPSSession)|(?:Get|Set|New|Remove|Grant|Update|Invoke)-(?:Mg[A-Z]\w{2,60}|Az[A-Z]\w{2,60}|EXO\w{2,40}|Msol\w{2,40}|AzureAD\w{2,40}|Entra[A-Z]\w{2,40}|Cs[A-Z]\w{2,40}|SPO\w{2,40}|PnP\w{2,40}|Team[A-Z]\w{0,40}|Compliance\w{2,40}|OrganizationAdd\w{2,10}|App\b|User\b))/i;
/** Exchange's nouns, also under the prefix that an imported session was given. */
const ofExchange = /\b(?:Get|Set|New|Remove|Add|Enable|Disable|Update|Test|Search|Start|Stop|Grant|Resume)-[A-Za-z0-9]{0,20}(?:(?:CAS|Remote|Site|Shared|Group|Room|User|Arbitration)?Mailbox\w{0,40}|(?:Dynamic|Unified)?(?:Distribution)?Group(?:Member|Links|Config)|(?:Dynamic)?DistributionGroup|UnifiedGroup|(?:In|Out)boundConnector|(?:Send|Receive)Connector|IntraOrganizationC\w{8,12}|TransportR\w{3,12}|(?:Organization|Transport|Auth|Perimeter|IRM|OME|Federation\w{3,24}|AdminAuditLog|Audit|ActiveSync\w{3,24})Config(?:uration)?|(?:Accepted|Remote)Domain|Recipient(?:Permission)?|Mail(?:User|Contact|PublicFolder)|PublicFolder\w{0,30}|MessageTra(?:ce|cking)\w{0,10}|ManagementRole\w{0,20}|ManagementScope|RoleGroup\w{0,10}|RoleAssignmentPolicy|(?:Owa|Retention|OAuth|Sharing|Throttling|EmailAddress|AddressBook|Authentication|ApplicationAccess|MobileDevice\w{0,10}|HostedContentFilter|HostedOutboundSpamFilter|MalwareFilter|AntiPhish|SafeLinks|SafeAttachment|Quarantine|DlpCompliance|Label)Policy|OwaMailboxPolicy|MobileDevice\w{0,20}|InboxRule|JournalRule|CalendarProcessing|ClientAccess(?:Rule|Service|Server|Array)|Exchange(?:Server|Certificate|Diagnostic\w{3,8})\w{0,10}|(?:Ecp|Owa|Oab|Mapi|WebServices|ActiveSync|Autodiscover|PowerShell)VirtualDirectory|(?:OutlookAnywhere|HybridConfiguration|OrganizationRelationship|AvailabilityAddressSpace|PartnerApplication|AddressList|GlobalAddressList|OfflineAddressBook|OutlookProtectionRule|SettingOverride|ServerComponentState|DkimSigningConfig|UnifiedAuditLog|ComplianceSearch\w{0,10}|MigrationBatch|MigrationEndpoint|MigrationUser|MoveRequest\w{0,10}|ConnectionInformation))\b/i;
const unknownCommand = /is not recogni[sz]ed as (?:the|a) name of a cmdlet|non (?:è |è stato )?riconosciuto come nome|n'est pas reconnu comme nom d'applet|wurde nicht als name eine[sr]|no se reconoce como nombre de un cmdlet|não é reconhecido como nome de cmdlet|wordt niet herkend als de naam van een cmdlet|commandnotfoundexception|не распознано как имя командлета|无法将.{1,60}项识别为 cmdlet|コマンドレット、関数|jako nazw[ay]? polecenia cmdlet|na[mv]net på en cmdlet|navn på en cmdlet|辨識為 cmdlet|無法辨識.{1,60}cmdlet|용어가 cmdlet|terimi.{0,20}cmdlet|jako název rutiny|parancsmag|αναγνωρίζεται ως όνομα|ei tunnisteta.{0,30}cmdlet|не розпізнано як ім/;
/** The command typed where no PowerShell listens, or quoted without the end of the sentence. */
const elsewhere = /(?:is not recogni[sz]ed as an? (?:internal|cmdlet|command)|(?:the )?term ['"`]?[\w-]{3,60}['"`]? is not recogni[sz]ed|riconosciuto come comando interno|reconnu en tant que commande interne|reconoce como un comando interno|reconhecido como um comando interno|befehl ist entweder falsch geschrieben|niet herkend als een interne|: command not found)/;
/** The shell in a language no list knows: the command, a colon, the same command again and the word for its kind. */
const namedTwice = /\b([a-z]{3,12}-[a-z][a-z0-9]{2,50}) ?: [^\n]{0,60}?\1[^\n]{0,80}cmdlet/;
/** The same sentences without blanks: a console cuts its lines in the middle of words. */
const cutAcross = ['isnotrecognizedasthenameofacmdlet', 'isnotrecognizedasanameofacmdlet', 'wurdenichtalsnameeinescmdlet', "n'estpasreconnucommenomd'applet", 'riconosciutocomenomedicmdlet', 'nosereconocecomonombredeuncmdlet', 'nãoéreconhecidocomonomedecmdlet', 'butthemodulecouldnotbeloaded', 'jedochkonntedasmodulnichtgeladenwerden'];
const policySwitch = /(?:get|set)-authenticationpolicy[^\n]{0,80}(?:allow|block)legacyexchangetokens/;
/** Import-Module without the module; the identifier behind the sentence is the same in every language. */
const unknownModule = /modules_modulenotfound|couldnotautoloadmatchingmodule|but the module could not be loaded|not loaded because no valid module file|gültige moduldatei|aucun fichier de module valide|archivo de módulo válido|file di modulo valido|arquivo de módulo válido|geldig modulebestand|有効なモジュール ファイル|有效的?模块文件|допустимый файл модуля|prawidłowego pliku modułu/;
const ourModules = /\b(?:ExchangeOnlineManagement|MSOnline|AzureAD(?:Preview)?|Microsoft\.Graph(?:\.\w{2,40}){0,3}|MicrosoftTeams|Microsoft\.Online\.SharePoint\.PowerShell)\b/i;
/** A remote session with Exchange Online, which has been gone since 2023, whatever the refusal says. */
const remoteSession = /new-pssession ?: \[(?:[\w.-]{1,60}\.)?(?:office365\.(?:com|us)|outlook\.(?:com|cn|de))\]|connecting to remote server (?:[\w.-]{1,60}\.)?(?:office365\.(?:com|us)|outlook\.(?:com|cn|de))\b[^\n]{0,20} failed/;
/** An error record of a command of theirs. */
const ofRetiredModule = /\b(?:connect|get|set|new|remove|add)-azuread\w{0,40} : /;
/** A command copied from a page that made its hyphens longer. */
const longDash = /\b(?:Get|Set|New|Remove|Connect|Grant|Update)-[A-Z]\w{2,60}[^\n]{0,200}?\s[\u2013\u2014][A-Za-z]/;
/** A property's value as people retell it, in the same sentence; what a command is to set is no value. */
const toldNothing = /ewsenabled(?![^.\n]{0,40}\b(?:true|false|or)\b)[^.\n]{0,40}\b(?:null|empty|blank|not set|not configured|vuoto|leer|vide|vacío)\b/;
const toldFalse = /(?:-ewsenabled[ :]{1,2}\$?false|(?<!-)ewsenabled(?! [:=])(?![^.\n]{0,60}\b(?:true|null|or)\b)[^.\n]{0,60}\bfalse)\b/;
const joined = /(azureadjoined|workplacejoined|azureadprt|entrajoined)\s{0,4}: (no|yes)/g;
/** The command that was not found, in a text that says which product it should have come from. */
const ofProduct = /exchange (?:online|server|20\d\d|management)|office ?365|microsoft ?365|microsoft\.graph|msonline|azuread|sharepoint online|microsoft teams/;
const verbNoun = /\b(?:Get|Set|New|Remove|Add|Enable|Disable|Update|Test|Connect|Grant|Search|Start|Stop|Import|Export)-[A-Z][A-Za-z]{3,60}\b/;

function dsregcmd(printed: string): Sighting[] {
  const states = matches(printed, joined).map(({ match }) => ({ at: match.index, name: match[1]!, no: match[2] === 'no' }));
  // Of a print-out that was cut, the lower half: no account of a workplace and no token, and nothing that says "joined".
  const half = states.some(({ name }) => name === 'azureadjoined' || name === 'entrajoined') || !states.some(({ name, no }) => name === 'azureadprt' && no) ? undefined : states.find(({ name, no }) => name === 'workplacejoined' && no);
  const state = states.find(({ name, no }) => (name === 'azureadjoined' || name === 'entrajoined') && no) ?? half;
  // A device that is only registered may still sign in by itself, unless it says that it got no token for that.
  const hasToken = !states.some(({ name, no }) => name === 'azureadprt' && no);
  return state && !(hasToken && states.some(({ name, no }) => name === 'workplacejoined' && !no)) ? [{ id: 'PS:dsregcmd-not-joined', at: state.at, why: 'field' as const }] : [];
}

const ofModule = ['modulenotfound', 'moduldatei', 'de module valide', 'de módulo', 'di modulo', 'modulebestand', 'モジュール', '模块文件', 'файл модуля', 'pliku modułu', 'module file', 'module could', 'autoload', '有效的模块'];
const ofSession = ['remote server', 'new-pssession'];
const ofAzureAd = '-azuread';

/** Output of the shells administrators paste. */
export default {
  id: 'powershell',
  marks: ['cmdlet', 'categoryinfo', 'at line:', 'found in the module', 'commandnotfound', 'not recogni', 'comando interno', 'commande interne', 'een interne', 'entweder falsch', 'command not found', 'rutiny', 'parancsmag', 'όνομα', 'розпізнано', 'reconnu', 'erkannt', 'reconoce', 'reconhecido', 'herkend', 'распознано', '识别', 'legacyexchangetokens', 'ewsenabled', 'azureadjoined', 'azureadprt', 'entrajoined', 'positional', 'положен', 'コマンドレット', 'posizion', ...ofModule, ...ofSession, ofAzureAd],
  find({ raw, text, lower, found: occurring }) {
    const has = (mark: string) => occurring.has(mark);
    const found: Sighting[] = /azuread(?:joined|prt)|entrajoined/.test(lower) ? dsregcmd(lower) : [];
    const module = ofModule.some(has) && unknownModule.test(lower) ? ourModules.exec(text) : null;
    if (module) found.push({ id: 'PS:cmdlet-not-found', at: module.index, why: 'sentence' });
    const missing = Math.max(lower.search(unknownCommand), lower.search(elsewhere), lower.includes('cmdlet') ? lower.search(namedTwice) : -1);
    const command = missing < 0 ? null : (ours.exec(text) ?? ofExchange.exec(text) ?? (ofProduct.test(lower) ? verbNoun.exec(text.slice(Math.max(0, missing - 80), missing + 40)) : null));
    if (command) found.push({ id: 'PS:cmdlet-not-found', at: command.index, why: 'sentence' });
    const cut = !module && missing < 0 ? ours.exec(text) : null;
    const squeezed = cut ? lower.slice(Math.max(0, cut.index - 200), cut.index + 600).replaceAll(' ', '') : '';
    if (cut && cutAcross.some((sentence) => squeezed.includes(sentence))) found.push({ id: 'PS:cmdlet-not-found', at: cut.index, why: 'sentence' });
    if (/[\s'"]\u2013[A-Z]/.test(raw) && /parameter|parametr|paramètre|parámetro|parâmetro|параметр/.test(lower) && /positional|posizional|position|posicional|позицион/.test(lower)) found.push({ id: 'PS:en-dash', at: Math.max(0, lower.search(/positional|posizional|position/)), why: 'shape' });
    const legacy = lower.includes('legacyexchangetokens') ? lower.search(policySwitch) : -1;
    if (legacy >= 0 && longDash.test(raw)) found.push({ id: 'PS:en-dash', at: legacy, why: 'shape' });
    const retired = missing < 0 && has(ofAzureAd) ? lower.search(ofRetiredModule) : -1;
    if (retired >= 0) found.push({ id: 'PS:msonline-retired', at: retired, why: 'sentence' });
    const session = ofSession.some(has) ? lower.search(remoteSession) : -1;
    if (session >= 0) found.push({ id: 'PS:basic-auth-removed', at: session, why: 'sentence' });
    if (legacy >= 0) found.push({ id: 'PS:legacy-tokens-command', at: legacy, why: 'code' });
    // A table of one column: heading, rule, value.
    const column = /ewsenabled -{3,40} ?(false|[a-z]{2})?/.exec(lower);
    if (column && (column[1] === 'false' || column[1] === undefined)) found.push({ id: column[1] ? 'PS:ews-enabled-false' : 'PS:ews-enabled-null', at: column.index, why: 'field' });
    const nothing = lower.includes('ewsenabled') ? (/ewsenabled\s?[:=]\s?(?:\n|$|["'`)]|[a-z]{1,40}\s?:)/.exec(text.toLowerCase()) ?? toldNothing.exec(lower)) : null;
    if (nothing) found.push({ id: 'PS:ews-enabled-null', at: nothing.index, why: 'field' });
    const told = lower.includes('ewsenabled') ? toldFalse.exec(lower) : null;
    if (told) found.push({ id: 'PS:ews-enabled-false', at: told.index, why: 'sentence' });
    return found;
  },
} satisfies Form as Form;
