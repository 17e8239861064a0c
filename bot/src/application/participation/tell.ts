import { messageAbout } from "../../scheme/messages/plan";
import type {
  Participation,
  ParticipationEvent,
  ParticipationRefusal,
} from "../../scheme/participation/participation";
import type { Decision } from "../../scheme/shared/decision";
import type { PersonId } from "../../scheme/shared/ids";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** What the supporter may be told, and whether it is so. */
export interface Telling {
  readonly decide: (
    current: Participation,
    supporterId: PersonId,
  ) => Decision<Participation, ParticipationEvent, ParticipationRefusal>;
  readonly kind: "opt-out-told" | "rejoin-told";
}

/** Tells the doctor's own supporter something at the doctor's word. Without a supporter nothing happens. */
export function makeTell(ports: ParticipationPorts, { decide, kind }: Telling) {
  return (act: DoctorAct): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person, pairing, now) => {
      if (pairing === undefined) return undefined;
      const { supporterId } = pairing;
      const decision = decide(person.participation, supporterId);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages: [{ ...messageAbout(pairing, kind, supporterId, now), occurrence: now }],
      };
    });
}
