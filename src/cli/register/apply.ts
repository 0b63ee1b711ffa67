import { findNamed, findRegistration, graphError } from '../../checks/registration/find-in-graph.ts';
import type { Registration } from '../../checks/registration/registration.ts';
import { settingsWith } from '../../checks/registration/requests.ts';
import { wantedRegistration, type Wanted } from '../../checks/registration/wanted.ts';
import { registrationWriter, type Written } from '../../checks/registration/write-registration.ts';
import { graphClient } from '../../checks/graph/graph-client.ts';
import type { GraphAccess } from '../../checks/graph/graph-request.ts';
import { KitError } from '../../errors/index.ts';
import { planCreation, planRepairs, type Plan, type Planning } from './plan.ts';

/** How the person is told and asked. */
export interface Conversation {
  show(plan: Plan): void;
  /** Whether to go on. */
  agree(): Promise<boolean>;
  created(wanted: Wanted): void;
}

export interface Applied {
  readonly written: readonly Written[];
  /** What a last reading shows. */
  readonly seen: 'right' | 'open' | 'unread';
}

const isSame = (one: Plan, other: Plan): boolean => JSON.stringify(one.requests) === JSON.stringify(other.requests);

/** Shows what is missing, asks, writes it, and reads again. Undefined where nothing was to be written, null where the person declined. */
export async function applyRegistration(access: GraphAccess, wanted: Wanted, planning: Planning, mayCreate: boolean, talk: Conversation): Promise<Applied | undefined | null> {
  const client = graphClient(access);
  const found = await findRegistration(client, wanted.clientId);
  if (!found && !mayCreate) throw new KitError('registration-missing', { values: { clientId: wanted.clientId } });
  const twin = found ? undefined : await findNamed(client, wanted.name);
  if (twin) throw new KitError('registration-name-taken', { values: { clientId: twin.clientId } });
  const plan = found ? planRepairs(found, wanted, planning) : planCreation(wanted, planning);
  talk.show(plan);
  if (plan.requests.length === 0) return undefined;
  if (!(await talk.agree())) return null;
  if (!found) return create(access, wanted, planning, talk);
  const now = await findRegistration(client, wanted.clientId);
  if (!now || !isSame(plan, planRepairs(now, wanted, planning))) throw new KitError('registration-changed');
  return write(access, wanted, plan, planning, false);
}

async function create(access: GraphAccess, settings: Wanted, planning: Planning, talk: Conversation): Promise<Applied> {
  const made = await registrationWriter(access).create(settings);
  if ('why' in made) throw graphError(made, access.endpoint);
  const wanted = wantedRegistration(settingsWith(settings, made.clientId));
  talk.created(wanted);
  return write(access, wanted, planRepairs(made, wanted, planning), planning, true);
}

async function write(access: GraphAccess, wanted: Wanted, { requests }: Plan, planning: Planning, isNew: boolean): Promise<Applied> {
  const written = await registrationWriter(access).write(requests, isNew);
  return { written, seen: await seen(access, wanted, planning) };
}

/** A refusal here must not hide what was written. */
async function seen(access: GraphAccess, wanted: Wanted, planning: Planning): Promise<Applied['seen']> {
  try {
    const now: Registration | undefined = await findRegistration(graphClient(access), wanted.clientId);
    return now ? (planRepairs(now, wanted, planning).requests.length === 0 ? 'right' : 'open') : 'unread';
  } catch {
    return 'unread';
  }
}
