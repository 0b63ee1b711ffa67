/** Inside a dialog: resolves when office.js can carry messages to the pane. */
export const officeReady = async (): Promise<void> => void (await Office.onReady());

/** Sends text to the pane that opened this dialog. office.js carries it by the opener on the web, by the client elsewhere. */
export const messageParent = (message: string): void => Office.context.ui.messageParent(message);
