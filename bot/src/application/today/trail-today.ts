import { isIncomplete } from "../audit/prove-trail";
import type { Versioned } from "../ports/scheme-store";
import type { TrailProof } from "../records";
import { groupOf, type TodayGroup } from "./today-group";

/** That something is missing in the audit trail, since the day on which that was found; nothing while it is whole (PF-17). */
export function trailToday(proof: Versioned<TrailProof> | undefined): TodayGroup {
  if (proof === undefined || !isIncomplete(proof.value)) return groupOf("trail-incomplete", []);
  const row = { id: proof.value.eventId, name: "", more: "", since: proof.value.at, why: "" };
  return groupOf("trail-incomplete", [row]);
}
