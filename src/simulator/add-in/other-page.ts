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
  const answer = await ports.fetch(wanted, {
    redirect: 'manual',
    headers: { accept: String(call.headers.accept ?? '*/*') },
  });
  const location = answer.headers.get('location');
  if (location !== null) {
    const to = new URL(location, target);
    return { status: answer.status, headers: { location: to.origin === target.origin ? `${to.pathname}${to.search}${to.hash}` : to.href } };
  }
  const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
  const isHtml = contentType.startsWith('text/html');
  const body = isHtml ? withLabOffice(await answer.text(), outlookOrigin) : new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: { 'content-type': isHtml ? 'text/html; charset=utf-8' : contentType, 'cache-control': 'no-store' }, body };
}
