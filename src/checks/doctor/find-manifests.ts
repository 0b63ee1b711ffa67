/** Reads a file as text; undefined where it cannot be read or is larger than a manifest may be. */
export type ReadText = (path: string) => string | undefined;

/** Mail add-ins only: those of Word, Excel and the like say the same words of other things. */
const isAddInOnly = (text: string): boolean => /<OfficeApp\b/.test(text) && /xsi:type\s*=\s*["'](?:\w+:)?MailApp["']/.test(text);

/** Teams apps are written in the same form; one without a part for mail is none of ours. */
function isUnified(text: string): boolean {
  if (!text.includes('"manifestVersion"')) return false;
  return /"scopes"\s*:\s*\[[^\]]*"mail"/.test(text) || /"name"\s*:\s*"Mailbox"/.test(text) || /"mailbox(?:Item)?\.[\w.]+"|"Mailbox(?:Item)?\.[\w.]+\.User"/i.test(text);
}

/** The manifests of mail add-ins among the files of a tree, by what stands in them. */
export const findManifests = (files: readonly string[], readText: ReadText): string[] =>
  files.filter((path) => {
    const kind = /\.(xml|json)$/i.exec(path)?.[1]?.toLowerCase();
    const text = kind === undefined ? undefined : readText(path);
    return text !== undefined && (kind === 'xml' ? isAddInOnly(text) : isUnified(text));
  });
