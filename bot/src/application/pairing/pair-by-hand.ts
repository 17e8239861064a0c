import { whyNotPair, type PairRefusal } from "../../scheme/allocation/rules";
import { announcements } from "../../scheme/messages/plan";
import { nextWorkingMoment } from "../../scheme/calendar/working-time";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { allocationState, nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

type PairPorts = Pick<Ports, "store" | "clock" | "ids" | "holidays">;

/** Why two people are not paired by hand. */
export type PairByHandRefusal =
  | { readonly code: "person-unknown" }
  | { readonly code: "publication-in-progress" }
  | { readonly code: "cannot-be-paired"; readonly rule: PairRefusal };

/** Pairs two people by hand, the rules checked (NP2, NP9, NP10); both are told in the next working hours. */
export function makePairByHand(ports: PairPorts) {
  return (
    actor: Actor,
    doctorId: PersonId,
    supporterId: PersonId,
  ): Promise<Outcome<Pairing, PairByHandRefusal>> =>
    retryOnConflict<Outcome<Pairing, PairByHandRefusal>>(async () => {
      const { schemeId } = actor;
      const state = await allocationState(ports, schemeId);
      const { policy } = state.scheme;
      const doctor = state.byId.get(doctorId);
      const supporter = state.byId.get(supporterId);
      if (doctor === undefined || supporter === undefined) {
        return refused({ code: "person-unknown" });
      }
      if (state.register.value.openPublicationId !== undefined) {
        return refused({ code: "publication-in-progress" });
      }
      const { live, today, apart } = state;
      const rule = whyNotPair({ doctor, supporter, livePairs: live, policy, today, apart });
      if (rule !== undefined) return refused({ code: "cannot-be-paired", rule });
      const now = ports.clock.now();
      const holidays = ports.holidays.of(policy.nation);
      const pairing: Pairing = {
        id: ports.ids.next(),
        schemeId,
        doctorId,
        supporterId,
        allocatedAt: now,
        announceAt: nextWorkingMoment(now, policy.workingHours, holidays),
        period: { state: "active" },
        introduction: { state: "awaited" },
      };
      const by = actor.person.value.id;
      const context = { schemeId, by, personId: doctorId, pairingId: pairing.id };
      const outcome = await ports.store.commit({
        schemeId,
        create: [{ type: "pairing", value: pairing }],
        replace: [nextRegister(state.register)],
        events: [eventOf(ports, context, { type: "SupporterAllocated" })],
        messages: announcements(pairing),
      });
      return outcome === "conflict" ? "conflict" : done(pairing);
    });
}
