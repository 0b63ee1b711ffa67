import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

// The package requires an ES module, which Node does since 20.19 and jest's own module system does not before Node 24.9.
const call = async (expression: string, path: string): Promise<unknown> => {
  const code = `const m = require('office-addin-manifest'); ${expression}(process.argv[1]).then((r) => console.log(JSON.stringify(r)))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', '-e', code, path]);
  return JSON.parse(stdout);
};

/** `OfficeAddinManifest.readManifestFile` of the real package, in a process of its own. */
export const readManifestFile = (path: string) => call('m.OfficeAddinManifest.readManifestFile', path) as Promise<Record<string, unknown>>;

/** `validateManifest` of the real package. Offline for a JSON manifest; an XML one would be sent to Microsoft. */
export const validateUnified = (path: `${string}.json`) => call('m.validateManifest', path) as Promise<{ isValid: boolean; report?: { errors?: unknown[] } }>;
