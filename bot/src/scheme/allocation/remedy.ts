import type { Grade } from "../people/grade";
import type { Person } from "../people/person";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";

/** Something that would give more doctors a supporter. */
export type RemedyAct =
  /** Each takes one more; only with their word. */
  | { readonly kind: "raise-capacity"; readonly supporters: readonly Person[] }
  /** Somebody is back sooner than they said; only with their word. */
  | { readonly kind: "end-absence"; readonly supporter: Person; readonly until: IsoDate }
  /** So many more supporters above a grade, at a site or (`""`) anywhere in the Trust; somebody has to find them. */
  | {
      readonly kind: "recruit";
      readonly count: number;
      readonly above: Grade;
      readonly site: string;
      readonly capacity: number;
    }
  /** Supporters from further away: for one doctor, or for everybody. */
  | { readonly kind: "borrow"; readonly doctor?: Person; readonly from: readonly string[] };

/** A remedy that was tried. */
export interface Remedy {
  /** Names what it does, so that it can be found again when it is applied. */
  readonly id: string;
  readonly act: RemedyAct;
  /** How many doctors would go without then: worked out, not guessed. */
  readonly without: number;
}

/** The name of a remedy: the same for the same deed. */
export function remedyIdOf(act: RemedyAct): string {
  const ids = (people: readonly { readonly id: PersonId }[]) =>
    people.map(({ id }) => id).join("_");
  switch (act.kind) {
    case "raise-capacity":
      return act.supporters.length === 1
        ? `raise-capacity_${ids(act.supporters)}`
        : `raise-capacity_${act.supporters.length}_${ids(act.supporters.slice(0, 1))}`;
    case "end-absence":
      return `end-absence_${act.supporter.id}`;
    case "recruit":
      return `recruit_${act.count}_${act.above.replaceAll(/[^A-Za-z0-9]/g, "-")}_${act.site.replaceAll(/[^A-Za-z0-9]/g, "-")}`.slice(
        0,
        100,
      );
    case "borrow":
      return act.doctor === undefined ? "borrow_all" : `borrow_${act.doctor.id}`;
  }
}

/** Whether one press does it: what one person's word or the scheme's own choice is enough for. */
export function canBeApplied(act: RemedyAct): boolean {
  if (act.kind === "raise-capacity") return act.supporters.length === 1;
  return act.kind !== "recruit";
}
