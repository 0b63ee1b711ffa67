import { isGuid } from '../../contracts/guid.ts';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { KitError } from '../../errors/index.ts';
import { Lines } from '../manifest/lines.ts';
import type { Place } from '../rule.ts';
import { readParts } from './read-parts.ts';
import type { Registration } from './registration.ts';
import { entries, into, textAt, type Spot } from './spot.ts';

const mostCharacters = 4 * 1024 * 1024;

/** Parts that only a registration has, one of which every form of it shows. */
const marks = ['replyUrlsWithType', 'oauth2Permissions', 'spa', 'api', 'requiredResourceAccess', 'identifierUris', 'signInAudience'];

function parsed(text: string): unknown {
  if (text.length > mostCharacters) throw new KitError('registration-unreadable');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    // Node quotes the text in its message, and the text may hold anything: only that it is no JSON goes on.
    throw new KitError('registration-unreadable', { cause: new Error((cause as Error).name) });
  }
}

/** One registration, a list of them, or a page of them as Graph answers. */
function candidates(root: Spot): Spot[] {
  const list = entries(root) ?? entries(into(root, 'value')) ?? [root];
  return list.filter((spot) => isGuid(textAt(spot, 'appId')?.toLowerCase() ?? '') && marks.some((name) => into(spot, name)));
}

/** The registration in an object of Graph; undefined where it is none. */
export function registrationAt(spot: Spot): Registration | undefined {
  const clientId = textAt(spot, 'appId')?.toLowerCase();
  if (clientId === undefined || !isGuid(clientId)) return undefined;
  const objectId = textAt(spot, 'id')?.toLowerCase() ?? '';
  return { ...readParts(spot), clientId, objectId: isGuid(objectId) ? objectId : null, name: textAt(spot, 'displayName') ?? textAt(spot, 'name') ?? null };
}

/** Where a JSON pointer leads in a text; undefined where the text cannot be walked. */
export type PlaceOf = (pointer: string) => Place | undefined;

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function placesIn(text: string): PlaceOf {
  const lines = new Lines(text);
  let tree: Node | undefined;
  try {
    tree = parseTree(text);
  } catch {
    // Nested deeper than the parser's own stack: the findings stay, without places.
  }
  return (pointer) => {
    const path = pointer.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : unescaped(part)));
    const node = tree && findNodeAtLocation(tree, path);
    return node && lines.at(node.offset);
  };
}

/**
 * The registration in a text: a manifest downloaded in either form, an answer of Graph, `az ad app show`, or
 * `Get-MgApplication | ConvertTo-Json -Depth 5`. Of several the one with `clientId`. Throws `registration-unreadable` for what is no
 * whole JSON, `registration-unknown` for JSON without the registration.
 */
export function readRegistration(text: string, clientId: string | undefined): { registration: Registration; placeOf: PlaceOf } {
  const found = candidates({ value: parsed(text), at: '' });
  const spot = found.length === 1 ? found[0] : found.find((one) => textAt(one, 'appId')?.toLowerCase() === clientId);
  const registration = spot && registrationAt(spot);
  if (!registration) throw new KitError('registration-unknown');
  return { registration, placeOf: placesIn(text) };
}
