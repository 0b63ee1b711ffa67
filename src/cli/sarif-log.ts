import type { Locale } from '../contracts/locale.ts';
import { kitVersion } from './kit-version.ts';

/** What a SARIF 2.1.0 log says of its tool and its findings. */
export interface SarifRun {
  readonly locale: Locale;
  /** Default: this kit's. */
  readonly version?: string;
  readonly rules: readonly object[];
  readonly results: readonly object[];
  /** What the addresses of files are relative to. */
  readonly root: string;
  readonly notifications?: readonly object[];
  readonly properties?: object;
}

/** One run as a SARIF log, for code scanning. */
export function sarifLog({ locale, version = kitVersion, rules, results, root, notifications = [], properties }: SarifRun): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'naa-kit', semanticVersion: version, language: locale, rules } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { SRCROOT: { description: { text: root } } },
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
      ...(properties ? { properties } : {}),
      results,
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A file by its path relative to the root, with `/`. */
export const artifactOf = (path: string) => ({ uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' });
