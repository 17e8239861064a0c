import { londonDate } from "../../scheme/calendar/london";
import {
  nextWorkingDay,
  workingDayFrom,
  type HolidayTable,
} from "../../scheme/calendar/working-time";
import { messageAbout, momentOn } from "../../scheme/messages/plan";
import { isOver, type TwoOfPair } from "../../scheme/pairing/over";
import { endPairing, type Pairing } from "../../scheme/pairing/pairing";
import { countsInAllocation } from "../../scheme/pairing/replaced";
import { wantsSupporter } from "../../scheme/people/own-wish";
import type { Person } from "../../scheme/people/person";
import { postOn } from "../../scheme/people/standing";
import type { Policy } from "../../scheme/policy/policy";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { nextRegister } from "../allocation/allocation-state";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { isAnnounced } from "../support/active-pairing";
import type { SchemeFacts } from "../sweep/scheme-facts";

type EndOverPorts = Pick<Ports, "store" | "clock" | "ids" | "holidays">;

/** So many end in one act: each with an event and a message, far below what an act may hold. */
const AT_ONCE = 25;

/** A pairing that is over, and its two. */
interface OverPair extends TwoOfPair {
  readonly pairing: Pairing;
}

/**
 * Ends the pairings of whoever left, by an import or because their last post is over, and of doctors who are foundation doctors no
 * more. The other half is told in neutral words on the next working morning, without a reason, where they had been told of the
 * pair; a doctor whose supporter left stands with those without one from then on, and those who run the scheme hear that something
 * waits (principle 7). One that the next pairing takes the place of is left to end by itself. Run again, it finds none.
 */
export function makeEndOverPairings(ports: EndOverPorts) {
  return async ({ schemeId, scheme, people, pairings }: SchemeFacts): Promise<void> => {
    const today = londonDate(ports.clock.now());
    const found = overPairs(pairings, people, today).map(({ pairing }) => pairing.id);
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const some = new Set(found.slice(from, from + AT_ONCE));
      await retryOnConflict(() => end(ports, { schemeId, policy: scheme.policy }, some));
    }
  };
}

function overPairs(
  pairings: readonly Pairing[],
  people: readonly Person[],
  today: IsoDate,
): readonly OverPair[] {
  const byId = new Map(people.map((one) => [one.id, one]));
  return pairings.filter(countsInAllocation).flatMap((pairing) => {
    const [doctor, supporter] = [byId.get(pairing.doctorId), byId.get(pairing.supporterId)];
    if (doctor === undefined || supporter === undefined) return [];
    return isOver({ doctor, supporter }, today) ? [{ pairing, doctor, supporter }] : [];
  });
}

/** Reads all again behind the register, which an import replaces: whoever came back meanwhile keeps what they have. */
async function end(
  ports: EndOverPorts,
  { schemeId, policy }: { readonly schemeId: SchemeId; readonly policy: Policy },
  ids: ReadonlySet<PairingId>,
): Promise<"committed" | "conflict" | "nothing-left"> {
  const register = await ports.store.register(schemeId);
  if (register === undefined) return "nothing-left";
  const [pairings, people] = await Promise.all([
    ports.store.pairings(schemeId),
    ports.store.people(schemeId),
  ]);
  const now = ports.clock.now();
  const today = londonDate(now);
  const some = pairings.filter(({ value }) => ids.has(value.id));
  const versions = new Map(some.map(({ value, version }) => [value.id, version]));
  const ended = overPairs(valuesOf(some), valuesOf(people), today).flatMap((over) => {
    const decision = endPairing(over.pairing, { by: "system" }, now);
    return decision.accepted ? [{ over, value: decision.state, events: decision.events }] : [];
  });
  if (ended.length === 0) return "nothing-left";
  const holidays = ports.holidays.of(policy.nation);
  return ports.store.commit({
    schemeId,
    replace: [
      ...ended.map(({ value }) => {
        return { type: "pairing", value, version: versions.get(value.id) ?? "" } as const;
      }),
      nextRegister(register),
    ],
    events: ended.flatMap(({ value: { id: pairingId, doctorId: personId }, events }) => {
      const context = { schemeId, by: "system", personId, pairingId };
      return events.map((event) => eventOf(ports, context, event));
    }),
    messages: ended.flatMap(({ over, value }) => {
      const at = tellAt(value, { now, policy, holidays });
      return whoIsTold(over, now).map((id) => messageAbout(value, "pairing-ended", id, at));
    }),
    needsYou: ended.some(({ over }) => wantsSupporter(over.doctor, today)),
  });
}

/** In working hours of today or, where today's moment is over, of the next working day. */
function tellAt(
  pairing: Pairing,
  { now, policy, holidays }: { now: Instant; policy: Policy; holidays: HolidayTable },
): Instant {
  const today = londonDate(now);
  const first = momentOn(workingDayFrom(today, holidays), pairing, policy);
  return first >= now ? first : momentOn(nextWorkingDay(today, holidays), pairing, policy);
}

/** Each half that is still there. Somebody who was never told of the pair is told nothing of its end. */
function whoIsTold({ doctor, supporter, pairing }: OverPair, now: Instant): readonly PersonId[] {
  if (!isAnnounced(pairing, now)) return [];
  const today = londonDate(now);
  return [doctor, supporter].filter((one) => postOn(one, today) !== undefined).map(({ id }) => id);
}
