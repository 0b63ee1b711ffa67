/** One cloud: where its office.js comes from, and the origins of Outlook that frame a pane there. */
export interface Cloud {
  readonly officeJsHosts: readonly string[];
  readonly outlook: readonly string[];
}

/**
 * Microsoft publishes no list of who frames (office-js-docs-pr#4911). Hosts of office.js: learn.microsoft.com, Guidance for deploying
 * Office Add-ins on government clouds, 2026-03-06. Origins: endpoint list of Microsoft 365, Exchange Online, entry 1, and field reports.
 */
export const clouds: readonly Cloud[] = [
  { officeJsHosts: ['appsforoffice.microsoft.com', 'appsforoffice.gcc.cdn.office.net'], outlook: ['https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook.cloud.microsoft'] },
  { officeJsHosts: ['appsforoffice.gcch.cdn.office.net'], outlook: ['https://outlook.office365.us'] },
  { officeJsHosts: ['appsforoffice.dod.cdn.office.net'], outlook: ['https://outlook-dod.office365.us', 'https://webmail.apps.mil'] },
  { officeJsHosts: ['appsforoffice.cdn.partner.office365.cn'], outlook: ['https://partner.outlook.cn'] },
];

/** Address of office.js on Microsoft's network; undefined for every other script. */
export function officeJs(address: string): URL | undefined {
  if (!URL.canParse(address, 'https://relative.invalid')) return undefined;
  const url = new URL(address, 'https://relative.invalid');
  return clouds.some(({ officeJsHosts }) => officeJsHosts.includes(url.hostname)) && /\/office(?:\.debug)?\.js$/.test(url.pathname) ? url : undefined;
}

/** The cloud whose office.js a page loads; the worldwide one where it loads none. */
export const cloudOf = (scripts: readonly string[]): Cloud => {
  const host = scripts.flatMap((address) => officeJs(address)?.hostname ?? [])[0];
  return clouds.find(({ officeJsHosts }) => officeJsHosts.includes(host ?? '')) ?? clouds[0]!;
};
