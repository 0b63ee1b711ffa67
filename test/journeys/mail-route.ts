import type { Play } from './play.ts';

/** Calls `GET /api/mail/latest` as a page of the add-in would: with the token that the pane's MSAL got. */
export interface MailRoute {
  readonly before: (play: Play) => Promise<void>;
  call(): Promise<Response>;
}

export function mailRoute(): MailRoute {
  let seen: Promise<{ readonly origin: string; readonly authorization: string }> | undefined;
  return {
    before: async ({ context }) => {
      seen = new Promise((found) => {
        context.on('request', (request) => {
          if (request.method() !== 'GET' || !request.url().endsWith('/api/me')) return;
          void request.allHeaders().then(({ authorization = '' }) => found({ origin: new URL(request.url()).origin, authorization }));
        });
      });
    },
    call: async () => {
      const { origin, authorization } = (await seen)!;
      return fetch(`${origin}/api/mail/latest`, { headers: { authorization } });
    },
  };
}
