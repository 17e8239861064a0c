import { londonInstant } from "../../scheme/calendar/london";
import type { QualityRecords } from "../../scheme/quality/count-year";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { participationFacts } from "./participation-facts";

/** What a scheme has on record of a programme year that began on a day, and of those after it; beside who is in it, and who supports whom. */
export async function qualityRecords(
  { store, audit, holidays }: Pick<Ports, "store" | "audit" | "holidays">,
  { scheme, people, pairings }: Pick<SchemeFacts, "scheme" | "people" | "pairings">,
  since: IsoDate,
): Promise<QualityRecords> {
  const { id: schemeId, policy } = scheme;
  const [agreements, feedback, participation] = await Promise.all([
    store.list(schemeId, "agreement"),
    store.list(schemeId, "feedback"),
    participationFacts({ audit }, schemeId, londonInstant(since, "00:00")),
  ]);
  return {
    people,
    pairings,
    agreements: valuesOf(agreements),
    feedback: valuesOf(feedback),
    participation,
    policy,
    holidays: holidays.of(policy.nation),
  };
}
