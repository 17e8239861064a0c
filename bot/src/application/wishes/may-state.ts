import type { Side } from "../../scheme/characteristics/statement";
import type { Person } from "../../scheme/people/person";
import { isFoundationDoctor, mayVolunteer } from "../../scheme/people/standing";
import type { IsoDate } from "../../scheme/shared/time";

/**
 * The sides on which somebody may say something, because there is a purpose for it: a foundation doctor may
 * wish (NP7), who applied or volunteered as a supporter may offer (NP5). The rest of a statement is deleted.
 */
export function sidesOf(person: Person, day: IsoDate): readonly Side[] {
  const { state } = person.volunteering;
  const offers = mayVolunteer(person, day) && (state === "applied" || state === "volunteered");
  return [
    ...(isFoundationDoctor(person, day) ? (["wish"] as const) : []),
    ...(offers ? (["offer"] as const) : []),
  ];
}
