import { messageOn } from "../../scheme/messages/plan";
import { followWord, type RecordedChoice } from "../../scheme/participation/recorded-choice";
import { isFoundationDoctor } from "../../scheme/people/standing";
import { londonDate } from "../../scheme/calendar/london";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { ParticipationPorts } from "./decide-for-doctor";

/** Why nothing is recorded. Nothing about the doctor's own choice is among it. */
export type RecordRefusal =
  { readonly code: "person-unknown" } | { readonly code: "not-a-foundation-doctor" };

/**
 * A director or an administrator records a doctor's choice on the doctor's word (NP13, NP15; decision 0016).
 * It holds at once, and the doctor is told, with a way to undo it; the supporter is not. Where it is so
 * already nothing is written, and the answer is the same.
 */
export function makeRecordChoice(ports: ParticipationPorts) {
  return (
    actor: Actor,
    personId: PersonId,
    choice: RecordedChoice,
  ): Promise<Outcome<"noted", RecordRefusal>> =>
    retryOnConflict<Outcome<"noted", RecordRefusal>>(async () => {
      const { schemeId } = actor;
      const now = ports.clock.now();
      const doctor = await ports.store.person(schemeId, personId);
      if (doctor === undefined) return refused({ code: "person-unknown" });
      if (!isFoundationDoctor(doctor.value, londonDate(now))) {
        return refused({ code: "not-a-foundation-doctor" });
      }
      const decision = followWord(doctor.value.participation, choice, now);
      if (!decision.accepted) return done("noted");
      const context = { schemeId, by: actor.person.value.id, personId };
      const person = { ...doctor.value, participation: decision.state };
      const subject = { schemeId, recipientId: personId, subjectId: choice, occurrence: now };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value: person, version: doctor.version }],
        events: [
          eventOf(ports, context, { type: "ChoiceRecorded", choice }),
          ...decision.events.map((event) => eventOf(ports, context, event)),
        ],
        messages: [messageOn("choice-recorded", subject, now)],
        needsYou: choice === "opted-out",
      });
      return outcome === "conflict" ? "conflict" : done("noted");
    });
}
