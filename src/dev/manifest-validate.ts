import addinManifest from 'office-addin-manifest';

/** Asks office-addin-manifest about both manifests: `npm run validate:manifest`. Needs a network, for the XML one only. */
const files = [
  ['manifest.json', 'checked here, against the schema in the package'],
  ['manifest.xml', 'sent whole to a Microsoft service (validationgateway.omex.office.net)'],
] as const;

for (const [path, how] of files) {
  console.log(`${path}: ${how}`);
  try {
    const { isValid, report, statusText } = await addinManifest.validateManifest(path);
    const issues = [...(report?.errors ?? []), ...(report?.warnings ?? [])];
    console.log(isValid ? '  valid' : `  not valid${statusText ? ` (${statusText})` : ''}`);
    for (const { title, content } of issues) console.log(`  ${title ?? ''} ${content ?? ''}`);
    if (!isValid) process.exitCode = 1;
  } catch (error) {
    console.error(`  not validated: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
