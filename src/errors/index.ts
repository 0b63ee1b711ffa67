export type { ErrorEntry, Owner } from './define.ts';
export { entryOf, errorEntries, tellOnTerminal, whatHappened, whatHelps } from './entries.ts';
export { isKitError, KitError, type ErrorCode } from './kit-error.ts';
