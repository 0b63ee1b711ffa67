import { jest } from '@jest/globals';
import { probeBridge } from '../../src/auth/probe-bridge.ts';
import { pretendBridge } from './pretend-host.ts';

test('a bridge that gives its context answers, and its library is named', async () => {
  const bridge = pretendBridge(({ requestId }) => ({ requestId, success: true, initContext: { sdkName: 'Host', sdkVersion: '3.1' } }));
  expect(await probeBridge(bridge, 'a', 1000)).toEqual({ bridge: 'answers', sdk: 'Host 3.1' });
});

test('a bridge that says no refuses, with its status', async () => {
  const bridge = pretendBridge(({ requestId }) => ({ requestId, success: false, error: { status: 'DISABLED' } }));
  expect(await probeBridge(bridge, 'a', 1000)).toEqual({ bridge: 'refuses', status: 'DISABLED' });
});

test('success without a context is a refusal: MSAL would silently fall back', async () => {
  const bridge = pretendBridge(({ requestId }) => ({ requestId, success: true }));
  expect(await probeBridge(bridge, 'a', 1000)).toMatchObject({ bridge: 'refuses' });
});

test('a bridge that never answers is silent once the time is up', async () => {
  jest.useFakeTimers();
  const probing = probeBridge(pretendBridge(() => undefined), 'a', 2500);
  await jest.advanceTimersByTimeAsync(2500);
  expect(await probing).toEqual({ bridge: 'silent' });
  jest.useRealTimers();
});

test('an answer to another request does not count', async () => {
  jest.useFakeTimers();
  const probing = probeBridge(pretendBridge(() => ({ requestId: 'other', success: true, initContext: {} })), 'a', 2500);
  await jest.advanceTimersByTimeAsync(2500);
  expect(await probing).toEqual({ bridge: 'silent' });
  jest.useRealTimers();
});

test('no listener is left behind', async () => {
  const bridge = pretendBridge(({ requestId }) => ({ requestId, success: true, initContext: {} }));
  await probeBridge(bridge, 'a', 1000);
  expect(bridge.listeners.size).toBe(0);
});
