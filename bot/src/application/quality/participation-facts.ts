import { londonDate } from "../../scheme/calendar/london";
import type { ParticipationFact } from "../../scheme/quality/count-year";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { pagesOf } from "../audit/read-audit";
import type { Ports } from "../ports/ports";

const ACTS = ["FoundationDoctorOptedOut", "FoundationDoctorRejoined"] as const;
const AT_ONCE = 500;

/** Who opted out and who rejoined since an instant, in its order. From the trail: a doctor's row says only how it is now. */
export async function participationFacts(
  ports: Pick<Ports, "audit">,
  schemeId: SchemeId,
  from: Instant,
): Promise<readonly ParticipationFact[]> {
  const facts: ParticipationFact[] = [];
  for await (const entries of pagesOf(ports, schemeId, { acts: ACTS, from, limit: AT_ONCE })) {
    for (const { event } of entries) {
      if (event.personId === undefined) continue;
      const out = event.act.type === "FoundationDoctorOptedOut";
      facts.push({ doctorId: event.personId, on: londonDate(event.at), out });
    }
  }
  return facts.toReversed();
}
