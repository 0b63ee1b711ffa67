import type { PhraseTable } from '../phrase-table.ts';

/** Mail, directory and administration services. */
export default {
  id: 'services',
  phrases: {
    'GRAPH:Authorization_RequestDenied': ['insufficient privileges to complete the operation'],
    'GRAPH:MailboxNotEnabledForRESTAPI': ['mailbox is either inactive, soft-deleted, or is hosted on-premise', 'rest api is not yet supported for this mailbox'],
    'GRAPH:InvalidAuthenticationToken': ['compacttoken parsing failed', 'access token validation failure', 'access token has expired or is not yet valid', '~lifetime validation failed, the token is expired'],
    'GRAPH:ApplicationThrottled': ['application is over its mailboxconcurrency limit', '~application is over its…limit'],
    'GRAPH:ResourceNotFound': ['resource could not be discovered'],
    'EWS:extension-other-mailbox': ['extension is not allowed to access…mailbox', 'extension…other mailbox'],
    'EWS:web-method-unavailable': ['web method is unavailable to this caller'],
    'EWS:token-not-a-jwt': ['given token is invalid…oauthcredentials'],
    'SMTP:5.7.139': ['authentication unsuccessful, basic authentication is disabled', 'authentication unsuccessful, smtpclientauthentication is disabled', 'authentication unsuccessful, the request did not meet the criteria', 'authentication unsuccessful, user is locked by your organization', 'authentication unsuccessful, the user credentials were incorrect', 'smtpclientauthentication is disabled for the'],
    'SMTP:5.7.57': ['client was not authenticated to send anonymous mail', 'client not authenticated to send mail'],
    'SMTP:tenant-smtp-auth-disabled': ['smtpclientauthentication is disabled for the tenant'],
    'SMTP:basic-auth-disabled': ['authentication unsuccessful, basic authentication is disabled'],
    'SMTP:criteria-not-met': ['did not meet the criteria to be authenticated successfully', 'the request did not meet the criteria to be authenticated'],
    'SMTP:security-defaults': ["locked by your organization's security defaults policy"],
    'SMTP:credentials-incorrect': ['authentication unsuccessful, the user credentials were incorrect'],
    'SMTP:send-as-denied': ['client does not have permissions to send as this sender', 'sendasdenied', '~not allowed to send as'],
    'PS:legacy-tokens-disabled': ['legacy exchange online tokens are disabled', 'legacy exchange tokens are disabled', 'allowlegacyexchangetokens : false', 'allowlegacyexchangetokens: false'],
    'PS:legacy-tokens-not-set': ['allowlegacyexchangetokens : not set', 'allowlegacyexchangetokens: not set', 'allowlegacyexchangetokens : (not set)', 'allowlegacyexchangetokens: (not set)', 'allowlegacyexchangetokens…not set'],
    'PS:ews-enabled-false': ['ewsenabled : false', 'ewsenabled: false', 'ewsenabled false', 'ewsenabled=false'],
    'PS:msonline-retired': ['connect-msolservice…deprecated', 'connect-msolservice…retired', 'msonline…retired', 'msonline…deprecated', 'msol…has been deprecated', 'azuread powershell…retired', 'azuread module…retired', 'azuread module…deprecated', 'connect-msolservice'],
    'IMAP:authenticated-not-connected': ['user is authenticated but not connected'],
    'PS:credential-removed': ["connect-exchangeonline…matches parameter name 'credential'", "connect-exchangeonline…'credential'"],
    'PS:basic-auth-removed': ['basic authorization failed for user', 'basic authentication…removed…exchange online', 'powershell-liveid…basic…failed'],
    'PS:winrm-basic-disabled': ['winrm…basic authentication is currently disabled', 'basic authentication is currently disabled in the client configuration', 'autenticazione di base è attualmente disabilitata nella configurazione del client', 'standardauthentifizierung ist derzeit in der clientkonfiguration deaktiviert', "authentification de base est actuellement désactivée dans la configuration du client", 'autenticación básica está deshabilitada actualmente en la configuración del cliente'],
  },
} satisfies PhraseTable as PhraseTable;
