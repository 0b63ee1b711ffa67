import { pageSettings } from '../office/index.ts';
import { createShim, type Shim } from './shim.ts';

declare global {
  interface Window {
    naaKit?: Shim;
  }
}

// For pages without a bundler: settings come from the page's `<script type="application/json" id="settings">`.
window.naaKit = createShim(pageSettings(document), window);
