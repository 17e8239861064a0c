import { messageAbout } from "../../scheme/messages/plan";
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
      if (person.participation.state !== "opted-in" || pairing === undefined) return undefined;
      return {
        person,
        acts: [{ type: "SupporterToldOfRejoin" }],
        messages: [
          { ...messageAbout(pairing, "rejoin-told", pairing.supporterId, now), occurrence: now },
        ],
      };
    });
}
