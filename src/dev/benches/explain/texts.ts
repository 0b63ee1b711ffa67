const trace = '7d1c0aa4-3b52-4c1e-9f60-5b1d2e7a4400';
const correlation = '019a7c31-88e2-7d10-b3a4-6f2e91c05d7b';
const evidence = `Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: 2026-03-04 05:06:07Z`;

/** Texts of the length people paste, one of each kind. */
export const pastedTexts: readonly string[] = [
  `AADSTS50076: Orbit wants a second proof because the rules of Contoso changed; use multi-factor authentication for 'x'. ${evidence}`,
  JSON.stringify({ error: 'invalid_grant', error_description: `AADSTS65001: Nobody agreed to Orbit yet. ${evidence}`, error_codes: [65001], trace_id: trace, correlation_id: correlation }),
  `https://orbit.example/cb#error=access_denied&error_description=AADSTS65004%3a+Orbit+was+declined.%0d%0aTrace+ID%3a+${trace}%0d%0aCorrelation+ID%3a+${correlation}&state=1`,
  `Orbit Mail ist für Sie gesperrt\nFehlercode: 53003\nAnforderungs-ID: ${trace}\nKorrelations-ID: ${correlation}\nZeitstempel: 2026-03-04T05:06:07Z`,
  'InteractionRequiredAuthError: login_required: AADSTS50058: Orbit found no session to go on with.\n    at ask (taskpane.js:1:2345)\n    at async signIn (taskpane.js:1:9876)',
  'getUserIdentityTokenAsync of Orbit failed\n{\n  "code": 9018,\n  "name": "GenericTokenError",\n  "message": "Orbit got nothing."\n}\nOutlook 16.0.18429.20132, Windows 11, message read',
  'BrowserAuthError: monitor_window_timeout: the hidden frame of Orbit never answered; see the page on errors of browsers\n    at s (vendors.js:2:1)',
  'Something went wrong. [7q6cl]\nOrbit could not go on. Tell whoever looks after your computer the code CAA20002 and the hour.',
  JSON.stringify({ error: { code: 'ErrorAccessDenied', message: 'Orbit may not read this calendar.', innerError: { date: '2026-03-04T05:06:07', 'request-id': trace, 'client-request-id': correlation } } }),
  'Orbit.Mail.SendException: the server said 5.7.57 and then, when asked again with a password: 535 5.7.139 Authentication unsuccessful [XX0P000CA0000.EURP000.PROD.OUTLOOK.COM]\n   at Orbit.Mail.Sender.Send(Message message)',
  '<s:Fault><faultcode>a:ErrorImpersonateUserDenied</faultcode><faultstring>Orbit may not act for this person.</faultstring><detail xmlns="orbit"/></s:Fault>',
  'Connect-ExchangeOnline : Termine "Connect-ExchangeOnline" non è riconosciuto come nome di cmdlet, funzione o script. Riga:1 carattere:1',
  'Need admin approval\nOrbit Mail asks for rights that only an admin can grant. Somebody of Contoso has to agree to Orbit before anybody can use it, and then everybody can.',
  'Your order 50011 has been shipped. Call 0800 53003 or write to the shop if it does not arrive within 14 days; the parcel number is 700016223, port of departure 12002.',
];
