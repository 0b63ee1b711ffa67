import type { IncomingMessage } from 'node:http';
import { addressBehind } from '../../../src/backend/http/trusted-proxies.ts';

const proxies = ['10.0.0.0/8', '2001:db8::/32'];

/** A request over a connection from `peer`; `undefined` is what Node says of one that was reset before anybody asked. */
const over = (peer: string | undefined, forwarded?: string): IncomingMessage =>
  ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress: peer } }) as unknown as IncomingMessage;

test.each<[string, readonly string[], string | undefined, string | undefined, string]>([
  ['who is connected, where no proxy is trusted', [], '192.0.2.1', '203.0.113.1', '192.0.2.1'],
  ['a stranger, whatever he forwards', proxies, '192.0.2.1', '203.0.113.1', '192.0.2.1'],
  ['a trusted proxy that forwards nobody', proxies, '10.0.0.1', undefined, '10.0.0.1'],
  ['whom a trusted proxy forwards', proxies, '10.0.0.1', '203.0.113.1', '203.0.113.1'],
  ['the last one that no trusted proxy is, not whom that one claims to forward', proxies, '10.0.0.1', '198.51.100.1, 203.0.113.1, 2001:db8::2, 10.0.0.2', '203.0.113.1'],
  ['nobody over a reset connection', [], undefined, '203.0.113.1', ''],
  ['nobody over a connection that a trusted proxy may have reset', proxies, undefined, '203.0.113.1', ''],
])('the caller is %s', (_, trusted, peer, forwarded, caller) => expect(addressBehind(trusted)(over(peer, forwarded))).toBe(caller));
