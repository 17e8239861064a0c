import { messageAbout } from "../../scheme/messages/plan";
import { tellSupporter as decide } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** The doctor who opted out lets the supporter know (NP13: told only if the doctor says so). Without a supporter nothing happens. */
export function makeTellSupporter(ports: ParticipationPorts) {
  return (act: DoctorAct): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person, pairing, now) => {
      if (pairing === undefined) return undefined;
      const { supporterId } = pairing;
      const decision = decide(person.participation, supporterId);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages: [{ ...messageAbout(pairing, "opt-out-told", supporterId, now), occurrence: now }],
      };
    });
}
