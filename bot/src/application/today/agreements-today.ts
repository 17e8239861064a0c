import type { Agreement } from "../../scheme/agreement/agreement";
import { isAgreementOverdue } from "../../scheme/agreement/overdue";
import { fullName } from "../../scheme/people/person";
import type { SchemeState } from "../schemes/scheme-state";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** Pairs that met weeks ago and have not both signed (NP17); nothing of what they wrote, and nobody who opted out. */
export function agreementsToday(
  { byId, pairings, scheme, today }: SchemeState,
  agreements: readonly Agreement[],
): TodayGroup {
  const found = new Map(agreements.map((one) => [one.id, one]));
  const rows = pairings.flatMap(({ value: pairing }) => {
    const doctor = byId.get(pairing.doctorId);
    const supporter = byId.get(pairing.supporterId);
    if (doctor === undefined || supporter === undefined) return [];
    const of = { pairing, agreement: found.get(pairing.id), doctor };
    if (!isAgreementOverdue(of, scheme.policy.agreementWeeks, today)) return [];
    const { name } = namedRow(doctor, today);
    const { introduction } = pairing;
    const since = "at" in introduction ? { since: introduction.at } : {};
    return [{ id: pairing.id, name, more: fullName(supporter.name), ...since, why: "" }];
  });
  return groupOf("agreements", rows);
}
