import { messageAbout } from "../../scheme/messages/plan";
import { tellOfRejoin as decide } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** The doctor who is back lets the supporter know, who had been told that they were out (NP15). */
export function makeTellOfRejoin(ports: ParticipationPorts) {
  return (act: DoctorAct): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person, pairing, now) => {
      if (pairing === undefined) return undefined;
      const { supporterId } = pairing;
      const decision = decide(person.participation, supporterId);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages: [{ ...messageAbout(pairing, "rejoin-told", supporterId, now), occurrence: now }],
      };
    });
}
