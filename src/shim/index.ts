export { createShim, type Shim, type ShimResult } from './shim.ts';
