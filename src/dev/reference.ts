import { staleReference, writeReference } from './reference/write.ts';

// npm runs scripts with the package's folder as the current one.
const root = process.cwd();

if (process.argv.includes('--check')) {
  const stale = staleReference(root);
  if (stale.length > 0) {
    console.error(`Out of step with src/diagnostics: ${stale.join(', ')}. Run "npm run reference" and commit the result.`);
    process.exitCode = 1;
  }
} else {
  const touched = writeReference(root);
  console.log(`${touched.length} page${touched.length === 1 ? '' : 's'} written or removed`);
}
