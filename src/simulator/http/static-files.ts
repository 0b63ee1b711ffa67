import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { KitError } from '../../errors/index.ts';
import type { Call, Reply } from './reply.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const packed = promisify(gzip);

export const contentTypeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';

/** The file behind a URL path. Throws `KitError('route-not-found')` for a missing one and for a way out of `folder`. */
export async function fileBytes(folder: string, path: string): Promise<Buffer> {
  const file = join(folder, decoded(path));
  if (!file.startsWith(join(folder, sep)) || file.includes('\0')) throw new KitError('route-not-found');
  try {
    return await readFile(file);
  } catch (cause) {
    throw new KitError('route-not-found', { cause });
  }
}

/** Compressed when the browser takes gzip and the type gains by it, so that measured bytes are those of a real host. */
export async function fileReply(call: Call, contentType: string, body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<Reply> {
  const plain = { ...headers, 'content-type': contentType };
  const gains = /^(text|application)\//.test(contentType) || contentType.startsWith('image/svg');
  if (!gains || !/\bgzip\b/.test(String(call.headers['accept-encoding'] ?? ''))) return { status: 200, headers: plain, body };
  return { status: 200, headers: { ...plain, 'content-encoding': 'gzip', vary: 'Accept-Encoding' }, body: await packed(body) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw new KitError('route-not-found', { cause });
  }
}
