import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Microsoft's window comes back here and hands its answer to the dialog. This page must be served without
// Cross-Origin-Opener-Policy and with `Cache-Control: no-store`, and be registered as an SPA redirect URI.
broadcastResponseToMainFrame().catch(() => {
  document.body.textContent = 'You can close this window. / Puoi chiudere questa finestra.';
});
