import type { HostDialog } from '../contracts/host.ts';
import { callOffice } from './call-office.ts';

/** Whether the browser would still let a window open; a browser that cannot say is taken at the caller's word. */
const clickIsFresh = (): boolean => navigator.userActivation?.isActive ?? true;

/**
 * Opens a page of the add-in's own origin in an Office dialog, 60 % high and 30 % wide of the screen. Office asks the person
 * first only where the click is spent already. Rejects with `office-call-failed`.
 */
export async function openOfficeDialog(url: string): Promise<HostDialog> {
  const dialog = await callOffice<Office.Dialog>('displayDialogAsync', (callback) =>
    Office.context.ui.displayDialogAsync(url, { height: 60, width: 30, promptBeforeOpen: !clickIsFresh() }, callback));
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
