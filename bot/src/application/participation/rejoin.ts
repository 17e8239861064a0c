import { rejoin as decide } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** A foundation doctor opts back in, in one tap (NP15). The supporter is told only if the doctor says so. */
export function makeRejoin(ports: ParticipationPorts) {
  return (act: DoctorAct): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person) => {
      const decision = decide(person.participation);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages: [],
      };
    });
}
