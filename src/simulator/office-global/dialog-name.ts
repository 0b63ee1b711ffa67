import type { Theme } from '../host-protocol.ts';
import type { LabClient } from '../scenario.ts';

/** What a dialog's page has to know before it can ask anybody: it travels in `window.name`. */
export interface DialogName {
  /** UUID; address of the dialog's mail. */
  readonly id: string;
  readonly kind: LabClient['dialog'];
  readonly platform: LabClient['platform'];
  readonly displayLanguage: string;
  readonly theme: Theme;
}

const shape = /^lab-dialog-([\da-f-]{36})\.(browser|native)\.(\w+)\.([\w-]+)\.(light|dark|high-contrast)$/;

export const dialogName = ({ id, kind, platform, displayLanguage, theme }: DialogName): string => `lab-dialog-${id}.${kind}.${platform}.${displayLanguage}.${theme}`;

export function readDialogName(name: string): DialogName | undefined {
  const [, id, kind, platform, displayLanguage, theme] = shape.exec(name) ?? [];
  return id === undefined ? undefined : ({ id, kind, platform, displayLanguage, theme } as DialogName);
}
