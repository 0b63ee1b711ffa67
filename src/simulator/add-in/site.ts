import { KitError } from '../../errors/index.ts';
import type { Call, Reply } from '../http/reply.ts';
import type { Site } from '../http/server.ts';
import { contentTypeOf, fileBytes, fileReply } from '../http/static-files.ts';
import type { LabPorts } from '../ports.ts';
import { createDialogRelay } from './dialog-relay.ts';
import { otherPage } from './other-page.ts';
import { pageHeaders, type PageRights } from './page-headers.ts';
import { withLabOffice, withSettings, type LabSettings } from './page-rewriting.ts';

export interface AddInConfig {
  /** `http://addin.localhost:<port>` and `http://outlook.localhost:<port>`: the same pages, cross-site and same-site. */
  readonly origins: readonly string[];
  readonly port: number;
  readonly paneDir: string;
  readonly labDir: string;
  readonly settings: LabSettings;
  readonly rights: PageRights;
  /** A page to show instead of ours. */
  readonly otherPage: URL | undefined;
  readonly ports: LabPorts;
}

/** Serves the built add-in as our hosting guide says, with the lab's settings and the lab's `Office` put in. */
export function createAddInSite(config: AddInConfig): { readonly site: Site; close(): void } {
  const relay = createDialogRelay();
  return {
    close: relay.close,
    site: {
      hosts: [...config.origins.map((origin) => new URL(origin).host), `127.0.0.1:${config.port}`],
      trusts: () => config.origins,
      handle: async (call) => (await relay.handle(call)) ?? page(call, config),
    },
  };
}

async function page(call: Call, config: AddInConfig): Promise<Reply> {
  const path = call.url.pathname;
  if (path === '/lab/office.js') return fileReply(call, contentTypeOf(path), await fileBytes(config.labDir, '/office.js'), { 'cache-control': 'no-cache' });
  if (config.otherPage) return otherPage(call, config.otherPage, config.rights.outlookOrigin, config.ports);
  if (call.method !== 'GET' && call.method !== 'HEAD') throw new KitError('route-not-found');
  const bytes = await fileBytes(config.paneDir, path);
  const body = path.endsWith('.html') ? withLabOffice(withSettings(bytes.toString('utf8'), config.settings), config.rights.outlookOrigin).html : bytes;
  return fileReply(call, contentTypeOf(path), body, pageHeaders(path, config.rights));
}
