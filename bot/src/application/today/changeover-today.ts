import { addDays } from "../../scheme/calendar/london";
import { PREPARED_IN_DAYS } from "../../scheme/changeover/who-changes";
import { nextChangeover } from "../../scheme/calendar/changeover-day";
import type { BreakingPair } from "../../scheme/allocation/changeover";
import type { PairingRequest } from "../../scheme/pairing/request";
import { fullName } from "../../scheme/people/person";
import type { IsoDate } from "../../scheme/shared/time";
import { changeoverOf } from "../allocation/changeover";
import type { Versioned } from "../ports/scheme-store";
import { openRequests } from "../requests/request-queue";
import type { SchemeState } from "../schemes/scheme-state";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** Pairs that a rule is against today, where nobody has asked for a change already (NP9 over time, principle 7). */
export function brokenToday(
  state: SchemeState,
  requests: readonly Versioned<PairingRequest>[],
): TodayGroup {
  const asked = new Set(openRequests(requests, state.pairings).map(({ value }) => value.pairingId));
  const broken = changeoverOf(state, state.today).breaking;
  return groupOf(
    "pairs-broken",
    broken
      .filter(({ pair }) => !asked.has(pair.pairingId ?? ""))
      .flatMap((one) => rowOf(one, state)),
  );
}

/** Pairs that hold today and that the next changeover breaks, from eight weeks before it (NP9 over time). */
export function changeoverToday(state: SchemeState): TodayGroup {
  const on = nextChangeover(state.today);
  if (on > addDays(state.today, PREPARED_IN_DAYS)) return groupOf("changeover", []);
  const broken = new Set(
    changeoverOf(state, state.today).breaking.map(({ pair }) => pair.pairingId),
  );
  return groupOf(
    "changeover",
    changeoverOf(state, on)
      .breaking.filter(({ pair }) => !broken.has(pair.pairingId))
      .flatMap((one) => rowOf(one, state, on)),
  );
}

function rowOf(
  { pair, doctor, supporter, why }: BreakingPair,
  { today }: SchemeState,
  until?: IsoDate,
): TodayGroup["rows"] {
  if (pair.pairingId === undefined) return [];
  const { name } = namedRow(doctor, today);
  const more = fullName(supporter.name);
  const row = { id: pair.pairingId, name, more, why: why.code };
  return [until === undefined ? row : { ...row, until }];
}
