import { accept, refuse, type Decision } from "../shared/decision";
import type { IsoDate } from "../shared/time";
import type { Person } from "./person";
import { isFoundationDoctor } from "./standing";

/** What happened: one doctor may be given a supporter from further away, or may no longer. */
export type BorrowingEvent =
  { readonly type: "BorrowingAllowed" } | { readonly type: "BorrowingEnded" };

/** Why it is not decided for somebody. */
export interface BorrowingRefusal {
  readonly code: "not-a-foundation-doctor";
}

/**
 * Whether one doctor may be given a supporter of another site or of a neighbouring Trust, whatever the scheme decided
 * for everybody. It is about new pairs; one that there is stays until the rules are asked again. No event where it is
 * so already.
 */
export function decideBorrowing(
  person: Person,
  may: boolean,
  today: IsoDate,
): Decision<Person, BorrowingEvent, BorrowingRefusal> {
  if (!isFoundationDoctor(person, today)) return refuse({ code: "not-a-foundation-doctor" });
  const { mayBorrow = false, ...rest } = person;
  if (mayBorrow === may) return accept(person);
  if (!may) return accept(rest, { type: "BorrowingEnded" });
  return accept({ ...rest, mayBorrow: true }, { type: "BorrowingAllowed" });
}
