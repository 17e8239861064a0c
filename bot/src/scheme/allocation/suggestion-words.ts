import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { postOn } from "../people/standing";
import type { PersonId } from "../shared/ids";
import { distanceOf, pairFit } from "./pair-fit";
import type { PeopleDay } from "./person-on-day";
import type { Suggestion } from "./suggestions";

/** What of two people's posts a pair's fit is made of, as whole numbers; more is better. */
interface InCommon {
  readonly site: number;
  readonly trust: number;
  readonly specialty: number;
  /** How near in grade: no grade between the two is best. */
  readonly grade: number;
}

/** What a suggestion would change, in a sentence: "Two doctors change supporters: 2 more pairs at one site." */
export function suggestionText(
  { moves, gain }: Suggestion,
  people: ReadonlyMap<PersonId, Person>,
  day: PeopleDay,
): string {
  const sum = { site: 0, trust: 0, specialty: 0, grade: 0, load: gain };
  for (const { doctorId, fromId, toId } of moves) {
    const doctor = known(people, doctorId);
    const [from, to] = [known(people, fromId), known(people, toId)];
    const [before, after] = [inCommon(doctor, from, day), inCommon(doctor, to, day)];
    sum.load -= pairFit(doctor, from, day) - pairFit(doctor, to, day);
    for (const what of ["site", "trust", "specialty", "grade"] as const) {
      sum[what] += after[what] - before[what];
    }
  }
  const changes = [
    ...pairsText(sum.trust, "of one Trust"),
    ...pairsText(sum.site, "at one site"),
    ...pairsText(sum.specialty, "in one specialty"),
    ...(sum.grade > 0 ? ["nearer in grade"] : []),
    ...(sum.grade < 0 ? ["further apart in grade"] : []),
    ...(sum.load > 0 ? ["doctors are spread more evenly"] : []),
    ...(sum.load < 0 ? ["doctors are spread less evenly"] : []),
  ].join(", ");
  return moves.length > 1
    ? `Two doctors change supporters: ${changes}.`
    : `One doctor is given a free place: ${changes}.`;
}

function pairsText(difference: number, where: string): readonly string[] {
  if (difference === 0) return [];
  const count = Math.abs(difference);
  const more = difference > 0 ? "more" : "fewer";
  return [`${count} ${more} ${count === 1 ? "pair" : "pairs"} ${where}`];
}

function inCommon(doctor: Person, supporter: Person, day: PeopleDay): InCommon {
  const [own, other] = [postOn(doctor, day.on), postOn(supporter, day.on)];
  if (own === undefined || other === undefined)
    return { site: 0, trust: 0, specialty: 0, grade: 0 };
  const distance = distanceOf(doctor, supporter, day);
  const order = day.policy.allocation.gradeOrder;
  return {
    site: Number(distance === "same-site"),
    trust: Number(distance !== "other-trust"),
    specialty: Number(own.specialty !== "" && own.specialty === other.specialty),
    grade: seniority(own.grade, order) - seniority(other.grade, order),
  };
}

function known(people: ReadonlyMap<PersonId, Person>, id: PersonId): Person {
  const person = people.get(id);
  if (person === undefined) throw new Error(`A suggestion names somebody unknown: ${id}.`);
  return person;
}
