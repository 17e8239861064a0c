import { optOut as decide } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** A foundation doctor opts out: at once, untold, no reason asked; the director is told (NP13). The pairing stays. */
export function makeOptOut(ports: ParticipationPorts) {
  return (act: DoctorAct): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person, _pairing, now) => {
      const decision = decide(person.participation, now);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages: [],
        needsYou: true,
      };
    });
}
