export type { BackendConfig } from './config.ts';
export { configFromEnvironment } from './config-from-environment.ts';
export type { VendorSystem } from './link/vendor-system.ts';
export type { BackendPorts } from './ports.ts';
export { startBackend, type RunningBackend } from './start-backend.ts';
