import type { Capability } from '../contracts/capability.ts';
import type { ExchangeTokenStatus } from '../contracts/host.ts';
import { locateMailbox } from './locate-mailbox.ts';
import type { AuthPorts } from './ports.ts';
import { probeBridge, type BridgeProbe } from './probe-bridge.ts';
import { within } from './within.ts';

/** An in-process message that gets no answer in this time gets none later either; the verdict has 10 s in all. */
const probeTimeoutMs = 2500;

/** Finds out, once per pane: every question is asked at the same time and none can hang. */
export async function detectCapability({ host, settings, journal, newId }: AuthPorts): Promise<Capability> {
  journal.write({ step: 'detect', event: 'host-ready', outcome: 'ok', details: { platform: host.platform, hostName: host.hostName, version: host.version } });
  const [probe, tokenStatus] = await Promise.all([askBridge(), askTokenStatus()]);
  const { location, signals } = locateMailbox(host.mailbox, tokenStatus, settings.mailboxHostSuffixes);
  const capability: Capability = {
    location,
    signals,
    naaReported: host.supports('NestedAppAuth', '1.1'),
    bridge: probe.bridge,
    officeSsoReported: host.supports('IdentityAPI', '1.3'),
    // Microsoft's page gives the call to Outlook by Mailbox 1.4; not every client reports the set of its name.
    dialogReported: host.supports('DialogApi', '1.1') || host.supports('Mailbox', '1.4'),
  };
  journal.write({
    step: 'detect', event: 'mailbox-located', outcome: 'ok',
    details: { location, ...Object.fromEntries(signals.map(({ name, value }) => [name, value])) },
  });
  journal.write({
    step: 'detect', event: `bridge-${probe.bridge}`, outcome: probe.bridge === 'answers' ? 'ok' : probe.bridge === 'absent' ? 'skipped' : 'failed',
    details: { reported: capability.naaReported, sdk: probe.sdk ?? null, status: probe.status ?? null },
  });
  return capability;

  async function askBridge(): Promise<BridgeProbe> {
    try {
      return await probeBridge(await within(probeTimeoutMs, host.bridge()), newId(), probeTimeoutMs);
    } catch {
      return { bridge: 'silent' };
    }
  }

  async function askTokenStatus(): Promise<ExchangeTokenStatus | undefined> {
    try {
      return host.exchangeTokenStatus && (await within(probeTimeoutMs, host.exchangeTokenStatus()));
    } catch {
      // Fails in compose before the item is saved; then it is simply not known.
      return undefined;
    }
  }
}
