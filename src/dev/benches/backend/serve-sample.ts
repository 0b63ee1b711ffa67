import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { answerMeasurements } from './measured.ts';
import { audience, scope } from './tokens.ts';

/**
 * The API of Microsoft's sample as it is published, with the two values filled in that it asks for (client id and scope). Entra's documents
 * come from loopback, so its answers are as quick as they can be, and HTTP without TLS takes the place of its certificate.
 */
interface Settings {
  readonly credentials: { clientID: string };
  readonly protectedRoutes: { readonly todolist: { readonly delegatedPermissions: { read: string[] } } };
}

const folder = process.env['BENCH_PACKAGES'] ?? '';
const load = createRequire(`${folder}/`);
const fetchFrom = globalThis.fetch;
globalThis.fetch = () => fetchFrom(`${process.env['BENCH_METADATA']}/`);
const settings = load('./server-helpers/authConfig') as Settings;
settings.credentials.clientID = audience;
settings.protectedRoutes.todolist.delegatedPermissions.read = [scope];
// Its data file is named from there.
process.chdir(folder);
const server = createServer(load('./app') as RequestListener);
server.listen(0, '127.0.0.1', () => answerMeasurements((server.address() as AddressInfo).port));
