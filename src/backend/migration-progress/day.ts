const dayMs = 86_400_000;

/** Whole days (UTC) since 1970 of a time in milliseconds. */
export const dayOf = (ms: number): number => Math.floor(ms / dayMs);

/** `YYYY-MM-DD`. */
export const writeDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day of `YYYY-MM-DD`; `undefined` for anything else, also for a day that no month has. */
export function readDay(text: string): number | undefined {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(ms) || writeDay(dayOf(ms)) !== text ? undefined : dayOf(ms);
}
