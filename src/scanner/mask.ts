import { guidSource } from '../contracts/guid.ts';
import { redact } from '../contracts/redact.ts';

const clientSecret = /\b[\w~.-]{3}[78]Q~[\w~.-]{31,34}/g;
// Storage keys, hashes and the like mix letters with digits.
const longRun = /[\w+/~-]{32,}={0,2}/g;
const mixes = (run: string): boolean => /\d/.test(run) && /[A-Za-z]/.test(run);

// Words of code after a name are no value: a type, a call, what an object holds.
const code = String.raw`(?<=\s)(?:(?:await|new|string)\b|[a-z_$]+(?:\.[a-z_$]+)*\(|[a-z_$]+(?:\.[a-z_$]+)+\s*[;,)}])`;
// Also as a variable of the environment, a key of JSON, and an entry of appSettings; a value in quotes may hold blanks.
const named = new RegExp(String.raw`((?:password|passwd|pwd|secret|api[_-]?key|token)["']?(?:\s*[=:](?!>)|\s+value=|>)\s*)(?:(["'\x60])(?:(?!\2).){4,1000}\2|(?!${code})(["'\x60]?)[^\s"'\x60<]{4,})`, 'gi');

// What stands right before a GUID that is published: the name of an id, the address of an API, or that of a tenant at Entra.
const idNames = String.raw`(?:(?:client|app|application|tenant|directory|object|resource|product|solution)[_-]?|\b)id`;
const before = String.raw`(?:${idNames}["']?(?:\s*[=:]\s*|\s+value=|>\s*)["'\x60]?|\bapi:\/\/(?:[\w.:-]+\/)?|https:\/\/(?:login\.[\w.-]+|sts\.windows\.net)\/)`;
const publishedId = new RegExp(String.raw`((?=[\da-f]{8}-)(?<=${before})${guidSource}(?![\w-]))`, 'gi');

const maskPart = (part: string): string => redact(part)
  .replace(clientSecret, '[secret]')
  .replace(longRun, (run) => (mixes(run) ? '[secret]' : run))
  .replace(named, (_, name: string, quote = '', open = '') => `${name}${quote || open}[secret]${quote}`);

/**
 * Foreign text without what looks like a secret: tokens, keys, passwords, addresses. For everything of a source that is shown. A GUID
 * stays where its place says that it is the id of an application, a tenant or the like; elsewhere it may be a key, and goes.
 */
export const mask = (foreign: string): string => foreign.split(publishedId).map((part, index) => (index % 2 === 1 ? part : maskPart(part))).join('');
