import { messageAbout } from "../../scheme/messages/plan";
import { tellSupporter as decide } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** The doctor who opted out lets the supporter know (NP13: told only if the doctor says so). */
export function makeTellSupporter(ports: ParticipationPorts) {
  return (act: DoctorAct): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person, pairing, now) => {
      const decision = decide(person.participation);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages:
          pairing === undefined
            ? []
            : [
                {
                  ...messageAbout(pairing, "opt-out-told", pairing.supporterId, now),
                  occurrence: now,
                },
              ],
      };
    });
}
