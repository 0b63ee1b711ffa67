import { join } from 'node:path';
import { findManifests } from '../../checks/doctor/find-manifests.ts';
import type { GraphCloud } from '../../checks/graph/clouds.ts';
import { graphClient } from '../../checks/graph/graph-client.ts';
import type { GraphAccess } from '../../checks/graph/graph-request.ts';
import { readManifest } from '../../checks/manifest/read-manifest.ts';
import { readRows } from '../../checks/parsers/read-rows.ts';
import { readXml } from '../../checks/parsers/read-xml.ts';
import { findRegistration } from '../../checks/registration/find-in-graph.ts';
import { readRegistration } from '../../checks/registration/read-registration.ts';
import type { Locale } from '../../contracts/locale.ts';
import { graphSignIns, readSignIns, signInReport, tenantReport, type GraphPart } from '../../diagnostics/index.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import { scan, walk } from '../../scanner/index.ts';
import { wantedOf, type AddInOptions } from '../add-in-options.ts';
import { manifestReport } from '../check/manifest.ts';
import { originReport } from '../check/origin.ts';
import { registrationReport } from '../check/registration.ts';
import { graphPart } from '../check/tenant.ts';
import { codePart } from './code-part.ts';
import { joinParts } from './join-parts.ts';
import { notKnown, ofFindings, ofRules, orNotKnown } from './make-part.ts';
import type { DoctorReport, Part } from './part.ts';
import { textFile, textFileIn, type NamedText } from './text-file.ts';
import { words } from './texts.ts';

/** What a person may give of an add-in; files by their paths. */
export interface DoctorGiven {
  readonly manifest: readonly string[];
  readonly exchangeServer: boolean;
  readonly audience: readonly string[];
  readonly registration?: string;
  readonly outputs?: string;
  readonly on?: string;
  readonly signIns: readonly string[];
  /** Address of the deployed pane. */
  readonly pane?: string;
  readonly framedBy: readonly string[];
  readonly inside: boolean;
}

export interface DoctorWish extends DoctorGiven {
  readonly folder: string;
  readonly locale: Locale;
  readonly now: Date;
  readonly addIn: AddInOptions;
  readonly cloud: GraphCloud;
  /** Graph, where it may be asked; rejects where nobody could sign in. */
  readonly graph?: Promise<GraphAccess>;
}

/** What the manifests say of the add-in, where the person did not. */
interface Known {
  readonly options: AddInOptions;
  readonly addInId: string | undefined;
  /** Text of the first manifest that can be read. */
  readonly manifest: string | undefined;
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** Everything that can be known from what was given, part by part. Throws for a folder or a named file that cannot be read. */
export async function examine(wish: DoctorWish): Promise<DoctorReport> {
  const { folder, locale, now } = wish;
  const { files } = walk(folder);
  const texts = wish.manifest.length > 0 ? wish.manifest.map((name) => textFile(name, folder)) : findManifests(files, textFileIn(folder)).map((name) => textFile(join(folder, name), folder));
  const known = knownFrom(texts, wish.addIn);
  const day = wish.on ?? dayOf(now);
  const asked = wish.graph && askTenant(wish, known, wish.graph);
  // Told by the parts that need it.
  asked?.catch(() => undefined);
  const parts = await Promise.all([
    orNotKnown('code', null, locale, () => codePart(scan(folder), dayOf(now), locale)),
    originPart(wish, known),
    ...manifestParts(texts, wish),
    registrationPart(wish, known),
    tenantPart(wish, known, asked),
    signInsPart(wish, known, asked),
  ]);
  return joinParts(parts, folder, day);
}

function knownFrom(texts: readonly NamedText[], given: AddInOptions): Known {
  const read = texts.flatMap(({ text }) => {
    try {
      return [{ text, manifest: readManifest(text) }];
    } catch (error) {
      if (isKitError(error)) return [];
      throw error;
    }
  });
  const manifests = read.map(({ manifest }) => manifest);
  const clientId = manifests.flatMap(({ registrations }) => registrations.flatMap(({ id }) => id?.value.toLowerCase() ?? []))[0];
  const page = manifests.flatMap(({ addresses }) => addresses.filter(({ use, value }) => use === 'page' && /^https:/.test(value) && URL.canParse(value)))[0]?.value;
  return {
    options: { ...(page ? { origin: new URL(page).origin } : {}), ...(clientId ? { clientId } : {}), ...given },
    addInId: manifests.flatMap(({ id }) => id?.value.toLowerCase() ?? [])[0],
    manifest: read[0]?.text,
  };
}

function manifestParts(texts: readonly NamedText[], { locale, exchangeServer, audience }: DoctorWish): Promise<Part>[] {
  if (texts.length === 0) return [Promise.resolve(notKnown('manifest', words.noManifest[locale]))];
  return texts.map(({ name, text }) => orNotKnown('manifest', name, locale, async () => ofRules('manifest', await manifestReport(text, { name, exchangeServer, audience, locale }))));
}

async function registrationPart({ folder, locale, now, cloud, registration: file, graph }: DoctorWish, { options }: Known): Promise<Part> {
  if (file !== undefined) {
    const { name, text } = textFile(file, folder);
    return orNotKnown('registration', name, locale, () => {
      const { registration, placeOf } = readRegistration(text, options.clientId);
      return ofRules('registration', registrationReport(registration, { name, wanted: wantedOf(options, cloud, registration.clientId), nowMs: now.getTime(), locale, placeOf }));
    });
  }
  if (!graph) return notKnown('registration', words.noRegistration[locale]);
  const wanted = wantedOf(options, cloud);
  const { clientId } = wanted;
  return orNotKnown('registration', clientId, locale, async () => {
    const registration = await findRegistration(graphClient(await graph), clientId);
    if (!registration) throw new KitError('registration-missing', { values: { clientId } });
    return ofRules('registration', registrationReport(registration, { name: clientId, wanted, nowMs: now.getTime(), locale }));
  });
}

async function askTenant({ cloud, now }: DoctorWish, { options }: Known, graph: Promise<GraphAccess>): Promise<GraphPart> {
  const { clientId, scope, permissions } = wantedOf(options, cloud);
  return graphPart(await graph, clientId, [scope, ...permissions.map(({ name }) => name)], now);
}

async function tenantPart({ folder, locale, now, cloud, outputs, on }: DoctorWish, { options, addInId }: Known, asked: Promise<GraphPart> | undefined): Promise<Part> {
  if (outputs === undefined && !asked) return notKnown('tenant', words.noTenant[locale]);
  const pasted = outputs === undefined ? '' : textFile(outputs, folder).text;
  return orNotKnown('tenant', null, locale, async () => {
    const graph = await asked;
    const { verdict, findings } = tenantReport(pasted, { readRows, readXml }, { today: dayOf(now), locale, app: wantedOf(options, cloud).clientId, withoutSignIns: true, ...(addInId ? { addIn: addInId } : {}), ...(on ? { on } : {}), ...(graph ? { graph } : {}) });
    return verdict === 'unreadable' ? notKnown('tenant', words.noOutput[locale]) : ofFindings('tenant', verdict, findings);
  });
}

function noGraph(error: unknown): undefined {
  if (!isKitError(error)) throw error;
}

async function signInsPart({ folder, locale, cloud, signIns }: DoctorWish, { options }: Known, asked: Promise<GraphPart> | undefined): Promise<Part> {
  if (signIns.length === 0 && !asked) return notKnown('sign-ins', words.noSignIns[locale]);
  const exports = signIns.map((file) => textFile(file, folder)).map(({ name, text }) => ({ name, ...readSignIns(text, readRows) }));
  return orNotKnown('sign-ins', null, locale, async () => {
    // Files that were given are judged also where Graph could not be asked: the tenant's part says why.
    const part = await (exports.length > 0 ? asked?.catch(noGraph) : asked);
    const { verdict, findings } = part ? graphSignIns(part, locale, exports) : signInReport(exports, { app: wantedOf(options, cloud).clientId, locale });
    return ofFindings('sign-ins', verdict, findings);
  });
}

async function originPart({ locale, now, pane, framedBy, inside }: DoctorWish, { manifest }: Known): Promise<Part> {
  if (pane === undefined) return notKnown('origin', words.noOrigin[locale]);
  return orNotKnown('origin', pane, locale, async () => {
    const report = await originReport({ address: pane, eventScript: [], framedBy, locale, ...(manifest === undefined ? {} : { manifest }) }, { allowsInside: inside, now });
    // Addresses have no lines.
    return ofRules('origin', { ...report, findings: report.findings.map((finding) => ({ ...finding, place: null })) });
  });
}
