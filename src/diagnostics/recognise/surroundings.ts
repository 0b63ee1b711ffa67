/** Words that tell whose error a text is, in the languages people paste. All patterns read lower case. */

/** Signing in, in any language: next to it a bare number may be one of Entra's. */
export const signIn = /sign[\s-]?(?:in|on)|log[\s-]?(?:in|on)\b|\blogin|authenticat|microsoftonline|azure|entra|\baad\b|aadsts|\bmsal|\badal\b|conditional access|accesso condizionale|bedingte[rn]? zugriff|accès conditionnel|acceso condicional|acesso condicional|voorwaardelijke toegang|условн\S{1,4} доступ|条件付きアクセス|条件访问|條件式存取|조건부 액세스|\btenant|single sign|access token|consent|accesso|acceder|accedi|autenticazion|anmeld|authentifi|connexion|connecter|iniciar ses|inicio de ses|autenticaci|entrar|autentica|вход|войти|аутентиф|登录|登入|登錄|サインイン|認証|로그인|인증|oturum|inloggen|aanmeld|logga in|inlogg|log ind|logowan|zaloguj|přihl|bejelentkez/;

/** The same words behind a number: "53003 error". */
export const errorAfter = /^[\s"')\]]{0,3}(?:-?error|errore|fehler|erreur|エラー|错误|오류|hatası|fout|fel\b)/;

/** A label that is followed by an error number. */
export const errorLabel = /(?:error|err|code|codice|errore|fehler|fehlercode|código|codigo|erreur|ошибк[аиу]|код|错误|代码|錯誤|代碼|エラー|コード|오류|코드|hata|kodu|kod|fout|foutcode|felkod|fejl|fejlkode|feil|feilkode|błąd|błędu|chyba|chyby|erro|virhe|virhekoodi|σφάλμα|κωδικός)(?:[\s:=#("'\x60*|.…>–がはのを是为為가은는이-]{0,6}(?:of|is|was|number|no|nr|n°|numero|número|numéro|nummer|id|номер|番号|号|번호|msg|message)?[\s:=#("'\x60*|.…>–-]{0,6})$/;

/** Entra itself, by any of its names. */
export const entra = /azure|\bentra\b|\baad|aadsts|microsoftonline|sign-?in ?log|\bmsal|\badal\b|conditional access|failure ?reason/;

export const microsoft = /microsoft|\boffice(?:\b|365|js|extension|runtime)|(?:browser|devicecode|clientsecret|azure)credential|outlook|exchange|azure|\bentra\b|\baad|sharepoint|onedrive|\bteams\b|msteams|msal|\badal\b|\bgraph\b|msgraph|graphservice|login\.live|live\.com|intune|dynamics 365|power ?(?:bi|apps|automate)\b/;

/** Makers whose sign-in and mail errors use the same words. */
export const otherMaker = /google|gmail|okta|auth0|keycloak|cognito|\baws\b|amazon|facebook|slack|salesforce|dropbox|atlassian|\bjira\b|zendesk|sendgrid|mailgun|yahoo|\bovh\b|zoom|mysql|postgres|oracle|\bsap\b|stripe|paypal|firebase|shopify|discord|spotify|twitter|linkedin|adobe|twitch|hubspot|\bzoho\b|bitbucket|figma|trello|quickbooks|\bxero\b|fitbit|strava|nextcloud|authentik|zitadel|onelogin|jumpcloud|pingfederate|\bkakao|\bnaver\b|fastly|stripe/;

/** Where programs run and are talked about; their own errors use the same words, yet any other text may name them too. */
const platform = /github|gitlab|docker|kubernetes|\bjsr\b|\bdeno\b|\bnpm\b|linux|nginx|apache/;

export const officeApi = /office\.|officeruntime|office\.?js|getaccesstoken|displaydialogasync|getcallbacktokenasync|getuseridentitytokenasync|makeewsrequestasync|asyncresult|\bosf\.|generictokenerror|add-?in\b|dialogeventreceived|messageparent|webapplicationinfo|mailbox\./;

export const graph = /graph\.microsoft\.|graph\.windows\.net|microsoft\.graph|msgraph|mggraph|-mg(?:user|graph|group|application|service|directory|mail|message|site|team|device|context)|graphservice|microsoft graph|\bgraph\b|x-ms-ags|innererror|odataerror|odata\.error|\bonedrive\b/;

export const exchangeServices = /\bews\b|autodiscover|\/ews\/|exchange\.asmx|exchange web service|exchangelib|exchangeservice|exchange\.webservices|webservices\.data|soapfault|soap:fault|s:fault|<soap|responsecode|makeewsrequest|getclientaccesstoken|impersonat|exchangeversion|schemas\.microsoft\.com\/exchange|java-ews|ews-javascript|exception calling "(?:bind|finditems|findfolders|load|save|send|autodiscoverurl|syncfolderitems)"|ewsrequest|ewsresponse|ewseditor/;

export const mailboxWords = /mailbox|casell[ae] (?:di posta|postal)|cassett[ae] postal|postfach|postfächer|boîtes? aux lettres|bo[iî]tes? de r[eé]ception|buz[oó]n|caixas? de correio|postvak|почтов/;

export const microsoftMail = /outlook\.com|office365|office 365|microsoft 365|outlook\.office|exchange online|exchangelabs|microsoft esmtp|onmicrosoft|smtp_auth_disabled|smtpclientauthentication/;

/** MSAL.NET by its namespace, its exceptions or the platform name in its log lines. */
export const msalNet = /microsoft\.identity\.(?:client|web)|msal(?:service|client|uirequired)exception|\bmsal\.(?:net|desktop|xamarin|coreclr|mono|uap|android|ios|maui)/;

/** Rules that decide who gets in. */
export const accessPolicy = /conditional access|compliance policy|accesso condizionale|bedingte[rn]? zugriff|accès conditionnel|acceso condicional|acesso condicional|voorwaardelijke toegang|условн\S{1,4} доступ|条件付きアクセス|条件访问|條件式存取|조건부 액세스/;

/** Devices that scan to mail. */
export const device = /epson|\bsharp\b|ricoh|konica|bizhub|kyocera|lexmark|\bcanon\b|brother|toshiba|multifunction|stampante|drucker|imprimante|impresora|impressora|web config/;

/** Another maker is named and Microsoft is not. */
export const isForeign = (surroundings: string): boolean => (otherMaker.test(surroundings) || platform.test(surroundings)) && !microsoft.test(surroundings);

/** The same for words that are Microsoft's own: the place they were met in does not make them another's. */
export const isOtherMakers = (surroundings: string): boolean => otherMaker.test(surroundings) && !microsoft.test(surroundings);
