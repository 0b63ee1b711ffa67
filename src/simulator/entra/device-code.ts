import { localeFor } from '../../contracts/locale.ts';
import { json, type Call, type Reply } from '../http/reply.ts';
import { createShortMemory } from '../short-memory.ts';
import type { EntraParts } from './config.ts';
import { devicePage } from './pages.ts';
import { EntraRefusal, errorBody } from './refusals.ts';
import { knownClient } from './registration.ts';

/** The second is what MSAL sends. */
export const deviceCodeGrants: readonly (string | null)[] = ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'];

interface Asked {
  readonly clientId: string;
  readonly scope: string;
  readonly userCode: string;
  readonly expiresAtMs: number;
  isAccepted: boolean;
}

/** The device authorization grant (RFC 8628): a code for a program, which a person accepts on another page. */
export interface DeviceCodes {
  /** `POST oauth2/v2.0/devicecode`. */
  ask(call: Call): Promise<Reply>;
  /** The page where a code is entered, and its form. */
  page(call: Call): Promise<Reply>;
  /** What was accepted, once. Throws 70016 while nobody has, 70019 after the time, 70018 for a code that was not given. */
  redeem(form: URLSearchParams): Pick<Asked, 'clientId' | 'scope'>;
}

const lifetimeSeconds = 900;
const mostKept = 100;

export function createDeviceCodes({ config }: Pick<EntraParts, 'config'>): DeviceCodes {
  const { origin, ports } = config;
  const kept = createShortMemory<Asked>(mostKept);
  const place = `${origin}/common/oauth2/deviceauth`;
  const given = (clientId: string, scope: string) => {
    const [deviceCode, userCode] = [ports.secret(), ports.uuid().slice(0, 8).toUpperCase()];
    kept.set(deviceCode, { clientId, scope, userCode, expiresAtMs: ports.nowMs() + lifetimeSeconds * 1000, isAccepted: false });
    return { device_code: deviceCode, user_code: userCode, verification_uri: place, expires_in: lifetimeSeconds, interval: 1, message: `Open ${place} and enter the code ${userCode}.` };
  };
  return {
    ask: async (call) => {
      const form = new URLSearchParams(await call.text());
      try {
        return json(given(knownClient(config, form.get('client_id')), form.get('scope') ?? ''));
      } catch (error) {
        if (error instanceof EntraRefusal) return json(errorBody(error.number, form.get('client-request-id'), ports), 400);
        throw error;
      }
    },
    page: async (call) => {
      const userCode = call.method === 'POST' ? (new URLSearchParams(await call.text()).get('code') ?? '').trim().toUpperCase() : undefined;
      const asked = kept.values().find((one) => one.userCode === userCode && one.expiresAtMs > ports.nowMs());
      if (asked) asked.isAccepted = true;
      const locale = localeFor(call.url.searchParams.get('ui_locales') ?? call.headers['accept-language']);
      return devicePage({ locale, app: config.appName, address: config.account.address, coop: config.rules?.coop }, asked ? 'accepted' : userCode === undefined ? 'asks' : 'unknown');
    },
    redeem: (form) => {
      const deviceCode = form.get('device_code') ?? '';
      const asked = kept.get(deviceCode);
      if (!asked || asked.clientId !== form.get('client_id')) throw new EntraRefusal(70018);
      if (asked.expiresAtMs <= ports.nowMs()) throw new EntraRefusal(70019);
      if (!asked.isAccepted) throw new EntraRefusal(70016);
      kept.delete(deviceCode);
      return asked;
    },
  };
}
