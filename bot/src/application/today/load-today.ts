import { capacityOf } from "../../scheme/allocation/rules";
import { carryingTooMuch, type Overload, type SchemeLoad } from "../../scheme/people/load-across";
import { fullName } from "../../scheme/people/person";
import { actorsOf, type Actor } from "../access/actor";
import { mayDo } from "../access/permissions";
import type { Ports } from "../ports/ports";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";
import { groupOf, type TodayGroup, type TodayRow } from "./today-group";

/**
 * Supporters who carry too much over all the schemes that somebody oversees (NP10), by name and all of them: no other list
 * holds the rest. A scheme in which they do not oversee is not read.
 */
export function makeLoadToday(ports: Pick<Ports, "store" | "users" | "clock">) {
  const schemeState = makeSchemeState(ports);
  return async ({ userId }: Actor): Promise<TodayGroup> => {
    const mine = await actorsOf(ports, userId);
    const overseen = mine.filter(({ roles }) => mayDo(roles, "see-load"));
    const states = await Promise.all(overseen.map(({ schemeId }) => schemeState(schemeId)));
    const rows = carryingTooMuch(states.flatMap(loadsOf)).map(rowOf);
    return groupOf("carrying-too-much", rows, rows.length);
  };
}

function loadsOf({ scheme, byId, carrying }: SchemeState): readonly SchemeLoad[] {
  return [...carrying].flatMap(([id, doctors]) => {
    const supporter = byId.get(id);
    if (supporter === undefined) return [];
    const capacity = capacityOf(supporter, scheme.policy);
    return [{ supporter, schemeName: scheme.name, doctors, capacity }];
  });
}

function rowOf({ supporter, loads, doctors, capacity }: Overload): TodayRow {
  const where = loads.map((one) => `${one.doctors} in ${one.schemeName}`).join(", ");
  return {
    id: supporter.id,
    name: fullName(supporter.name),
    more: `${doctors} doctors, ${capacity} offered: ${where}`,
    why: "",
  };
}
