import { firstWednesdayOfAugust } from "../../bot/src/scheme/calendar/changeover-day";
import { addDays } from "../../bot/src/scheme/calendar/london";
import { goAway } from "../../bot/src/scheme/people/absence";
import type { Grade } from "../../bot/src/scheme/people/grade";
import type { Person } from "../../bot/src/scheme/people/person";
import { changeCapacity, stepDown } from "../../bot/src/scheme/people/supporter-word";
import { DEFAULT_POLICY } from "../../bot/src/scheme/policy/policy";
import type { Decision } from "../../bot/src/scheme/shared/decision";
import { aFoundationDoctor, aSupporter } from "./builders";
import { somePost } from "./careers";
import { chanceOf, type Chance } from "./seeded-chance";

/** The day on which the careers are looked at first, and for how many days: past two changeovers. */
const FIRST = "2027-06-17";
const DAYS = 430;

/** What people are on a day, after what happened on it. */
type Happening = (people: readonly Person[], day: string, chance: Chance) => readonly Person[];

/** What comes after a year in a grade; nobody knows of who leaves. */
const NEXT: Partial<Record<Grade, readonly (Grade | "leaves")[]>> = {
  F1: ["F2"],
  F2: ["ST1", "Clinical fellow", "leaves"],
  ST1: ["ST3", "ST1", "leaves"],
  ST3: ["ST5", "leaves"],
};

function changed(
  people: readonly Person[],
  chance: Chance,
  change: (person: Person) => Decision<Person, unknown, unknown>,
): readonly Person[] {
  const chosen = chance.oneOf(people);
  const decision = change(chosen);
  return decision.accepted ? people.map((one) => (one === chosen ? decision.state : one)) : people;
}

function eveAfter(day: string): string {
  const year = Number(day.slice(0, 4));
  const eves = [year, year + 1].map((one) => addDays(firstWednesdayOfAugust(one), -1));
  return eves.find((eve) => eve > day) ?? "";
}

/** The lists of the coming year: who goes up, and where to; of who leaves they say nothing. */
const nextPosts: Happening = (people, day, chance) => {
  const eve = eveAfter(day);
  return people.map((person) => {
    const last = person.memberships.at(-1);
    if (last?.until !== eve || last.grade === undefined) return person;
    const grade = chance.oneOf<Grade | "leaves">(NEXT[last.grade] ?? [last.grade, "leaves"]);
    if (grade === "leaves") return person;
    const role = grade === "F2" ? "foundation-doctor" : "senior-doctor";
    const from = addDays(eve, 1);
    const post = somePost(chance, { role, grade, from, until: eveAfter(from) });
    return { ...person, memberships: [...person.memberships, post] };
  });
};

const HAPPENINGS: readonly (readonly [Happening, number])[] = [
  [
    (people, day, chance) => {
      const post = somePost(chance, { grade: "F1", from: day, until: eveAfter(day) });
      return [...people, aFoundationDoctor({ memberships: [post] })];
    },
    3,
  ],
  [
    (people, day, chance) => {
      const grade = chance.oneOf(["ST1", "ST3"] as const);
      const role = "senior-doctor";
      const post = somePost(chance, { role, grade, from: day, until: eveAfter(day) });
      return [...people, aSupporter({ capacity: 1 + chance.below(3), memberships: [post] })];
    },
    2,
  ],
  [
    (people, day, chance) => {
      const until = addDays(day, 10 + chance.below(120));
      return changed(people, chance, (one) => goAway(one, { from: day, until }, day));
    },
    2,
  ],
  [
    (people, _day, chance) =>
      changed(people, chance, (one) => changeCapacity(one, chance.below(4), DEFAULT_POLICY)),
    6,
  ],
  [
    (people, day, chance) =>
      changed(people, chance, (one) => stepDown(one, `${day}T09:00:00.000Z`)),
    2,
  ],
  [
    (people, day, chance) => {
      const leaver = chance.oneOf(people);
      const memberships = leaver.memberships
        .filter(({ from }) => from <= day)
        .map((one) => ((one.until ?? day) < day ? one : { ...one, until: day }));
      return people.map((one) => (one === leaver ? { ...one, memberships } : one));
    },
    2,
  ],
];

/** A day on which something is new: what people are by then, and who is to have somebody else (NP19). */
export interface CareerTurn {
  readonly day: string;
  readonly people: readonly Person[];
  /** Draws one of some doctors, now and then. */
  readonly asks: <One>(doctors: readonly One[]) => readonly One[];
}

/**
 * More than a year of a scheme, with two changeovers, day by day where something is new: people join, go away, change how many they carry, step down
 * and leave; each June the posts of the next year are known; and posts begin and end.
 */
export function* turnsOf(seed: number, before: readonly Person[]): Generator<CareerTurn> {
  const chance = chanceOf(seed);
  const acts = new Set(Array.from({ length: 20 }, () => addDays(FIRST, chance.below(DAYS))));
  let people = before;
  for (let nth = 0; nth <= DAYS; nth += 1) {
    const day = addDays(FIRST, nth);
    const was = people;
    if (day.endsWith("-06-20")) people = nextPosts(people, day, chance);
    if (acts.has(day)) people = chance.weighted(HAPPENINGS)(people, day, chance);
    const turns = people.some(({ memberships }) =>
      memberships.some(({ from, until }) => from === day || until === addDays(day, -1)),
    );
    if (!turns && people === was) continue;
    const asks = <One>(doctors: readonly One[]) =>
      doctors.length > 0 && chance.happens(0.2) ? [chance.oneOf(doctors)] : [];
    yield { day, people, asks };
  }
}
