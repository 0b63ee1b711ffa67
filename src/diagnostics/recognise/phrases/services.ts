import type { PhraseTable } from '../phrase-table.ts';

/** Mail, directory and administration services. */
export default {
  id: 'services',
  phrases: {
    'GRAPH:Authorization_RequestDenied': ['insufficient privileges to complete'],
    'GRAPH:MailboxNotEnabledForRESTAPI': ['either inactive, soft-deleted, or is hosted', 'rest api is not yet supported for this mailbox'],
    'GRAPH:InvalidAuthenticationToken': ['compacttoken parsing failed', 'access token validation failure', 'token has expired or is not yet valid', '~lifetime validation failed, the token is expired'],
    'GRAPH:ApplicationThrottled': ['mailboxconcurrency limit', '~application is over its…limit'],
    'GRAPH:ResourceNotFound': ['resource could not be discovered'],
    'EWS:extension-other-mailbox': ['extension is not allowed to access…mailbox', 'extension…other mailbox'],
    'EWS:web-method-unavailable': ['web method is unavailable to this caller'],
    'EWS:token-not-a-jwt': ['given token is invalid…oauthcredentials'],
    'SMTP:5.7.139': ['unsuccessful, basic authentication is disabled', 'unsuccessful, the request did not meet', 'unsuccessful, user is locked by', 'unsuccessful, the user credentials were', 'smtpclientauthentication is disabled for the'],
    'SMTP:5.7.57': ['not authenticated to send anonymous mail', 'client not authenticated to send mail'],
    'SMTP:tenant-smtp-auth-disabled': ['is disabled for the tenant. visit'],
    'SMTP:basic-auth-disabled': ['unsuccessful, basic authentication is disabled'],
    'SMTP:criteria-not-met': ['meet the criteria to be authenticated'],
    'SMTP:security-defaults': ["organization's security defaults policy"],
    'SMTP:credentials-incorrect': ['unsuccessful, the user credentials were'],
    'SMTP:send-as-denied': ['not have permissions to send as', 'sendasdenied', 'sendasdeniedexception', '~not allowed to send as'],
    'PS:legacy-tokens-disabled': ['legacy exchange online tokens are disabled', 'legacy exchange tokens are disabled', 'allowlegacyexchangetokens : false', 'allowlegacyexchangetokens: false'],
    'PS:legacy-tokens-not-set': ['allowlegacyexchangetokens : not set', 'allowlegacyexchangetokens: not set', 'allowlegacyexchangetokens : (not set)', 'allowlegacyexchangetokens: (not set)', 'allowlegacyexchangetokens…not set'],
    'PS:ews-enabled-false': ['ewsenabled : false', 'ewsenabled: false', 'ewsenabled false', 'ewsenabled=false'],
    'PS:msonline-retired': ['connect-msolservice…deprecated', 'connect-msolservice…retired', 'msonline…retired', 'msonline…deprecated', 'msonline is retiring', 'aka.ms/msonlineretirement', 'msol…has been deprecated', 'azuread powershell…retired', 'azuread module…retired', 'azuread module…deprecated', 'connect-msolservice'],
    'IMAP:authenticated-not-connected': ['user is authenticated but not connected'],
    'PS:credential-removed': ["connect-exchangeonline…matches parameter name 'credential'", "connect-exchangeonline…'credential'"],
    'PS:basic-auth-removed': ['basic authorization failed', 'basic authentication…removed…exchange online', 'powershell-liveid…basic…failed'],
    'PS:winrm-basic-disabled': ['basic auth is disabled in your client machine', 'create powershell session is failed using oauth', 'winrm…basic authentication is currently disabled', 'currently disabled in the client configuration', 'disabilitata nella configurazione del client', 'derzeit in der clientkonfiguration deaktiviert', 'désactivée dans la configuration du client', 'actualmente en la configuración del cliente'],
  },
} satisfies PhraseTable as PhraseTable;
