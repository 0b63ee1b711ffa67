import type { Served, Site } from './served-add-in.ts';

const policy = (ancestors: string) => `default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; frame-ancestors ${ancestors}`;
export const outlook = 'https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft';

const html = (body: string): string => `<!doctype html><html lang="en"><head><title>Add-in</title>${body}</head><body></body></html>`;
export const officeJs = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
export const own = '<script defer src="main.0123456789ab.js"></script>';

export const page = (body = officeJs + own, headers: Served['headers'] = {}): Served => ({ headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': policy(outlook), ...headers }, body: html(body) });
export const script = (body: string, headers: Served['headers'] = {}): Served => ({ headers: { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable', ...headers }, body });
export const msal = (version: string): string => `/*! @azure/msal-browser v${version} 2026-11-06 */\nconst a="msal.js.browser";`;

/** An add-in that is deployed as it should be. */
export const healthy: Site = {
  '/taskpane.html': page(),
  '/dialog.html': page(own),
  '/redirect.html': page(own, { 'cache-control': 'no-store' }),
  '/main.0123456789ab.js': script('const part = { 12:"abcdef012345" }; import("./later.js")'),
  '/12.abcdef012345.js': script(msal('5.29.0')),
};
export { policy };
