import { rejoin as decide } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** The doctor afterwards, and whether the supporter believes that they are still out. */
export interface RejoinResult extends DoctorResult {
  readonly supporterHadBeenTold: boolean;
}

/** A foundation doctor opts back in, in one tap (NP15). The supporter is told only if the doctor says so. */
export function makeRejoin(ports: ParticipationPorts) {
  return async (act: DoctorAct): Promise<RejoinResult> => {
    let supporterHadBeenTold = false;
    const result = await decideForDoctor(ports, act, (person) => {
      const decision = decide(person.participation);
      if (!decision.accepted) return undefined;
      supporterHadBeenTold =
        person.participation.state === "opted-out" && person.participation.supporterTold;
      return {
        person: { ...person, participation: decision.state },
        acts: decision.events,
        messages: [],
      };
    });
    return { ...result, supporterHadBeenTold };
  };
}
