import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { AllowedAddresses } from '../outgoing/allowed-addresses.ts';
import type { SendRequest } from '../outgoing/send-request.ts';
import { isJsonObject } from '../validate-token/strict-json.ts';
import { isUnavailable, retryAfterOf } from './unavailable.ts';

/** With the 4 s for Graph it stays below the 8 s that a stopping server gives. */
const timeoutMs = 3_500;
const longestBytes = 64 * 1024;

/** The OAuth class (RFC 6749, section 4.1.2.1) under which MSAL then reports it. */
const unavailableBody = { error: 'temporarily_unavailable' };

function bodyOf(status: number, text: string): Record<string, unknown> {
  if (isUnavailable(status)) return unavailableBody;
  try {
    const body: unknown = JSON.parse(text);
    if (isJsonObject(body)) return body;
  } catch {
    // Falls through: a page of a proxy is no answer of Entra's.
  }
  return unavailableBody;
}

/** How MSAL reaches one tenant of Entra: token requests only, through our own sender, and it remembers when it was told to wait. */
export class EntraNetwork implements INetworkModule {
  readonly #send: SendRequest;
  readonly #allowed: AllowedAddresses;
  readonly #clock: () => number;
  #waitUntilMs = 0;

  constructor(send: SendRequest, allowed: AllowedAddresses, clock: () => number) {
    [this.#send, this.#allowed, this.#clock] = [send, allowed, clock];
  }

  /** Seconds that Entra asked us to wait and that are not over; `undefined` when there is nothing to wait for. */
  get secondsToWait(): number | undefined {
    const left = (this.#waitUntilMs - this.#clock()) / 1000;
    return left > 0 ? left : undefined;
  }

  /** MSAL has the addresses of the authority from us; whatever else it would look up stays unasked. */
  sendGetRequestAsync<T>(): Promise<NetworkResponse<T>> {
    return Promise.reject(new Error('no address is looked up'));
  }

  async sendPostRequestAsync<T>(url: string, { headers = {}, body = '' }: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> {
    const answer = await this.#send({ method: 'POST', url, headers, body, allowed: this.#allowed, timeoutMs, longestBytes });
    const wait = isUnavailable(answer.status) ? retryAfterOf(answer.headers, this.#clock()) : undefined;
    if (wait !== undefined) this.#waitUntilMs = this.#clock() + wait * 1000;
    return { status: answer.status, headers: {}, body: bodyOf(answer.status, answer.text) as T };
  }
}
