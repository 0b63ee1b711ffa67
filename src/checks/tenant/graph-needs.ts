import type { GraphNeed } from '../../contracts/graph.ts';
import type { GraphTenant } from '../../contracts/graph-tenant.ts';
import { text } from '../../contracts/text.ts';

const reportsReader = text({ en: 'Reports Reader', it: 'Lettore report' });
const securityReader = text({ en: 'Security Reader', it: 'Ruolo con autorizzazioni di lettura per la sicurezza' });
const directoryReaders = text({ en: 'Directory Readers', it: 'Ruoli con autorizzazioni di lettura nella directory' });
const globalReader = text({ en: 'Global Reader', it: 'Lettore globale' });
const anyMember = text({ en: 'any member with default permissions', it: 'qualsiasi membro con le autorizzazioni predefinite' });

/** What each call takes, least first. https://learn.microsoft.com/graph/api/ and the name of the page beside it. */
export const graphNeeds = {
  /** serviceprincipal-list */
  principals: { permission: 'Application.Read.All', role: anyMember },
  /** oauth2permissiongrant-list */
  grants: { permission: 'Directory.Read.All', role: directoryReaders },
  /** authorizationpolicy-get, which names no role; Global Reader reads every policy. */
  consentPolicies: { permission: 'Policy.Read.All', role: globalReader },
  /** conditionalaccessroot-list-policies, conditionalaccesspolicy-get */
  accessPolicies: { permission: 'Policy.Read.All', role: securityReader },
  /** signin-list, resources/signin */
  signIns: { permission: 'AuditLog.Read.All', role: reportsReader, licence: 'Microsoft Entra ID P1' },
} as const satisfies Readonly<Record<keyof GraphTenant, GraphNeed>>;

/** All permissions together, each once. */
export const graphPermissions: readonly string[] = [...new Set(Object.values(graphNeeds).map(({ permission }) => permission))];
