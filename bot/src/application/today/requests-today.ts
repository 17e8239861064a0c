import type { PairingRequest } from "../../scheme/pairing/request";
import { fullName } from "../../scheme/people/person";
import type { Versioned } from "../ports/scheme-store";
import { openRequests } from "../requests/request-queue";
import type { SchemeState } from "../schemes/scheme-state";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** What pairs asked for and nobody has answered (NP19, NP21). */
export function requestsToday(
  { byId, pairings, today }: SchemeState,
  requests: readonly Versioned<PairingRequest>[],
): TodayGroup {
  const rows = openRequests(requests, pairings).flatMap(({ value: request }) => {
    const { id, at, askedBy, kind } = request;
    const asker = byId.get(askedBy === "supporter" ? request.supporterId : request.doctorId);
    const other = byId.get(askedBy === "supporter" ? request.doctorId : request.supporterId);
    if (asker === undefined) return [];
    const more = other === undefined ? "" : fullName(other.name);
    return [{ id, name: namedRow(asker, today).name, more, since: at, why: kind }];
  });
  return groupOf("requests", rows);
}
