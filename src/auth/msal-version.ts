/** The version of msal-browser that is bundled. Fetches MSAL where it is not there yet; rejects when it does not come. */
export async function msalVersion(): Promise<string> {
  const { version } = await import('@azure/msal-browser');
  return version;
}
