import { KitError } from '../../errors/index.ts';
import type { Call, Reply } from '../http/reply.ts';
import type { LabPorts } from '../ports.ts';
import { withLabOffice } from './page-rewriting.ts';

const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w-]+\.localhost)$/;

/** An address given by the user for `--add-in`: https anywhere, http on this machine only. Else `add-in-address-unusable`. */
export function otherPageAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname))) return url;
  throw new KitError('add-in-address-unusable');
}

const timeoutMs = 10_000;
/** Development builds are large; what is larger still is no page. */
const longestBytes = 32 * 1024 * 1024;

async function bytesOf(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Node's streams can be walked through; the browser types say nothing of it.
  for await (const chunk of (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > longestBytes) throw new Error(`more than ${longestBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The answer with its whole body. Throws `add-in-unreachable` when there is none within 10 s and 32 MiB. */
async function fetched(wanted: URL, accept: string, ports: LabPorts): Promise<{ readonly answer: Response; readonly bytes: Uint8Array }> {
  try {
    const answer = await ports.fetch(wanted, { redirect: 'manual', headers: { accept }, signal: AbortSignal.timeout(timeoutMs) });
    return { answer, bytes: await bytesOf(answer) };
  } catch (cause) {
    throw new KitError('add-in-unreachable', { cause });
  }
}

/**
 * Shows somebody else's page in the lab's frame. Only GET is passed on, without cookies or credentials; of the answer only
 * status, type and body come back, since the page's own framing rules do not know the lab.
 */
export async function otherPage(call: Call, target: URL, outlookOrigin: string, ports: LabPorts): Promise<Reply> {
  if (call.method !== 'GET') throw new KitError('route-not-found');
  const wanted = new URL(target.origin);
  // Assigned, not resolved: a path such as `//other.test/` would name another host.
  wanted.pathname = call.url.pathname;
  wanted.search = call.url.search;
  const { answer, bytes } = await fetched(wanted, String(call.headers.accept ?? '*/*'), ports);
  const location = answer.headers.get('location');
  if (location !== null && URL.canParse(location, wanted)) {
    const to = new URL(location, wanted);
    return { status: answer.status, headers: { location: to.origin === target.origin ? `${to.pathname}${to.search}${to.hash}` : to.href } };
  }
  const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
  const reply = (body: Uint8Array): Reply => ({ status: answer.status, headers: { 'content-type': contentType, 'cache-control': 'no-store' }, body });
  if (!/^\s*text\/html\s*(;|$)/i.test(contentType)) return reply(bytes);
  // What is replaced is ASCII, so one character a byte will do: whatever encoding the page is in, the rest of it stays as it is.
  const { found, html } = withLabOffice(Buffer.from(bytes).toString('latin1'), outlookOrigin);
  if (!found && wanted.pathname === target.pathname) ports.tell(`No script named office.js was found in ${wanted.pathname}: the page is shown without Office.`);
  return reply(Buffer.from(html, 'latin1'));
}
