export { messageParent, officeReady } from './dialog-side.ts';
export { officeHost } from './office-host.ts';
export { pageSettings } from './page-settings.ts';
