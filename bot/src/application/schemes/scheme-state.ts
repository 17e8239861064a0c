import { londonDate } from "../../scheme/calendar/london";
import type { Apart, LivePair } from "../../scheme/allocation/rules";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import { apartOf, livePairs } from "../allocation/live-pairs";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** A scheme as those who run it see it. */
export interface SchemeState {
  readonly scheme: Scheme;
  readonly people: readonly Versioned<Person>[];
  readonly byId: ReadonlyMap<PersonId, Person>;
  readonly pairings: readonly Versioned<Pairing>[];
  /** The pairs that hold now. */
  readonly live: readonly LivePair[];
  /** Pairs that ended on request: they are not put together again. */
  readonly apart: Apart;
  /** How many doctors each supporter carries; supporters without any are not in it. */
  readonly carrying: ReadonlyMap<PersonId, number>;
  /** Each paired doctor's supporter. */
  readonly supporterOf: ReadonlyMap<PersonId, PersonId>;
  readonly now: Instant;
  readonly today: IsoDate;
}

/** Reads a scheme with its people and pairings, for a director's lists. */
export function makeSchemeState({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async (schemeId: SchemeId): Promise<SchemeState> => {
    const now = clock.now();
    const [scheme, people, pairings] = await Promise.all([
      store.scheme(schemeId),
      store.people(schemeId),
      store.pairings(schemeId),
    ]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const live = livePairs(pairings);
    return {
      live,
      apart: apartOf(pairings),
      carrying: countBySupporter(live),
      supporterOf: new Map(live.map(({ doctorId, supporterId }) => [doctorId, supporterId])),
      scheme: scheme.value,
      people,
      byId: new Map(people.map(({ value }) => [value.id, value])),
      pairings,
      now,
      today: londonDate(now),
    };
  };
}

function countBySupporter(live: readonly LivePair[]): ReadonlyMap<PersonId, number> {
  const carrying = new Map<PersonId, number>();
  for (const { supporterId } of live)
    carrying.set(supporterId, (carrying.get(supporterId) ?? 0) + 1);
  return carrying;
}
