import fc from "fast-check";
import { changeoverOn } from "../../../../../bot/src/scheme/allocation/changeover";
import { pairsOnDay } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import {
  apartKey,
  whyUnsuited,
  type LivePair,
} from "../../../../../bot/src/scheme/allocation/rules";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { NOTHING_BEFORE } from "../../../../support/allocate";
import { careersOf } from "../../../../support/careers";
import { turnsOf, type CareerTurn } from "../../../../support/careers-over-years";
import { answered, idsOf, keys, loadOf, placesOf, RANK } from "../../../../support/plain-rules";

const BEFORE = "2027-06-16";
const POLICY = DEFAULT_POLICY;
const RUNS = 20;

/** How senior somebody is on a day: by the post that holds then, else by the next to come; not at all without one. */
function rankOn(person: Person | undefined, day: string): number | undefined {
  const posts = person?.memberships.filter(({ until = day }) => until >= day) ?? [];
  const grade = (posts.findLast(({ from }) => from <= day) ?? posts[0])?.grade;
  return grade && RANK[grade];
}

/** A scheme from one day on which something is new to the next. */
interface Year {
  readonly live: readonly LivePair[];
  readonly apart: ReadonlySet<string>;
}

/** What a director does on such a day: a proposal, made real. Who can be given nobody else keeps a pair that breaks, and is named. */
function onTurn({ live, apart }: Year, { day, people, asks }: CareerTurn) {
  const asked = { people, livePairs: live, policy: POLICY, on: day, apart };
  const standing = pairsOnDay(asked).filter(({ standing: { state } }) => state !== "over");
  const livePairs = standing.map(({ pair }) => pair);
  const leave = asks(livePairs);
  const question = { ...NOTHING_BEFORE, ...asked, livePairs, released: new Set(idsOf(leave)) };
  const { all, unallocated } = answered(question);
  const placed = new Set(idsOf(all));
  const left = livePairs.filter(({ doctorId }) => !placed.has(doctorId));
  const now = new Set(keys(all));
  const parted = leave.map(apartKey).filter((key) => !now.has(key));
  const next: Year = { live: [...all, ...left], apart: new Set([...apart, ...parted]) };
  return { next, question, all, left, without: new Set(idsOf(unallocated)) };
}

const suits = (doctor: Person, supporter: Person) =>
  whyUnsuited({ doctor, supporter, today: BEFORE, policy: POLICY, apart: new Set() }) === undefined;

describe("careers over years: joining, going up, away, fewer places, stepping down, leaving, somebody else", () => {
  it("break neither seniority nor a capacity on any day, but for whom nobody else can be given and who is named (NP9, NP10)", () => {
    const seen = { turns: 0, left: 0, above: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { people, livePairs } = careersOf(seed, suits);
        let year: Year = { live: livePairs, apart: new Set() };
        for (const day of turnsOf(seed, people)) {
          const turn = onTurn(year, day);
          keepsSeniority(turn, day);
          seen.turns += 1;
          seen.left += turn.left.length;
          seen.above += keepsCapacities(turn, day);
          year = turn.next;
        }
      }),
      { numRuns: RUNS },
    );
    // The years are full enough to say something.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});

/** Whoever has somebody has somebody more senior on the day; a pair that breaks is listed, and its doctor is named. */
function keepsSeniority(
  { next, all, left, without }: ReturnType<typeof onTurn>,
  { day, people }: CareerTurn,
): void {
  const byId = new Map(people.map((one) => [one.id, one]));
  for (const { doctorId, supporterId } of all) {
    const [doctor, supporter] = [byId.get(doctorId), byId.get(supporterId)];
    expect(rankOn(supporter, day)).toBeGreaterThan(rankOn(doctor, day) ?? Infinity);
  }
  const asked = { people, livePairs: next.live, policy: POLICY, on: day, apart: next.apart };
  const { breaking } = changeoverOn(asked, day);
  expect(keys(breaking.map(({ pair }) => pair))).toEqual(keys(left));
  expect(left.filter(({ doctorId }) => !without.has(doctorId))).toEqual([]);
}

/** Nobody is given more than they carry; how many have more, since they said fewer, and keep whom they have. */
function keepsCapacities(
  { question, all }: ReturnType<typeof onTurn>,
  { people }: CareerTurn,
): number {
  const before = new Set(keys(question.livePairs));
  const above = people.filter((one) => loadOf(one, all) > placesOf(one, question));
  for (const { id } of above) {
    const theirs = keys(all.filter(({ supporterId }) => supporterId === id));
    expect(theirs.filter((key) => !before.has(key))).toEqual([]);
  }
  return above.length;
}
