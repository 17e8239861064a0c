import { addDays, londonDate } from "../calendar/london";
import type { Pairing } from "../pairing/pairing";
import type { Person } from "../people/person";
import type { IsoDate } from "../shared/time";
import { inForceSince, type Agreement } from "./agreement";

/** A pairing, what its two agreed on where they began to, and its doctor. */
export interface AgreementOf {
  readonly pairing: Pairing;
  readonly agreement: Agreement | undefined;
  readonly doctor: Person;
}

/**
 * Whether those who run the scheme should see that a pair have not signed: so many weeks after the introduction (NP17).
 * Never of a doctor who opted out: there is nothing that they should do (principle 1).
 */
export function isAgreementOverdue(
  { pairing, agreement, doctor }: AgreementOf,
  weeks: number,
  today: IsoDate,
): boolean {
  const { period, introduction } = pairing;
  if (period.state === "ended" || doctor.participation.state === "opted-out") return false;
  if (introduction.state !== "sent" && introduction.state !== "said-hello") return false;
  if (agreement !== undefined && inForceSince(agreement) !== undefined) return false;
  return addDays(londonDate(introduction.at), weeks * 7) <= today;
}
