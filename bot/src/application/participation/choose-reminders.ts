import { resumeReminders, silenceReminders } from "../../scheme/participation/participation";
import {
  decideForDoctor,
  type DoctorAct,
  type DoctorResult,
  type ParticipationPorts,
} from "./decide-for-doctor";

/** The doctor wants no more reminders, or wants them again (NP14). Nothing else changes. */
export function makeChooseReminders(ports: ParticipationPorts) {
  return (act: DoctorAct, choice: "silence" | "resume"): Promise<DoctorResult> =>
    decideForDoctor(ports, act, (person, _pairing, now) => {
      const decision =
        choice === "silence"
          ? silenceReminders(person.reminders, now)
          : resumeReminders(person.reminders);
      if (!decision.accepted) return undefined;
      return {
        person: { ...person, reminders: decision.state },
        acts: decision.events,
        messages: [],
      };
    });
}
