import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { redact } from '../../contracts/redact.ts';

/** One thing that the schema refuses, by its JSON pointer. */
export interface Refusal {
  readonly pointer: string;
  readonly says: string;
}

/** What Microsoft's schema says of a unified manifest, or why it was not asked. */
export type BySchema = { readonly refusals: readonly Refusal[] } | { readonly notAsked: 'not-installed' | 'not-carried' };

const carried = /^https:\/\/developer\.microsoft\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?json-schemas\/teams\/(v\d{1,2}\.\d{1,2}|vDevPreview)\/MicrosoftTeams\.schema\.json$/i;

/** The part of office-addin-manifest that holds schemas to JSON; what the package itself offers stops at the first surprise. */
interface SchemaTool {
  readonly AppManifestUtils: { validateAgainstSchema(manifest: unknown): Promise<readonly string[]> };
}

/** Undefined where the package is not installed. */
function findTool(): { readonly load: () => SchemaTool; readonly carries: (version: string) => boolean } | undefined {
  try {
    const inPackage = createRequire(createRequire(import.meta.url).resolve('office-addin-manifest'));
    const entry = inPackage.resolve('@microsoft/app-manifest');
    return { load: () => inPackage(entry) as SchemaTool, carries: (version) => existsSync(join(dirname(entry), 'json-schemas', 'teams', version, 'MicrosoftTeams.schema.json')) };
  } catch {
    return undefined;
  }
}

/** That none of several alternatives fits says nothing where one of them says why. */
const isWrapper = ({ says }: Refusal): boolean => /^must match /.test(says);

/** One for each place, but each unknown property by itself. */
function told(refusals: readonly Refusal[]): Refusal[] {
  const first = new Map<string, Refusal>();
  for (const one of refusals.filter((refusal) => !isWrapper(refusal))) {
    const key = /additional/.test(one.says) ? `${one.pointer} ${one.says}` : one.pointer;
    if (!first.has(key)) first.set(key, one);
  }
  return first.size > 0 ? [...first.values()] : refusals.slice(0, 1);
}

function refusalIn(content: string): Refusal {
  const [, pointer = '', says = content, details = ''] = /^(\/\S*|) ([\s\S]*?)(?:\. Details: ([\s\S]*))?$/.exec(content) ?? [];
  const [, property] = /^\{"additionalProperty":"([^"]{1,80})"\}$/.exec(details) ?? [];
  return { pointer, says: redact(property ? `${says} (${property})` : says).slice(0, 300) };
}

/**
 * Holds a manifest (well-formed JSON) to the schema that it names, by the tool and the schemas that come with office-addin-manifest.
 * That tool would fetch any other that a manifest names, so it is not asked about those.
 */
export async function bySchema(text: string): Promise<BySchema> {
  const tool = findTool();
  if (!tool) return { notAsked: 'not-installed' };
  const manifest = JSON.parse(text) as { readonly $schema?: unknown };
  const version = typeof manifest.$schema === 'string' ? carried.exec(manifest.$schema)?.[1] : undefined;
  if (version === undefined || !tool.carries(version)) return { notAsked: 'not-carried' };
  return { refusals: told((await tool.load().AppManifestUtils.validateAgainstSchema(manifest)).map(refusalIn)) };
}
