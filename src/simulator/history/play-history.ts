import { authorizationSchemes, wayHeader, type CredentialKind } from '../../contracts/wire.ts';
import type { LabBackend } from '../lab-backend.ts';
import { people, type LabPerson } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import { chanceOf, crowd, historyDays, type Extra } from './crowd.ts';

const dayMs = 86_400_000;

/** A clock that can be set back, shared by everything in one world. */
export interface WorldClock {
  nowMs(): number;
  /** Milliseconds behind the machine's clock. */
  behindMs: number;
}

export const createWorldClock = ({ nowMs }: Pick<LabPorts, 'nowMs'>): WorldClock => {
  const clock: WorldClock = { behindMs: 0, nowMs: () => nowMs() - clock.behindMs };
  return clock;
};

interface Stage {
  readonly clock: WorldClock;
  readonly backend: LabBackend;
  readonly fetch: LabPorts['fetch'];
  /** `amurl` of the lab's Exchange. */
  readonly amurl: string;
  entraToken(person: LabPerson, roles?: readonly string[]): Promise<string>;
  exchangeToken(person: LabPerson): Promise<string>;
}

const isWeekend = (nowMs: number): boolean => [0, 6].includes(new Date(nowMs).getUTCDay());

async function call({ backend, fetch }: Stage, kind: CredentialKind, token: string, way: string): Promise<void> {
  const headers = { authorization: `${authorizationSchemes[kind]} ${token}`, [wayHeader]: way };
  await (await fetch(`${backend.origin}/api/me`, { headers })).arrayBuffer();
}

async function come(stage: Stage, { client, detour, entraPath, isStuck, keepsTrying, movesOn = -1, person }: Extra, day: number): Promise<void> {
  const { amurl, backend, entraToken, exchangeToken } = stage;
  const isLegacy = day < movesOn;
  // The first Entra token after weeks of Exchange tokens is linked by two proofs, as the pane does.
  if (day === movesOn) await backend.link(person, { amurl, msexchuid: person.msexchuid });
  const triesOld = movesOn > 0 && (keepsTrying || isStuck);
  if (isLegacy || triesOld) await call(stage, 'exchange-identity', await exchangeToken(person), `exchange-identity ${client} -`);
  // On the day of the move everybody comes with both, or nothing would have been proven.
  if (!isLegacy && (!isStuck || day === movesOn)) await call(stage, 'entra', await entraToken(person), `${entraPath} ${client} ${triesOld ? 'legacy-path-closed' : detour}`);
}

async function playDay(stage: Stage, day: number): Promise<void> {
  const likely = isWeekend(stage.clock.nowMs()) ? 0.15 : 0.8;
  const comes = ({ firstDay, lastDay, movesOn, person }: Extra): boolean =>
    day === firstDay || day === movesOn || (day >= firstDay && day <= lastDay && chanceOf(person.objectId, day) < likely);
  await Promise.all(crowd.filter((one) => comes(one)).map((one) => come(stage, one, day)));
  // Looking at the counts brings them up to date, as a backend in service does by itself once an hour.
  const operator = await stage.entraToken(people.chiara, ['Migration.Operator']);
  const counts = await stage.fetch(`${stage.backend.origin}/api/migration`, { headers: { authorization: `Bearer ${operator}` } });
  if (!counts.ok) throw new Error(`/api/migration answered ${counts.status}`);
}

/** Six weeks of people who come, day by day up to this hour, through the real backend and with real tokens: what is counted is what came. */
export async function playHistory(stage: Stage): Promise<void> {
  for (let day = 0; day < historyDays; day++) {
    stage.clock.behindMs = (historyDays - 1 - day) * dayMs;
    await playDay(stage, day);
  }
}
