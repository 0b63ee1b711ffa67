import type { PhraseTable } from '../phrase-table.ts';

/** Pages and messages without a number of their own. */
export default {
  id: 'pages',
  phrases: {
    'TEXT:need-admin-approval': [
      'that only an admin can grant', "requires your admin's approval to", "~ask your admin to grant permission", 'you can\'t access this application…administrator',
      '=need admin approval', '~approval required', '~admin approval required', '=è necessaria l\'approvazione dell\'amministratore', '=serve l\'approvazione dell\'amministratore', '=approvazione dell\'amministratore richiesta', 'che solo un amministratore può concedere',
      '=administratorgenehmigung erforderlich', '=genehmigung durch administrator erforderlich', 'die nur von einem administrator gewährt werden', 'die nur ein administrator erteilen kann',
      "=approbation de l'administrateur requise", "=approbation de l'administrateur nécessaire", "=approbation d'administrateur requise", "que seul un administrateur peut accorder",
      '=se necesita la aprobación del administrador', '=se necesita aprobación del administrador', '=se requiere aprobación del administrador', 'que solo un administrador puede conceder', 'que solo puede conceder un administrador',
      '=é necessária a aprovação do administrador', '=aprovação do administrador necessária', 'que somente um administrador pode conceder', '=goedkeuring van beheerder vereist', '=toestemming van een beheerder vereist', 'die alleen een beheerder kan verlenen',
      '=administratörsgodkännande krävs', '=требуется утверждение администратора', '=необходимо одобрение администратора', '=wymagana zgoda administratora', '=wymagane zatwierdzenie przez administratora', '=yönetici onayı gerekli', '=yönetici onayı gerekiyor', '=需要管理员批准', '=需要管理員核准', '=管理者の承認が必要', '=관리자 승인 필요',
    ],
    'TEXT:ca-criteria-page': [
      'does not meet the criteria to access', "successful but you don't have permission to access", 'you cannot access this right now', "you can't access this right now", "you don't have access to this…signing in from a browser, app",
      'con successo, ma non soddisfa i criteri', 'non soddisfa i criteri per accedere a questa risorsa', 'accesso riuscito, ma non soddisfa i criteri', 'al momento non è possibile accedere', 'in questo momento non è possibile accedere',
      'erfüllt jedoch nicht die kriterien', 'erfüllt nicht die kriterien für den zugriff', 'erfüllt aber nicht die kriterien für den zugriff', 'sie können derzeit nicht darauf zugreifen',
      'ne répond pas aux critères', 'ne remplit pas les critères', 'vous ne pouvez pas accéder à cela pour le moment', 'no cumple los criterios para acceder a este recurso', 'no cumple con los criterios para acceder', 'no puede acceder a esto ahora mismo', 'no puedes acceder a esto en este momento',
      'não atende aos critérios para acessar este recurso', 'voldoet niet aan de criteria', 'не соответствует критериям доступа', 'nie spełnia kryteriów dostępu', 'bu kaynağa erişim ölçütlerini karşılamıyor', '不符合访问此资源的条件', '不符合存取此資源的準則', 'このリソースにアクセスするための条件を満たしていません', '이 리소스에 액세스하기 위한 조건을 충족하지 않습니다',
    ],
    'TEXT:cant-get-there-from-here': ["you can't get there from here", 'non è possibile accedere da qui', 'non è possibile raggiungere la pagina da qui', 'sie können von hier aus nicht darauf zugreifen', "vous ne pouvez pas y accéder à partir d'ici", 'no puede llegar allí desde aquí', 'não é possível chegar lá a partir daqui', 'u kunt dit niet vanaf hier bereiken', 'ここからはアクセスできません'],
    'TEXT:device-must-be-managed': ['device requesting access to be managed', '~requires this device to be managed', 'this device must be managed to access', '~device must comply with', 'your device must be compliant', 'set up your device to get access'],
    'TEXT:account-locked': ['has been locked. contact your support person', '~your account has been locked'],
    'TEXT:outlookIdentityToken': ['outlookidentitytoken'],
    'TEXT:missing-refresh-token': ['~refresh token is missing', '~missing refresh token', '~no refresh token found', '~no refresh_token', '~refresh token not found', '~no refresh token', "jeton d'actualisation manquant", "jeton d'actualisation est manquant", 'aktualisierungstoken fehlt', '~refresh token fehlt', 'token di aggiornamento mancante', 'manca il token di aggiornamento', 'falta el token de actualización', 'token de atualização ausente', '更新令牌缺失', '缺少刷新令牌', '更新トークンがありません', 'uppdateringstoken saknas', 'opdateringstoken mangler', 'oppdateringstoken mangler', 'vernieuwingstoken ontbreekt', 'brak tokenu odświeżania', 'obnovovací token chybí', 'маркер обновления отсутствует', 'отсутствует маркер обновления', 'yenileme belirteci eksik', '缺少重新整理權杖', '새로 고침 토큰이 없습니다'],
    'TEXT:oauth-state-lost': ['~state parameter…does not match', '~oauth state…mismatch', '~state cookie was missing', '~state cookie…missing', '~correlation failed', '~invalid state parameter', 'unable to unprotect the message.state', '~oauth state was missing or invalid', '~missing state in oauth'],
    'TEXT:iframe-navigation-blocked': ["refused to display 'https://login.microsoftonline", 'refused to display "https://login.microsoftonline', 'initiate navigation for frame…login.microsoftonline', 'refused to display…login.microsoftonline…x-frame-options', 'login.microsoftonline.com…in a frame because it set', 'refused to frame…login.microsoftonline', "login.microsoftonline.com…frame-ancestors", 'login.microsoftonline.com…refused to connect', 'login.live.com…in a frame because'],
    'OAUTH:access_denied': ['denied access to the scope requested by', 'user denied access to the scope'],
    'TEXT:inconsistent-broker-ids': ['inconsistent broker application ids'],
    'TEXT:cors-token-endpoint': ["access to fetch at 'https://login.microsoftonline", "access to xmlhttprequest at 'https://login.microsoftonline", "access to fetch at 'https://login.windows", "access to xmlhttprequest at 'https://login.windows", 'login.microsoftonline.com…blocked by cors policy', 'login.microsoftonline.com…cross-origin request blocked', 'cross-origin request blocked…login.microsoftonline.com', 'access-control-allow-origin…login.microsoftonline.com'],
    'TEAMS:invokeerror': ['~invokeerror'],
    'TEAMS:tokenmissing': ['~tokenmissing'],
    'TEAMS:resourcematchfailed': ['resourcematchfailed', 'manifest and iframe origin do not match'],
    'OFFICEJS:history-null': ['history.replacestate` is not a function', 'history.pushstate` is not a function', 'history.replacestate is not a function', "null (reading 'replacestate')", "replacestate' of null", 'history.pushstate is not a function', "null (reading 'pushstate')", 'window.history.replacestate…is null'],
    'OFFICEJS:not-loaded': ['office is not defined', "can't find variable: office", "undefined (reading 'onready')", 'office.onready is not a function', 'office.js has not fully loaded', 'office.js has not been fully loaded', 'referenceerror: office is not', "'office' is undefined"],
  },
} satisfies PhraseTable as PhraseTable;
