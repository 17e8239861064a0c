import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Person } from "./person";
import { isFoundationDoctor } from "./standing";

/** What a foundation doctor decided about having a named contact at all. */
export type OwnWishEvent =
  { readonly type: "NoContactChosen" } | { readonly type: "SupporterWanted" };

/** Why a wish changes nothing. */
export type OwnWishRefusal = { readonly code: "has-a-supporter" } | { readonly code: "already-so" };

type WishDecision = Decision<Person, OwnWishEvent, OwnWishRefusal>;

/** Whether somebody is a foundation doctor whom the scheme finds a supporter: everybody who did not wish otherwise (NP12). */
export function wantsSupporter(person: Person, day: IsoDate): boolean {
  return isFoundationDoctor(person, day) && person.contact === undefined;
}

/** "No contact, by my own wish" (NP21). Only where there is none: a pairing is ended first. */
export function wantNone(person: Person, paired: boolean, now: Instant): WishDecision {
  if (paired) return refuse({ code: "has-a-supporter" });
  if (person.contact !== undefined) return refuse({ code: "already-so" });
  return accept(
    { ...person, contact: { state: "none-by-own-wish", at: now } },
    { type: "NoContactChosen" },
  );
}

/** "I would like a supporter": at any time, and from then on they stand with those who wait for one. */
export function wantOne(person: Person): WishDecision {
  const { contact, ...rest } = person;
  if (contact === undefined) return refuse({ code: "already-so" });
  return accept(rest, { type: "SupporterWanted" });
}

/** The same person, who does not want to be a pair with somebody again (NP19). */
export function withNotAgain(person: Person, other: PersonId): Person {
  const notAgain = person.notAgain ?? [];
  return notAgain.includes(other) ? person : { ...person, notAgain: [...notAgain, other] };
}

/** The same person, for whom that holds no longer. */
export function withoutNotAgain(person: Person, other: PersonId): Person {
  const { notAgain = [], ...rest } = person;
  const left = notAgain.filter((one) => one !== other);
  return left.length === 0 ? rest : { ...rest, notAgain: left };
}
