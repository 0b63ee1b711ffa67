import type { Fault } from '../rule.ts';
import type { PlaceOf } from './read-registration.ts';
import type { Registration } from './registration.ts';
import type { RegistrationRule } from './rule.ts';
import { rules } from './rules/index.ts';
import sameRegistration from './rules/same-registration.ts';
import type { Wanted } from './wanted.ts';

interface Checked {
  readonly found: readonly { readonly rule: RegistrationRule; readonly faults: readonly Fault[] }[];
  /** Rules that need a part which was not told. */
  readonly unknown: readonly RegistrationRule[];
}

/**
 * Holds a registration to what the add-in wants; of another add-in's nothing more is said than that it is another one. `nowMs` in milliseconds
 * since 1970; `placeOf` for one that was read from a file.
 */
export function checkRegistration(registration: Registration, wanted: Wanted, nowMs: number, placeOf: PlaceOf = () => undefined): Checked {
  const asked = registration.clientId === wanted.clientId ? rules : [sameRegistration];
  const isTold = ({ needs }: RegistrationRule) => needs.every((need) => registration[need] !== undefined);
  const seen = { registration: registration as Required<Registration>, wanted, nowMs };
  const found = asked.filter(isTold).map((rule) => ({
    rule,
    faults: rule.look(seen).map(({ says, at }): Fault => {
      const place = at === undefined ? undefined : placeOf(at);
      return place ? { says, place } : { says };
    }),
  }));
  return { found, unknown: asked.filter((rule) => !isTold(rule)) };
}
