const trace = '7d1c0aa4-3b52-4c1e-9f60-5b1d2e7a4400';
const correlation = '019a7c31-88e2-7d10-b3a4-6f2e91c05d7b';
const evidence = `Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: 2026-03-04 05:06:07Z`;

/** Texts of the length people paste, one of each kind. */
export const pastedTexts: readonly string[] = [
  `AADSTS50076: Due to a change made by your administrator you must use multi-factor authentication to access 'x'. ${evidence}`,
  JSON.stringify({ error: 'invalid_grant', error_description: `AADSTS65001: The user or administrator has not consented. ${evidence}`, error_codes: [65001], trace_id: trace, correlation_id: correlation }),
  `https://orbit.example/cb#error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent.%0d%0aTrace+ID%3a+${trace}%0d%0aCorrelation+ID%3a+${correlation}&state=1`,
  `Sie können derzeit nicht darauf zugreifen\nFehlercode: 53003\nAnforderungs-ID: ${trace}\nKorrelations-ID: ${correlation}\nZeitstempel: 2026-03-04T05:06:07Z`,
  'InteractionRequiredAuthError: login_required: AADSTS50058: A silent sign-in request was sent but no user is signed in.\n    at createInteractionRequiredAuthError (taskpane.js:1:2345)\n    at async acquireTokenSilent (taskpane.js:1:9876)',
  'getUserIdentityTokenAsync failed\n{\n  "name": "GenericTokenError",\n  "message": "An internal error has occurred.",\n  "code": 9018\n}\nOutlook 16.0.18429.20132, Windows 11, message read',
  'BrowserAuthError: monitor_window_timeout: Token acquisition in iframe failed due to timeout. For more visit: aka.ms/msaljs/browser-errors\n    at s (vendors.js:2:1)',
  'Something went wrong. [7q6cl]\nIf this error persists, contact your system administrator and provide the error code CAA20002.',
  JSON.stringify({ error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.', innerError: { date: '2026-03-04T05:06:07', 'request-id': trace, 'client-request-id': correlation } } }),
  'System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful [XX0P000CA0000.EURP000.PROD.OUTLOOK.COM]',
  '<s:Fault><faultcode>a:ErrorImpersonateUserDenied</faultcode><faultstring xml:lang="en-US">The account does not have permission to impersonate the requested user.</faultstring></s:Fault>',
  "Connect-ExchangeOnline : The term 'Connect-ExchangeOnline' is not recognized as the name of a cmdlet, function, script file, or operable program.\nAt line:1 char:1",
  'Need admin approval\nOrbit Mail needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.',
  'Your order 50011 has been shipped. Call 0800 53003 or write to the shop if it does not arrive within 14 days; the parcel number is 700016223, port of departure 12002.',
];
