/** How a dialog's window is reached from the pane: one of two ways, by client. */
export interface DialogCarrier {
  onMessage(listener: (text: string) => void): void;
  /** The window is gone, or out of reach, which looks the same from here. */
  onLost(listener: () => void): void;
  send(text: string): void;
  close(): void;
}

/** Size of the window in percent of the screen, as `displayDialogAsync` takes it; 80 unless told, the sizes' own default. */
export const windowFeatures = (screen: Screen, { width = 80, height = 80 }: Pick<Office.DialogOptions, 'width' | 'height'>): string =>
  `popup,width=${Math.round((screen.availWidth * width) / 100)},height=${Math.round((screen.availHeight * height) / 100)}`;
