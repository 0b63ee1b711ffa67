import type { Capability } from '../contracts/capability.ts';
import type { NestedAppAuthBridge } from '../contracts/host.ts';
import { isKitError } from '../errors/index.ts';
import { within } from './within.ts';

/** What the bridge did when it was asked, which is another fact than what the requirement set reports. */
export interface BridgeProbe {
  readonly bridge: Capability['bridge'];
  /** Name and version of the host's own sign-in library, when it says so. */
  readonly sdk?: string;
  /** Status of a refusal, e.g. `DISABLED`. */
  readonly status?: string;
}

interface InitAnswer {
  requestId?: string;
  success?: boolean;
  initContext?: { sdkName?: string; sdkVersion?: string };
  error?: { status?: string };
}

/**
 * Asks the bridge for its context, with the message MSAL itself begins with, and waits at most `timeoutMs`. Only an answer
 * proves NAA: the requirement set is reported where it does not work (office-js#6691, #6275).
 */
export async function probeBridge(bridge: NestedAppAuthBridge | undefined, requestId: string, timeoutMs: number): Promise<BridgeProbe> {
  if (!bridge) return { bridge: 'absent' };
  let listener: ((message: string | { data: string }) => void) | undefined;
  const answered = new Promise<InitAnswer>((resolve) => {
    listener = (message) => {
      const answer = parse(typeof message === 'string' ? message : message.data);
      if (answer?.requestId === requestId) resolve(answer);
    };
  });
  try {
    bridge.addEventListener('message', listener!);
    bridge.postMessage(JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetInitContext', requestId, sendTime: Date.now(), clientLibrary: 'outlook-naa-kit', clientLibraryVersion: '1' }));
    const answer = await within(timeoutMs, answered);
    if (!answer.success || !answer.initContext) return { bridge: 'refuses', status: answer.error?.status ?? 'none' };
    return { bridge: 'answers', sdk: `${answer.initContext.sdkName ?? '?'} ${answer.initContext.sdkVersion ?? '?'}` };
  } catch (error) {
    return isKitError(error, 'step-timed-out') ? { bridge: 'silent' } : { bridge: 'refuses', status: error instanceof Error ? error.name : 'thrown' };
  } finally {
    try {
      bridge.removeEventListener('message', listener!);
    } catch {
      // MSAL never takes its listener away, so no host has had to prove that this works.
    }
  }
}

function parse(text: string): InitAnswer | undefined {
  try {
    return JSON.parse(text) as InitAnswer;
  } catch {
    return undefined;
  }
}
