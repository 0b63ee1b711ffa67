import { deployment } from '../deployment/index.ts';
import { staleManifests, writeManifests } from './manifest/write.ts';

// npm runs scripts with the package's folder as the current one.
const root = process.cwd();

if (process.argv.includes('--check')) {
  const stale = await staleManifests(root, deployment);
  if (stale.length > 0) {
    console.error(`Out of step with src/deployment/index.ts: ${stale.join(', ')}. Run "npm run manifest" and commit the result.`);
    process.exitCode = 1;
  }
} else {
  for (const path of await writeManifests(root, deployment)) console.log(`wrote ${path}`);
}
