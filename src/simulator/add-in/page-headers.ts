export interface PageRights {
  readonly outlookOrigin: string;
  readonly loginOrigin: string;
  readonly backendOrigin: string;
  readonly graphOrigin: string;
}

/**
 * The headers of our hosting guide, with the lab's origins. No Cross-Origin-Opener-Policy: it would cut the dialog off from
 * the pane. `redirect.html` is never stored, as MSAL asks of its redirect page. Styles are written at run time by Fluent.
 */
export function pageHeaders(path: string, { backendOrigin, graphOrigin, loginOrigin, outlookOrigin }: PageRights): Readonly<Record<string, string>> {
  if (!path.endsWith('.html')) {
    return { 'cache-control': /[.-][0-9a-f]{8,}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache' };
  }
  return {
    'cache-control': path === '/redirect.html' ? 'no-store' : 'no-cache',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${backendOrigin} ${loginOrigin} ${graphOrigin}`,
      `frame-src ${loginOrigin}`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${outlookOrigin}`,
    ].join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}
