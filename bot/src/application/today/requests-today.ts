import type { PairingRequest } from "../../scheme/pairing/request";
import { fullName } from "../../scheme/people/person";
import type { SchemeState } from "../schemes/scheme-state";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** What pairs asked for and nobody has answered (NP19, NP21). */
export function requestsToday(
  { byId, today }: SchemeState,
  requests: readonly PairingRequest[],
): TodayGroup {
  const rows = requests.flatMap((request) => {
    const { id, at, askedBy, kind, state } = request;
    const asker = byId.get(askedBy === "supporter" ? request.supporterId : request.doctorId);
    const other = byId.get(askedBy === "supporter" ? request.doctorId : request.supporterId);
    if (state.state !== "open" || asker === undefined) return [];
    const more = other === undefined ? "" : fullName(other.name);
    return [{ id, name: namedRow(asker, today).name, more, since: at, why: kind }];
  });
  return groupOf("requests", rows);
}
