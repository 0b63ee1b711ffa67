import type { HostDialog } from '../contracts/host.ts';
import { callOffice } from './call-office.ts';

/**
 * Opens a page of the add-in's own origin in an Office dialog, 60 % high and 30 % wide of the screen. No second prompt is asked
 * for: it is opened from a click. Rejects with `office-call-failed`.
 */
export async function openOfficeDialog(url: string): Promise<HostDialog> {
  const dialog = await callOffice<Office.Dialog>('displayDialogAsync', (callback) =>
    Office.context.ui.displayDialogAsync(url, { height: 60, width: 30, promptBeforeOpen: false }, callback));
  return {
    onMessage: (listener) => dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      if ('message' in event) listener(event.message);
    }),
    onClosed: (listener) => dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      listener('error' in event ? String(event.error) : '');
    }),
    close() {
      try {
        dialog.close();
      } catch {
        // Already closed by the person; office.js throws then.
      }
    },
  };
}
