import type { PaneSettings } from '../../contracts/deployment.ts';

/** The file of the project that makes the one shim of its pages, in JavaScript or TypeScript. The types are those of Office's own call. */
export function shimModule(settings: PaneSettings, language: 'js' | 'ts'): string {
  const made = `createShim(${JSON.stringify(settings, null, 2)}, window)`;
  if (language === 'js') return `import { createShim } from 'outlook-naa-kit/shim';\n\n/** Takes the place of Office.context.mailbox where an identity token is asked for. */\nexport const naaKit = ${made};\n`;
  return `import { createShim, type Shim, type ShimResult } from 'outlook-naa-kit/shim';

/** What Office hands to a callback, and which kind of token it is now. */
export type TokenResult = Office.AsyncResult<string> & Pick<ShimResult, 'tokenKind' | 'path'>;

interface IdentityTokens extends Pick<Shim, 'journal'> {
  getUserIdentityTokenAsync(callback: (result: TokenResult) => void, userContext?: unknown): void;
  getUserIdentityTokenAsync(options: Office.AsyncContextOptions & { interactive?: boolean; acceptOtherAccount?: boolean }, callback: (result: TokenResult) => void): void;
}

/** Takes the place of Office.context.mailbox where an identity token is asked for. */
export const naaKit = ${made} as unknown as IdentityTokens;
`;
}

/** The same for projects whose tools cannot find the package: what `naa-kit-shim.js` made, which their pages load. Types that the oldest take. */
export function shimOfPageModule(language: 'js' | 'ts'): string {
  const what = '/** Takes the place of Office.context.mailbox where an identity token is asked for; naa-kit-shim.js in the page makes it. */\nexport const naaKit';
  if (language === 'js') return `${what} = window.naaKit;\n`;
  return `${what}: IdentityTokens = (window as any).naaKit;

interface IdentityTokens {
  getUserIdentityTokenAsync(callback: (result: any) => void, userContext?: any): void;
  getUserIdentityTokenAsync(options: any, callback: (result: any) => void): void;
}
`;
}
