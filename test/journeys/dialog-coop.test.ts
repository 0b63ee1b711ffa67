import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { scenarioNamed } from './play.ts';
import { signInByClientWindow, signInByWindow } from './windows.ts';

// Entra's announced `Cross-Origin-Opener-Policy` cuts a window off from its opener. The same two stories with it switched on.
const withCoop = (id: string) => ({ ...scenarioNamed(id), entra: { coop: 'same-origin' as const } });

journey('a browser window in spite of COOP', { scenario: withCoop('online-naa-reported-but-absent') }, async (play) => {
  await play.stands('needs-click');
  await signInByWindow(play);
  expect(await play.calls()).toEqual(['Bearer 200']);
});

journey('a client’s own window in spite of COOP', { scenario: withCoop('online-old-client') }, async (play) => {
  await play.stands('needs-click');
  await signInByClientWindow(play);
  expect(await play.calls()).toEqual(['Bearer 200']);
});
