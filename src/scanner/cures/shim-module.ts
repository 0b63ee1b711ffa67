import type { PaneSettings } from '../../contracts/deployment.ts';

/** What the module is written for: `typed` with Office's own types, `loose` where a project has none. */
export interface ModuleKind {
  readonly language: 'js' | 'ts';
  readonly types: 'typed' | 'loose';
  readonly isCommonJs: boolean;
}

const what = 'Takes the place of Office.context.mailbox where an identity token is asked for';
/** A project's rules of style are for what its people write. */
const unjudged = { js: '/* eslint-disable */\n', ts: '/* eslint-disable */\n/* tslint:disable */\n' };

/** What was taken from Office's one signature (`Parameters`, promisifying) finds it: TypeScript takes the last. */
const signatures = (options: string, result: string, context: string) => `  getUserIdentityTokenAsync(options: ${options}, callback: (result: ${result}) => void): void;
  getUserIdentityTokenAsync(callback: (result: ${result}) => void, userContext?: ${context}): void;
}
`;
const looseTypes = `
export interface IdentityTokens {
${signatures('any', 'any', 'any')}`;

/** The file of the project that makes the one shim of its pages, in JavaScript or TypeScript. */
export function shimModule(settings: PaneSettings, { language, types }: ModuleKind): string {
  // What is built on a server has no window; none is needed before the first call.
  const made = `createShim(${JSON.stringify(settings, null, 2)}, globalThis.window)`;
  if (language === 'js') return `${unjudged.js}import { createShim } from 'outlook-naa-kit/shim';\n\n/** ${what}. */\nexport const naaKit = ${made};\n`;
  if (types === 'loose') return `${unjudged.ts}import { createShim } from 'outlook-naa-kit/shim';\n\n/** ${what}. */\nexport const naaKit: IdentityTokens = ${made};\n${looseTypes}`;
  return `${unjudged.ts}import { createShim, type Shim, type ShimResult } from 'outlook-naa-kit/shim';

/** What Office hands to a callback, and which kind of token it is now. */
export type TokenResult = Office.AsyncResult<string> & Pick<ShimResult, 'tokenKind' | 'path'>;

export interface IdentityTokens extends Pick<Shim, 'journal'> {
${signatures('Office.AsyncContextOptions & { interactive?: boolean; acceptOtherAccount?: boolean }', 'TokenResult', 'unknown')}
/** ${what}. */
export const naaKit = ${made} as unknown as IdentityTokens;
`;
}

/** The same for projects that cannot take the package: what `naa-kit-shim.js` made, which their pages load. Types that the oldest take. */
export function shimOfPageModule({ language, isCommonJs }: ModuleKind): string {
  const told = `/** ${what}; naa-kit-shim.js in the page makes it. */\n`;
  if (language === 'js') return `${unjudged.js}${told}${isCommonJs ? 'exports.naaKit' : 'export const naaKit'} = window.naaKit;\n`;
  return `${unjudged.ts}${told}export const naaKit: IdentityTokens = (window as any).naaKit;\n${looseTypes}`;
}
