/** Texts of our own in the manner of what people paste: invented ids, other products, other languages, other wrappings. */
export interface Pasted {
  readonly name: string;
  readonly text: string;
  /** Null: nothing may be the subject. */
  readonly primary: string | null;
  /** All identifiers that must be named; the primary alone when absent. */
  readonly codes?: readonly string[];
  readonly correlationId?: string;
  readonly traceId?: string;
  readonly timestamp?: string;
}

const trace = '7d1c0aa4-3b52-4c1e-9f60-5b1d2e7a4400';
const correlation = '019a7c31-88e2-7d10-b3a4-6f2e91c05d7b';
const time = '2026-03-04 05:06:07Z';
const evidence = { traceId: trace, correlationId: correlation, timestamp: time };
const tail = (traceLabel: string, correlationLabel: string, timeLabel: string, gap = ' ') => `${gap}${traceLabel}: ${trace}${gap}${correlationLabel}: ${correlation}${gap}${timeLabel}: ${time}`;
const english = tail('Trace ID', 'Correlation ID', 'Timestamp');

const languages: readonly (readonly [string, string, string, string])[] = [
  ['German', 'Ablaufverfolgungs-ID', 'Korrelations-ID', 'Zeitstempel'],
  ['Italian', 'ID traccia', 'ID correlazione', 'Timestamp'],
  ['French', 'ID de suivi', 'ID de corrélation', 'Horodatage'],
  ['Spanish', 'Id. de seguimiento', 'Id. de correlación', 'Marca de tiempo'],
  ['Portuguese', 'ID de rastreamento', 'ID de correlação', 'Carimbo de data/hora'],
  ['Dutch', 'Tracerings-id', 'Correlatie-id', 'Tijdstempel'],
  ['Swedish', 'Spårnings-ID', 'Korrelations-ID', 'Tidsstämpel'],
  ['Polish', 'Identyfikator śledzenia', 'Identyfikator korelacji', 'Sygnatura czasowa'],
  ['Czech', 'ID trasování', 'ID korelace', 'Časové razítko'],
  ['Russian', 'Идентификатор трассировки', 'Идентификатор корреляции', 'Метка времени'],
  ['Turkish', 'İzleme kimliği', 'Bağıntı kimliği', 'Zaman damgası'],
  ['Greek', 'Αναγνωριστικό ίχνους', 'Αναγνωριστικό συσχέτισης', 'Χρονική σήμανση'],
  ['Chinese', '跟踪 ID', '相关 ID', '时间戳'],
  ['Japanese', 'トレース ID', '相関 ID', 'タイムスタンプ'],
  ['Korean', '추적 ID', '상관 관계 ID', '타임스탬프'],
  ['Hebrew, whose labels no list knows', 'מזהה מעקב', 'מזהה מתאם', 'חותמת זמן'],
  ['Hungarian, whose labels no list knows', 'Követési azonosító', 'Egyeztetési azonosító', 'Időpecsét'],
];

const translated: readonly Pasted[] = languages.map(([language, ...labels]) => ({ name: `labels in ${language}`, text: `AADSTS50105: ····· '4c9f1d2e-0000-4b7a-8d11-9e3f5a6b7c8d'(Orbit Mail).${tail(...labels)}`, primary: 'AADSTS50105', ...evidence }));

const wrapped: readonly Pasted[] = [
  { name: 'token endpoint JSON', text: JSON.stringify({ error: 'invalid_grant', error_description: `AADSTS50173: The provided grant has expired.${english.replaceAll(' ', ' ')}`, error_codes: [50173], timestamp: time, trace_id: trace, correlation_id: correlation }), primary: 'AADSTS50173', ...evidence },
  { name: 'JSON inside JSON inside a log line', text: `WARN body=${JSON.stringify(JSON.stringify({ detail: JSON.stringify({ error_codes: [700082], trace_id: trace, correlation_id: correlation, timestamp: time }) }))}`, primary: 'AADSTS700082', ...evidence },
  { name: 'JSON cut in the middle', text: `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid cl`, primary: 'AADSTS7000215' },
  { name: 'a Python dictionary', text: `ERROR auth {'error': 'invalid_client', 'error_codes': [7000222], 'trace_id': '${trace}', 'correlation_id': '${correlation}', 'timestamp': '${time}'}`, primary: 'AADSTS7000222', ...evidence },
  { name: 'a Ruby hash', text: `{"error"=>"invalid_grant", "error_codes"=>[65001], "trace_id"=>"${trace}", "correlation_id"=>"${correlation}", "timestamp"=>"${time}"}`, primary: 'AADSTS65001', ...evidence },
  { name: 'a PHP dump', text: `array(3) {\n  ["error"]=>\n  string(13) "invalid_grant"\n  ["error_description"]=>\n  string(90) "AADSTS50034: no such account"\n}`, primary: 'AADSTS50034' },
  { name: 'the fragment of a redirect', text: `https://orbit.example/auth#error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent.%0d%0aTrace+ID%3a+${trace}%0d%0aCorrelation+ID%3a+${correlation}%0d%0aTimestamp%3a+${time.replace(' ', '+').replaceAll(':', '%3a')}&state=7`, primary: 'AADSTS65004', ...evidence },
  { name: 'a redirect encoded twice', text: `returnUrl=%252Fcb%253Ferror%253Dinvalid_resource%2526error_description%253DAADSTS500011%25253a%252BThe%252Bresource`, primary: 'AADSTS500011' },
  { name: 'HTML of an error page', text: `<div id="desc">AADSTS700016&#58; Application with identifier &#39;x&#39;</div><li>Correlation Id&#58; ${correlation}</li>`, primary: 'AADSTS700016', correlationId: correlation },
  { name: 'the configuration of the sign-in page', text: `$Config={"strServiceExceptionMessage":"AADSTS90014: \\u0027x\\u0027","strErrorCode":"90014","strTraceId":"${trace}","correlationId":"${correlation}","strTimestamp":"${time}"};`, primary: 'AADSTS90014', ...evidence },
  { name: 'a HAR entry', text: `{"headers":[{"name":"x-ms-request-id","value":"${trace}"},{"name":"client-request-id","value":"${correlation}"},{"name":"x-ms-clitelem","value":"1,50076,0,,"}]}`, primary: 'AADSTS50076', traceId: trace, correlationId: correlation },
  { name: 'response headers', text: `HTTP/1.1 400\nx-ms-request-id: ${trace}\nx-ms-clitelem: 1,54005,0,,\n`, primary: 'AADSTS54005', traceId: trace },
  { name: 'an address of the look-up page', text: 'see https://login.microsoftonline.com/error?code=50196', primary: 'AADSTS50196' },
  { name: 'full-width signs', text: `ＡＡＤＳＴＳ５３００３：访问被阻止`, primary: 'AADSTS53003' },
  { name: 'letters read as digits', text: 'AADSTS5OO11: The redirect URl spec1fied', primary: 'AADSTS50011' },
  { name: 'a letter of the prefix misread', text: 'AAD5TS 50020 user acc0unt', primary: 'AADSTS50020' },
  { name: 'words glued to the number', text: 'LoginErrorAADSTS65001The user', primary: 'AADSTS65001' },
  { name: 'quoted mail', text: `> AADSTS500133: Assertion is not\n> within its valid time range.\n> Trace ID: ${trace}\n> Correlation ID: ${correlation}\n> Timestamp: ${time}`, primary: 'AADSTS500133', ...evidence },
  { name: 'terminal colours', text: `\u001b[31mAADSTS50079\u001b[0m: \u001b[1mmust use\u001b[0m`, primary: 'AADSTS50079' },
  { name: 'a log record of Serilog', text: JSON.stringify({ '@t': '2026-03-04T06:00:00Z', '@x': `MsalUiRequiredException: AADSTS50076: Due to…${english}` }), primary: 'AADSTS50076', ...evidence },
  { name: 'the record of a sign-in log', text: `{"createdDateTime":"2026-03-04T05:06:07Z","correlationId":"${correlation}","status":{"errorCode":53003,"failureReason":"x"}}`, primary: 'AADSTS53003', correlationId: correlation, timestamp: '2026-03-04T05:06:07Z' },
  { name: 'XML of a SAML fault', text: `<samlp:StatusMessage>AADSTS75011: Authentication method</samlp:StatusMessage>`, primary: 'AADSTS75011' },
  { name: 'a Markdown table', text: `| Code | Time |\n|---|---|\n| \`AADSTS90072\` | ${time} |`, primary: 'AADSTS90072' },
  { name: 'a Java properties line', text: `oauth.error=AADSTS50194\\: Application`, primary: 'AADSTS50194' },
  { name: 'YAML', text: `error:\n  code: AADSTS700054\n  trace_id: ${trace}\n  correlation_id: ${correlation}\n  timestamp: '${time}'`, primary: 'AADSTS700054', ...evidence },
  { name: 'CSV of an export', text: `"Time","Correlation ID","Error"\n"${time}","${correlation}","AADSTS50126"`, primary: 'AADSTS50126' },
  { name: 'ids without a time', text: `AADSTS90002: x Trace ID: ${trace} Correlation ID: ${correlation}`, primary: 'AADSTS90002', traceId: trace, correlationId: correlation },
  { name: 'masked ids', text: 'AADSTS90002: x Trace ID: ********-**** Correlation ID: <guid> Timestamp: <time>', primary: 'AADSTS90002' },
];

const pages: readonly Pasted[] = [
  { name: 'sign-in page in German', text: `Sie können derzeit nicht darauf zugreifen\nFehlercode: 53003\nAnforderungs-ID: ${trace}\nKorrelations-ID: ${correlation}\nZeitstempel: ${time}`, primary: 'AADSTS53003', ...evidence },
  { name: 'sign-in page in French', text: `Problème lors de la connexion\nCode d’erreur : 530021\nID de la requête : ${trace}\nID de corrélation : ${correlation}\nHorodateur : ${time}`, primary: 'AADSTS530021', ...evidence },
  { name: 'sign-in page in Polish', text: `Nie możesz się zalogować\nKod błędu: 50105\nIdentyfikator żądania: ${trace}\nIdentyfikator korelacji: ${correlation}\nSygnatura czasowa: ${time}`, primary: 'AADSTS50105', ...evidence },
  { name: 'sign-in page with app and device', text: `You cannot access this right now\nError Code: 53000\nRequest Id: ${trace}\nCorrelation Id: ${correlation}\nTimestamp: ${time}\nApp name: Orbit\nApp id: 4c9f1d2e-0000-4b7a-8d11-9e3f5a6b7c8d\nDevice identifier: Not available`, primary: 'AADSTS53000', ...evidence },
  { name: 'consent page without number', text: 'Orbit Mail\nIt asks for rights that only an admin can grant.', primary: 'TEXT:need-admin-approval' },
  { name: 'title of the consent page alone', text: 'Need admin approval', primary: 'TEXT:need-admin-approval' },
  { name: 'criteria page in English', text: 'Orbit knows you, but this does not meet the criteria to access Orbit Mail.', primary: 'TEXT:ca-criteria-page' },
  { name: "can't get there", text: 'You can’t get there from here', primary: 'TEXT:cant-get-there-from-here' },
];

const sentences: readonly Pasted[] = [
  ['AADSTS50011', "Orbit: what you sent does not match the reply URLs we have on file."],
  ['AADSTS65001', 'Orbit stopped: your administrator has not consented to use Orbit.'],
  ['AADSTS700016', "Application with identifier 'x', which Orbit sent, was not found in the directory of y."],
  ['AADSTS50126', 'Orbit rejected the credentials due to invalid username or password'],
  ['AADSTS7000222', "Orbit's client secret keys for app x are expired."],
  ['AADSTS53003', 'Orbit was blocked by Conditional Access policies of Contoso.'],
  ['AADSTS50105', 'Somebody has configured the application Orbit to block users.'],
  ['AADSTS500113', 'No reply address is registered for the application.'],
  ['AADSTS90094', 'AADSTS90094: ...'],
].map(([primary, text]) => ({ name: `the sentence of ${primary}`, text: text!, primary: primary! }));

const office: readonly Pasted[] = [
  { name: 'Office SSO number', text: 'OfficeRuntime.auth.getAccessToken rejected with { code: 13012 }', primary: 'OFFICE13012' },
  { name: 'Office SSO number in a sentence', text: 'Our taskpane calls Office.auth.getAccessToken and gets error 13001.', primary: 'OFFICE13001' },
  { name: 'dialog number', text: 'displayDialogAsync → asyncResult.error.code 12011', primary: 'OFFICE12011' },
  { name: 'dialog closed', text: 'DialogEventReceived {"error":12006}', primary: 'OFFICE12006' },
  { name: 'dialog refused by the browser, number left out', text: 'orbit: browser restrictions prevented us from creating', primary: 'OFFICE12011' },
  { name: 'a second dialog, number left out', text: 'this add-in already has an active dialog', primary: 'OFFICE12007' },
  { name: 'a number nobody explains beside a name', text: '{"status":"failed","error":{"name":"HTTPRequestFailure","code":9049},"diagnostics":{"ClientRequestId":"{019a7c31-88e2-7d10-b3a4-6f2e91c05d7b}"}}', primary: 'OFFICE:HTTPRequestFailure', codes: ['OFFICE:HTTPRequestFailure', 'OFFICE9049'], correlationId: correlation },
  { name: 'token number in JSON', text: '{"error":{"code":9018,"name":"GenericTokenError"}}', primary: 'OFFICE9018' },
  { name: 'token name without number', text: 'getCallbackTokenAsync failed: GenericTokenError', primary: 'OFFICE:GenericTokenError' },
  { name: 'SSO number behind the word', text: 'Add-in SSO 13001', primary: 'OFFICE13001' },
  { name: 'number that a verb leads to', text: 'makeEwsRequestAsync fails with 9020', primary: 'OFFICE9020' },
  { name: 'success without token', text: 'getCallbackTokenAsync → {"status":"succeeded","value":""}', primary: 'OFFICE:EmptyToken' },
  { name: 'success without token, told by a person', text: 'Orbit calls getCallbackTokenAsync: it succeeded, yet the token was empty', primary: 'OFFICE:EmptyToken' },
  { name: 'a number before its name', text: 'item.saveAsync ended in 9021 SaveError', primary: 'OFFICE9021' },
  { name: 'a row of the reference', text: '| 12002 | what Orbit saw from displayDialogAsync |', primary: 'OFFICE12002' },
  { name: 'the message of a dialog without its number', text: 'our add-in: the dialog was directed to a URL with the HTTP protocol', primary: 'OFFICE12003' },
  { name: 'Windows numbered the failure of a call, and nobody explains it', text: 'Office.context.ui.displayDialogAsync: error code -2147209999', primary: 'HRESULT:80042CF1' },
  { name: 'Office.js is not there for the mailbox', text: "TypeError: Cannot read properties of undefined (reading 'mailbox')", primary: 'OFFICEJS:not-loaded' },
];

const libraries: readonly Pasted[] = [
  { name: 'MSAL class and code', text: 'ClientAuthError: endpoints_resolution_error: Error: could not resolve endpoints', primary: 'MSAL:endpoints_resolution_error' },
  { name: 'MSAL field', text: "MSAL says { errorCode: 'state_not_found', subError: '' }", primary: 'MSAL:state_not_found' },
  { name: 'MSAL new code by structure', text: 'BrowserAuthError: brand_new_code: See https://aka.ms/msal.js.errors', primary: 'MSAL:brand_new_code' },
  { name: 'MSAL class alone', text: 'Uncaught InteractionRequiredAuthError', primary: 'MSAL:InteractionRequiredAuthError' },
  { name: 'MSAL around Entra', text: 'InteractionRequiredAuthError: invalid_grant: AADSTS50173: x', primary: 'AADSTS50173', codes: ['AADSTS50173'] },
  { name: 'empty error of the bridge', text: '{"name":"ServerError","errorCode":"","errorMessage":"","subError":""}', primary: 'NAA:empty-server-error' },
  { name: 'status of the bridge', text: 'nestedAppAuthBridge answered {"success":false,"error":{"status":"NO_NETWORK"}}', primary: 'BRIDGE:NO_NETWORK' },
  { name: 'identity scopes alone', text: 'createNestablePublicClientApplication … acquireTokenSilent({ scopes: ["openid", "profile"] }) crashes', primary: 'NAA:oidc-only-scopes' },
  { name: 'MSAL for Apple', text: 'Error Domain=MSALErrorDomain Code=-50005 "(null)"', primary: 'MSALIOS:-50005' },
  { name: 'MSAL for Apple in words', text: 'the broker answers with number -42714, domain MSALErrorDomain', primary: 'MSALIOS:-42714' },
  { name: 'MSAL for Apple as a number without sign', text: 'MSALErrorDomain code 18446744073709501611', primary: 'MSALIOS:-50005' },
  { name: 'MSAL for Apple as a short number without sign', text: 'MSALErrorDomain code 4294917294', primary: 'MSALIOS:-50002' },
  { name: 'an exception of MSAL.NET', text: 'Microsoft.Identity.Client.MsalClientException:\n\tErrorCode: loopback_redirect_uri', primary: 'MSALNET:loopback_redirect_uri' },
  { name: 'a log line of MSAL.NET', text: '07:00 | code_expired | (False) MSAL 4.1.0.0 MSAL.Desktop', primary: 'MSALNET:code_expired' },
  { name: 'a new code of MSAL.NET', text: 'MsalServiceException ErrorCode: brand_new_trouble', primary: 'MSALNET:brand_new_trouble' },
  { name: 'an OAuth word in MSAL.NET', text: 'MsalUiRequiredException (error code "invalid_grant")  MSAL.CoreCLR', primary: 'OAUTH:invalid_grant' },
  { name: 'the number beside "Unexpected" says more', text: 'MSAL.NetCore.4.1.MsalServiceException: ErrorCode: unknown_broker_error\nStatus: Unexpected\nError: 0xffffffff80070520\nContext: (pii)', primary: 'HRESULT:80070520', codes: ['HRESULT:80070520', 'MSALNET:unknown_broker_error', 'NAA:StatusInternal.Unexpected'] },
  { name: 'a sentence of MSAL 1', text: 'ClientAuthError: Nonce is not matching', primary: 'MSAL:nonce_mismatch', codes: ['MSAL:nonce_mismatch'] },
  { name: 'OneAuth status', text: 'errorMessage: UserCanceled {"Domain":"com.microsoft.oneauth"', primary: 'NAA:StatusInternal.UserCanceled' },
  { name: 'office.js took history', text: 'TypeError: window.history.replaceState is not a function', primary: 'OFFICEJS:history-null' },
];

const broker: readonly Pasted[] = [
  { name: 'tag of the broker window', text: 'Something went wrong. [49dvs]', primary: 'TAG:49dvs' },
  { name: 'tag of the broker window in Italian', text: 'Qualcosa è andato storto [7q6cl]', primary: 'TAG:7q6cl' },
  { name: 'tag with a label', text: 'Errore di accesso Office, TAG: 4usqa', primary: 'TAG:4usqa' },
  { name: 'a tag nobody explains beside a status', text: 'Created an error: 8zz9q, StatusInternal::ApiContractViolation, InternalEvent::None', primary: 'NAA:StatusInternal.ApiContractViolation', codes: ['NAA:StatusInternal.ApiContractViolation', 'TAG:8zz9q'] },
  { name: 'a status as the tools in Python print it', text: 'az orbit: (pii). Status: Response_Status.Status_Unexpected', primary: 'NAA:StatusInternal.Unexpected' },
  { name: 'broker code in hexadecimal', text: 'Server message: 0xcaa82ee2', primary: 'CAA82EE2' },
  { name: 'broker code as decimal', text: 'WAM Error Code: 3399614468', primary: 'WAM:3399614468' },
  { name: 'both spellings are one', text: 'WAM Error Code: 3399614475 (0xCAA2000B)', primary: 'CAA2000B', codes: ['CAA2000B'] },
];

const services: readonly Pasted[] = [
  { name: 'Graph JSON', text: JSON.stringify({ error: { code: 'ErrorItemNotFound', message: 'x', innerError: { date: '2026-03-04T05:06:07', 'request-id': trace, 'client-request-id': correlation } } }), primary: 'GRAPH:ErrorItemNotFound', traceId: trace, correlationId: correlation, timestamp: '2026-03-04T05:06:07' },
  { name: 'Graph in .NET', text: `Microsoft.Graph.ServiceException: Code: MailboxNotEnabledForRESTAPI\nMessage: x\nClientRequestId: ${correlation}`, primary: 'GRAPH:MailboxNotEnabledForRESTAPI', correlationId: correlation },
  { name: 'Graph in PowerShell', text: 'Get-MgUserMessage_List: Status: 403 (Forbidden)\nErrorCode: ErrorAccessDenied\nDate: 2026-03-04T05:06:07', primary: 'GRAPH:ErrorAccessDenied', timestamp: '2026-03-04T05:06:07' },
  { name: 'Graph status alone', text: 'GET https://graph.microsoft.com/v1.0/me 401 Unauthorized', primary: 'GRAPH:HTTP401' },
  { name: 'Graph throttles', text: 'graph.microsoft.com/v1.0/users → 429 Too Many Requests', primary: 'GRAPH:TooManyRequests' },
  { name: 'claims challenge', text: 'WWW-Authenticate: Bearer realm="orbit", claims="eyJvcmJpdCI6eyJtZmEiOnRydWV9fQ==", error="insufficient_claims"', primary: 'CAE:insufficient_claims' },
  { name: 'EWS SOAP fault', text: '<soap:Fault><faultcode>a:ErrorNonExistentMailbox</faultcode></soap:Fault>', primary: 'EWS:ErrorNonExistentMailbox' },
  { name: 'EWS status alone', text: 'ExchangeService.Bind https://mail.orbit.example/EWS/Exchange.asmx: (403) Forbidden', primary: 'EWS:HTTP403' },
  { name: 'SMTP variant', text: '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.', primary: 'SMTP:5.7.139' },
  { name: 'SMTP end of basic authentication', text: '550 5.7.30 Basic authentication is not supported for Client Submission. [XX0P000.EURP000.PROD.OUTLOOK.COM]', primary: 'SMTP:5.7.30' },
  { name: 'SMTP without sign-in', text: 'smtp; 530 5.7.57 Client not authenticated to send mail.', primary: 'SMTP:5.7.57' },
  { name: 'SMTP sentence in Italian', text: 'Il server SMTP richiede una connessione protetta (smtp.office365.com)', primary: 'SMTP:client-not-authenticated' },
  { name: 'the switch of the tenant, number left out', text: 'Orbit mailer: SmtpClientAuthentication is disabled for the Tenant', primary: 'SMTP:tenant-smtp-auth-disabled' },
  { name: 'the switch of the mailbox', text: '535 5.7.139 no, SmtpClientAuthentication is disabled for the Mailbox', primary: 'SMTP:5.7.139', codes: ['SMTP:5.7.139', 'SMTP:mailbox-smtp-auth-disabled'] },
  { name: 'a number with masked digits', text: 'smtp.office365.com: Authentication unsuccessful, user is locked by x (5.7.***)', primary: 'SMTP:5.7.139' },
  { name: 'a sender whom Exchange Online blocks', text: 'our Office 365 mailbox gets **5.1.8** Access denied, bad outbound sender', primary: 'SMTP:5.1.8' },
  { name: 'a refused signature of a sender’s domain', text: '| `550 5.7.30` | DKIM of Orbit is missing |', primary: null, codes: ['SMTP:5.7.30'] },
  { name: 'another maker uses the number for something else', text: 'Gmail: 550 5.7.30 the key of Orbit did not pass', primary: null, codes: ['SMTP:5.7.30'] },
  { name: 'the sentence of Graph without its code', text: "GET graph.microsoft.com/v1.0/users/x: The requested user 'x' is invalid.", primary: 'GRAPH:ErrorInvalidUser' },
  { name: 'a code of Graph by itself', text: 'Request_ResourceNotFound', primary: 'GRAPH:Request_ResourceNotFound' },
  { name: 'a word of a log in brackets is no code', text: '[Orbit]: {"error":{"code":"InvalidAuthenticationToken","message":"no","innerError":{}}}', primary: 'GRAPH:InvalidAuthenticationToken', codes: ['GRAPH:InvalidAuthenticationToken'] },
  { name: 'a word of a log in brackets is no answer of Exchange', text: '[ErrorBooked] Exception calling "Bind": (403) Forbidden. Orbit reads the mailbox by impersonation', primary: 'EWS:HTTP403', codes: ['EWS:HTTP403'] },
  { name: 'a missing command of Exchange under a prefix of one’s own', text: "The term 'Get-OrbitTransportRule' is not recognized as the name of a cmdlet", primary: 'PS:cmdlet-not-found' },
  { name: 'a missing command, and a line of a script', text: "The term 'Get-EXOMailbox' is not recognized as the name of a cmdlet\nAt C:\\Orbit\\Sync-Mail.ps1:550 char:3", primary: 'PS:cmdlet-not-found', codes: ['PS:cmdlet-not-found'] },
  { name: 'a registered device without a token for sign-in', text: 'AzureAdJoined : NO   AzureAdPrt : NO   WorkplaceJoined : YES', primary: 'PS:dsregcmd-not-joined' },
  { name: 'the approval page told in French', text: 'Orbit pour Outlook : une approbation de votre administrateur est requise', primary: 'TEXT:need-admin-approval' },
  { name: 'the approval page told in Polish', text: 'Microsoft 365: wymagana jest zgoda administratora na Orbit', primary: 'TEXT:need-admin-approval' },
  { name: 'the approval of another administrator', text: 'Orbit: l’approvazione dell’amministratore è necessaria per le ferie', primary: null, codes: [] },
  { name: 'a frame refused in the words of Firefox', text: 'Load denied by X-Frame-Options: https://login.microsoftonline.com/x', primary: 'TEXT:iframe-navigation-blocked' },
  { name: 'IMAP', text: 'a3 NO AUTHENTICATE failed. (outlook.office365.com:993)', primary: 'IMAP:authenticate-failed' },
  { name: 'cmdlet missing, in Italian', text: 'Get-AuthenticationPolicy : Termine "Get-AuthenticationPolicy" non è riconosciuto come nome di cmdlet', primary: 'PS:cmdlet-not-found' },
  { name: 'dash instead of hyphen', text: "Set-AuthenticationPolicy : A positional parameter cannot be found that accepts argument '–AllowLegacyExchangeTokens'.\nSet-AuthenticationPolicy \u2013AllowLegacyExchangeTokens", primary: 'PS:en-dash' },
  { name: 'tokens off', text: 'WARNING: Legacy Exchange Online tokens are disabled.', primary: 'PS:legacy-tokens-disabled' },
  { name: 'EWS off', text: 'Name        EwsEnabled\n----\nEwsEnabled : False', primary: 'PS:ews-enabled-false' },
  { name: 'a table of one column', text: 'EwsEnabled\n----------\nFalse', primary: 'PS:ews-enabled-false' },
  { name: 'the other switch for tokens', text: 'Set-AuthenticationPolicy -BlockLegacyExchangeTokens -Identity "Orbit"', primary: 'PS:legacy-tokens-command' },
  { name: 'a module that is not installed', text: 'FullyQualifiedErrorId : Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand\nImport-Module : ExchangeOnlineManagement', primary: 'PS:cmdlet-not-found' },
  { name: 'a module that does not load', text: "Get-MgOrbit: 'Get-MgOrbit' … but the module could not be loaded: Microsoft.Graph.Orbits", primary: 'PS:cmdlet-not-found' },
  { name: 'a module of another maker that does not load', text: "Get-Orbit: 'Get-Orbit' … but the module could not be loaded: Orbit.Tools", primary: null, codes: [] },
  { name: 'the remote session says which way it was refused', text: 'Connecting to remote server outlook.office365.com failed: WinRM, currently disabled in the client configuration.', primary: 'PS:winrm-basic-disabled', codes: ['PS:winrm-basic-disabled'] },
  { name: 'the module of the sessions without basic authentication', text: 'Create Powershell Session is failed using OAuth', primary: 'PS:winrm-basic-disabled' },
  { name: 'the retired service answers', text: 'Orbit.ps1: see https://aka.ms/MSOnlineRetirement.', primary: 'PS:msonline-retired' },
  { name: 'autodiscover', text: 'Autodiscover answered (401) Unauthorized', primary: 'EWS:HTTP401' },
  { name: 'Graph’s sentence in Exchange’s library', text: 'microsoft.exchange.webservices: access to Orbit denied. Check credentials and try again.', primary: 'EWS:ErrorAccessDenied' },
  { name: 'add-in that may not be deployed', text: 'Deploying the add-in Orbit failed: status code 403', primary: 'ADMIN:addin-deploy-403' },
  { name: 'a blocked token endpoint', text: "Access to fetch at 'https://login.microsoftonline.com/x/token' has been blocked by CORS policy", primary: 'TEXT:cors-token-endpoint' },
  { name: 'a blocked page with a long address', text: `Access to fetch at 'https://login.microsoftonline.com/x/authorize?state=${'o'.repeat(400)}' has been blocked by CORS policy`, primary: 'TEXT:cors-token-endpoint' },
  { name: 'a sign-in page in a frame, with a long address', text: `Refused to display 'https://login.microsoftonline.com/x/authorize?state=${'o'.repeat(400)}' in a frame`, primary: 'TEXT:iframe-navigation-blocked' },
  { name: 'the exception behind a refused sender', text: '554 5.2.0 Orbit.Exception:SendAsDeniedException', primary: 'SMTP:send-as-denied' },
  { name: 'a refusal signed by Exchange Online', text: '535 5.7.3 Authentication unsuccessful [XX1YY09CA0001.ORBPRD09.PROD.OUTLOOK.COM 2026-03-04T05:06:07.089Z 08DE0A1B2C3D4E5F]', primary: 'SMTP:5.7.3', timestamp: '2026-03-04T05:06:07.089Z' },
  { name: 'Epson in Spanish', text: 'Impresora Epson: código 370', primary: 'EPSON:370' },
  { name: 'Epson number', text: 'Epson WF: job error 361', primary: 'EPSON:361' },
  { name: 'Sharp panel', text: 'Microsoft 365 SMTP: Token update failed.', primary: 'PRINTER:sharp-token-update-failed' },
];

const ranks: readonly Pasted[] = [
  { name: 'the reason outranks "could not validate"', text: 'AADSTS70002: Credentials. AADSTS50013: The assertion of Orbit.', primary: 'AADSTS50013', codes: ['AADSTS50013', 'AADSTS70002'] },
  { name: 'the block outranks the harmless prompt', text: '05:01 AADSTS50058: no session\n05:02 AADSTS53003: blocked', primary: 'AADSTS53003', codes: ['AADSTS53003', 'AADSTS50058'] },
  { name: 'Entra outranks tag and broker code', text: 'Something went wrong [4usqa] CAA2000B AADSTS500014: disabled', primary: 'AADSTS500014', codes: ['AADSTS500014', 'TAG:4usqa', 'CAA2000B'] },
  { name: 'a sentence outranks a number nobody knows', text: 'AADSTS50018: Orbit sent \'x\', which does not match the redirect URIs on file', primary: 'AADSTS50011', codes: ['AADSTS50011', 'AADSTS50018'] },
  { name: 'the number with the message outranks the one that is mentioned', text: 'A case like AADSTS70011 here: AADSTS700016: Application with identifier x', primary: 'AADSTS700016', codes: ['AADSTS70011', 'AADSTS700016'] },
  { name: 'a wrong known number yields to the whole message', text: 'AADSTS53005: Orbit was blocked by Conditional Access policies, which does not allow token issuance.', primary: 'AADSTS53003' },
  { name: 'an unknown number stays itself', text: 'AADSTS999999: something new', primary: 'AADSTS999999' },
];

/** What surrounds a number in logs, shells and other scripts. */
const surrounded: readonly Pasted[] = [
  { name: 'a particle stands between a Japanese label and its number', text: '条件付きアクセスで止まりました。エラー コードは 53001 です。', primary: 'AADSTS53001' },
  { name: 'an unknown number in a row of the sign-in log is named', text: 'Sign-in error code: 500999, status Failure', primary: 'AADSTS500999' },
  { name: 'MSAL.js stamps Entra’s number before the sentence', text: `ServerError: invalid_request: 90014 - [${time}]: AADSTS90014: a field is missing`, primary: 'AADSTS90014', timestamp: time },
  { name: 'a placeholder in brackets is no tag', text: 'AADSTS50011: sign-in of [app12] came back to [url1]', primary: 'AADSTS50011', codes: ['AADSTS50011'] },
  { name: 'nothing but a number', text: ' 53003 ', primary: 'AADSTS53003' },
  { name: 'nothing but a number of Office single sign-on', text: 'Error 13012', primary: 'OFFICE13012' },
  { name: 'nothing but a number and the program', text: 'Outlook 53003', primary: 'AADSTS53003' },
  { name: 'nothing but a status', text: '5.7.139', primary: 'SMTP:5.7.139' },
  { name: 'nothing but a tag', text: '4usqa', primary: 'TAG:4usqa' },
  { name: 'nothing but a code word', text: 'hash_empty_error', primary: 'MSAL:hash_empty_error' },
  { name: 'a labelled number beside a program of Microsoft’s', text: 'codice errore 50126 in Teams', primary: 'AADSTS50126' },
  { name: 'an unsigned number of Windows from a part that signs in', text: 'ADAL error code: 2156265999', primary: 'HRESULT:8086020F' },
  { name: 'a number beside the call of the dialog', text: 'displayDialogAsync and 12009', primary: 'OFFICE12009' },
  { name: 'an error of Office.js printed whole', text: '{"name":"Orbit","message":"no","code":13004}', primary: 'OFFICE13004' },
  { name: 'a session of the shell with Exchange Online', text: 'New-PSSession : [outlook.office365.com] qualcosa è stato rifiutato', primary: 'PS:basic-auth-removed' },
  { name: 'the criteria page told in another order', text: 'Microsoft: les critères ne sont pas remplis pour l’accès, connexion réussie', primary: 'TEXT:ca-criteria-page' },
  { name: 'a library for Exchange Web Services', text: 'exchangelib: UnauthorizedError at https://x/EWS/Exchange.asmx', primary: 'EWS:HTTP401' },
  { name: 'a missing command in a language no list knows', text: 'Get-Mailbox : ····· "Get-Mailbox" ····· cmdlet ·····', primary: 'PS:cmdlet-not-found' },
  { name: 'a library for Java names its exceptions like MSAL.NET', text: 'com.microsoft.identity.client.exception.MsalClientException errorCode: brand_new_trouble', primary: null, codes: [] },
  { name: 'a number leads a localised sentence', text: '53003 non puoi accedere a questa risorsa', primary: 'AADSTS53003' },
  { name: 'a sentence of Exchange from a build machine', text: 'github actions: Authentication unsuccessful, basic authentication is disabled.', primary: 'SMTP:basic-auth-disabled' },
  { name: 'two words of MSAL’s support each other', text: 'first `state_mismatch`, after that `iframe_closed_prematurely`', primary: 'MSAL:state_mismatch', codes: ['MSAL:iframe_closed_prematurely', 'MSAL:state_mismatch'] },
  { name: 'Outlook’s answer without the call that asked for it', text: '{"status":"failed","error":{"name":"InternalServerError","message":"Errore","code":9042}}', primary: 'OFFICE9042' },
  { name: 'MSAL.NET glues the broker’s number to its provider', text: 'Error Code: WAM_aad_provider_error_3399942148', primary: 'CAA70004' },
  { name: 'an exception of MSAL’s runtime by its fields', text: 'Status: NoNetwork Error: 0x0 Context: no line to the outside Tag: 0x1234abcd', primary: 'NAA:StatusInternal.NoNetwork' },
  { name: 'a library of Exchange Web Services prints a status as code', text: "exchangelib says: Code: 403 headers: {'X-FEServer': 'AA1'}", primary: 'EWS:HTTP403' },
  { name: 'a remote session with Exchange Online, refused in any words', text: 'New-PSSession : Connecting to remote server ps.outlook.com failed with the following error message : Zugriff verweigert\n    + FullyQualifiedErrorId : AccessDenied,PSSessionOpenFailed', primary: 'PS:basic-auth-removed', codes: ['PS:basic-auth-removed'] },
  { name: 'a missing command of Exchange under the prefix of an import', text: "The term 'Set-CloudDistributionGroup' is not recognized as the name of a cmdlet", primary: 'PS:cmdlet-not-found' },
  { name: 'an error of the dialog by the name of its class', text: 'name: "Display Dialog Error", code: 12011', primary: 'OFFICE12011' },
  { name: 'the word of an HTTP status is no code of Graph’s', text: 'Status Code: Forbidden client-request-id: x {"odata.error":{"code":"Authorization_RequestDenied","message":"no"}}', primary: 'GRAPH:Authorization_RequestDenied', codes: ['GRAPH:Authorization_RequestDenied'] },
  { name: 'the request id of another maker is no trace id', text: `x-amzn-requestid: ${trace}\nx-amzn-errortype: AccessDeniedException`, primary: null },
];

/** Shells, print-outs, panels and logs in forms and languages of which no list of sentences can be complete. */
const told: readonly Pasted[] = [
  ['an Italian shell that does not name the command twice', "Termine 'Get-CASMailbox' non riconosciuto come nome di cmdlet, funzione", 'PS:cmdlet-not-found'],
  ['a Polish shell', 'Nazwa „Connect-MgGraph” nie została rozpoznana jako nazwa polecenia cmdlet', 'PS:cmdlet-not-found'],
  ['a Korean shell', "'Get-TransportConfig' 용어가 cmdlet, 함수 이름으로 인식되지 않습니다.", 'PS:cmdlet-not-found'],
  ['a command typed where no PowerShell listens', "'Connect-ExchangeOnline' is not recognized as an internal or external command", 'PS:cmdlet-not-found'],
  ['a command of a server of one’s own', "Get-ClientAccessArray : The term 'Get-ClientAccessArray' is not recognized as the name of a cmdlet", 'PS:cmdlet-not-found'],
  ['an unlisted command of a product that is named', "On Exchange Server 2019: The term 'Get-OrbitVault' is not recognized as the name of a cmdlet", 'PS:cmdlet-not-found'],
  ['an error record of a retired module', "Connect-AzureAD : Could not load type 'Orbit.Cng'", 'PS:msonline-retired'],
  ['a remote session refused in French', "La connexion au serveur distant outlook.office365.com a échoué, message d'erreur : Accès refusé", 'PS:basic-auth-removed'],
  ['Basic forbidden, in Russian', 'Клиенту WinRM: Обычная проверка подлинности отключена в конфигурации клиента', 'PS:winrm-basic-disabled'],
  ['Basic forbidden, in Japanese', 'WinRM: クライアントの構成で基本認証は無効になっています', 'PS:winrm-basic-disabled'],
  ['the lower half of a device’s status', 'WorkplaceJoined : NO\nSSO State\nAzureAdPrt : NO', 'PS:dsregcmd-not-joined'],
  ['EWS told to be off', 'Get-OrganizationConfig says that EwsEnabled is still False', 'PS:ews-enabled-false'],
  ['EWS told to be unset', 'our EwsEnabled value is $null here', 'PS:ews-enabled-null'],
  ['a fault of remote management with its decimal', 'WSManFault Code="2150858770" Machine="orbit"', 'HRESULT:80338012'],
  ['an answer of a mail server in a log of W3C’s form', '550+5.7.60+SMTP;+Client+does+not+have+permissions', 'SMTP:5.7.60'],
  ['a Sharp panel in Italian', 'Aggiornamento del token non riuscito. Eliminare il token e ottenerlo di nuovo.', 'PRINTER:sharp-token-update-failed'],
  ['an Epson panel in German', 'Epson: Die Verbindung zum Clouddienst ist abgelaufen', 'EPSON:361'],
  ['a Graph error object without a word of Graph', '{"error":{"code":"ErrorInvalidMailboxItemId","message":"Item of another mailbox"}}', 'GRAPH:ErrorInvalidMailboxItemId'],
  ['a code of the directory nobody explains yet', '{"error":{"code":"Authentication_OrbitMissing","message":"x"}}', 'GRAPH:Authentication_OrbitMissing'],
  ['a code of MSAL retyped with a hyphen', 'BrowserAuthError: pkce_not-created: x', 'MSAL:pkce_not_created'],
  ['a call that returned nothing, as told', 'getCallbackTokenAsync returns an empty string on my Mac', 'OFFICE:EmptyToken'],
  ['an approval that is about consent', 'Grant admin consent first (sinon : « approbation administrateur requise »)', 'TEXT:need-admin-approval'],
].map(([name, text, primary]) => ({ name: name!, text: text!, primary: primary! }));

const nothing: readonly Pasted[] = [
  ['an order number', 'Your order 50011 has been shipped.'],
  ['a phone number', 'Call 0800 53003 for help with your sign-in'],
  ['a port', 'listening on port 50105, login enabled'],
  ['a colour', 'background: #530032; color: #650010'],
  ['a project', 'Project 70001 – sign in to the building at gate 4'],
  ['WinHTTP', 'WinHttpSendRequest failed with error 12002'],
  ['WinHTTP in a text on printers', 'Print job failed: Error 12029 cannot connect'],
  ['a postcode', 'Sign in at 50126 Florence, Via Roma 1'],
  ['a postcode that leads its line', '50126 Firenze, accesso disabili'],
  ['a number that is nobody’s', '48123'],
  ['hours', 'Office hours 9016'],
  ['an approval at work', '登録後、管理者の承認が必要です。'],
  ['a version', 'Login service build 50020.1.4 started'],
  ['an amount', 'Login bonus: error margin 50076.50 EUR'],
  ['an admin approval of another product', 'Slack: this app requires approval required by workspace owner'],
  ['access denied of another product', 'mysql: Access denied for user root'],
  ['another maker’s OAuth error', 'https://accounts.google.com/o/oauth2 error=invalid_grant Bad Request'],
  ['five signs in brackets', 'See note [a1b2c] in the list'],
  ['an enumeration of another program', 'if (state == StatusInternal::Docked) launch();'],
  ['an account that waits for approval', 'Compte en attente\nApprobation administrateur requise pour Orbit'],
  ['a cloud that is no printer’s', 'Your connection to the cloud service of Orbit has expired'],
  ['a rule about EWS', 'If EwsEnabled is True or null clients may connect; False blocks'],
  ['a command of another module', "The term 'Get-OrbitDocker' is not recognized as the name of a cmdlet"],
  ['another mail server', 'smtp.gmail.com: 5.7.0 Issue a STARTTLS command first.'],
  ['plain talk', 'The printer is out of paper and the login screen is blue.'],
].map(([name, text]) => ({ name: name!, text: text!, primary: null }));

export const groups: Readonly<Record<string, readonly Pasted[]>> = { translated, wrapped, pages, sentences, office, libraries, broker, services, ranks, surrounded, told, nothing };
