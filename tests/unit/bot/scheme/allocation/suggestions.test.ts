import fc from "fast-check";
import { pairsOnDay } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import { whyUnsuited, type LivePair } from "../../../../../bot/src/scheme/allocation/rules";
import {
  MOST_SUGGESTIONS,
  suggestionsFor,
  WORTH_A_MOVE,
  type Suggestion,
} from "../../../../../bot/src/scheme/allocation/suggestions";
import { suggestionText } from "../../../../../bot/src/scheme/allocation/suggestion-words";
import { GRADE_ORDER, type Grade } from "../../../../../bot/src/scheme/people/grade";
import { wantsSupporter } from "../../../../../bot/src/scheme/people/own-wish";
import type { Membership, Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPost, aSupporter } from "../../../../support/builders";
import { careersOf, type CareerScheme } from "../../../../support/careers";

const TODAY = "2027-06-16";
const NOW = `${TODAY}T10:00:00.000Z`;

function suggested({ people, livePairs }: CareerScheme): readonly Suggestion[] {
  const policy = DEFAULT_POLICY;
  return suggestionsFor({ people, livePairs, policy, on: TODAY, apart: new Set(), now: NOW });
}

function after(livePairs: readonly LivePair[], { moves }: Suggestion): readonly LivePair[] {
  return livePairs.map((pair) => {
    const move = moves.find(({ doctorId }) => doctorId === pair.doctorId);
    return move === undefined ? pair : { ...pair, supporterId: move.toId };
  });
}

const at = (site: string, grade: Grade = "ST3") =>
  aSupporter({ memberships: [aPost({ role: "senior-doctor", grade, site })] });
const doctorAt = (site: string) => aFoundationDoctor({ memberships: [aPost({ site })] });
const pair = (doctor: Person, supporter: Person): LivePair => ({
  pairingId: `pairing-of-${doctor.id}`,
  doctorId: doctor.id,
  supporterId: supporter.id,
});
const wordsOf = (one: Suggestion | undefined, people: readonly Person[]) =>
  one &&
  suggestionText(one, new Map(people.map((person) => [person.id, person])), {
    on: TODAY,
    policy: DEFAULT_POLICY,
  });

describe("suggestions of pairs that would fit better", () => {
  it("lets two doctors change supporters where both would then be at one site", () => {
    const [one, other] = [doctorAt("Northgate General"), doctorAt("Eastmoor")];
    const [there, here] = [at("Eastmoor"), at("Northgate General")];
    const people = [one, other, there, here].map((person) =>
      person.id === there.id || person.id === here.id ? { ...person, capacity: 1 } : person,
    );
    const found = suggested({ people, livePairs: [pair(one, there), pair(other, here)] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ gain: 4, moves: [{ toId: here.id }, { toId: there.id }] });
    expect(wordsOf(found[0], people)).toBe(
      "Two doctors change supporters: 2 more pairs at one site.",
    );
  });

  it("gives a free place to one of two doctors of somebody, and says that it is for the load (NP10)", () => {
    const [one, other] = [doctorAt("Eastmoor"), doctorAt("Eastmoor")];
    const [busy, idle] = [at("Eastmoor"), at("Eastmoor")];
    const people = [one, other, busy, idle];
    const found = suggested({ people, livePairs: [pair(one, busy), pair(other, busy)] });
    expect(found).toHaveLength(1);
    expect(wordsOf(found[0], people)).toBe(
      "One doctor is given a free place: doctors are spread more evenly.",
    );
  });

  it("leaves a free place to whoever has nobody (NP12)", () => {
    const [one, other] = [doctorAt("Eastmoor"), doctorAt("Eastmoor")];
    const [busy, idle] = [at("Eastmoor"), at("Eastmoor")];
    const livePairs = [pair(one, busy), pair(other, busy)];
    const people = [one, other, busy, idle, doctorAt("Eastmoor")];
    expect(suggested({ people, livePairs })).toEqual([]);
  });

  it("does not part a pair for less than a site is worth, nor one that nobody has been told of", () => {
    const one = doctorAt("Eastmoor");
    const [near, nearer] = [at("Eastmoor", "ST3"), at("Eastmoor", "ST1")];
    const livePairs = [pair(one, near)];
    expect(suggested({ people: [one, near, nearer], livePairs })).toEqual([]);
    const [far, people] = [at("Northgate General"), [one, near]];
    const told = { ...pair(one, far), announceAt: NOW };
    expect(suggested({ people: [...people, far], livePairs: [told] })).toHaveLength(1);
    const untold = { ...told, announceAt: "2027-06-16T10:00:00.001Z" };
    expect(suggested({ people: [...people, far], livePairs: [untold] })).toEqual([]);
  });

  it("never puts together those who do not want each other again (NP19)", () => {
    const one = doctorAt("Eastmoor");
    const [far, near] = [at("Northgate General"), at("Eastmoor")];
    const livePairs = [pair(one, far)];
    expect(suggested({ people: [one, far, near], livePairs })).toHaveLength(1);
    const people = [one, far, { ...near, notAgain: [one.id] }];
    expect(suggested({ people, livePairs })).toEqual([]);
  });
});

/** What the pairs of a scheme cost, worked out plainly from the figures that the decisions name. */
function costOf(people: readonly Person[], livePairs: readonly LivePair[]): number {
  const postOf = (id: string) => {
    const posts = people.find((one) => one.id === id)?.memberships ?? [];
    // Who has not started is looked at as they will start.
    return posts.find(({ from, until = "9" }) => from <= TODAY && until >= TODAY) ?? posts[0];
  };
  const rank = (post: Membership | undefined) =>
    GRADE_ORDER.findIndex((equals) => equals.some((grade) => grade === post?.grade));
  const carrying = Map.groupBy(livePairs, ({ supporterId }) => supporterId);
  const ofLoads = [...carrying.values()].map((theirs) => [0, 0, 8, 24][theirs.length] ?? 0);
  const ofPairs = livePairs.map(({ doctorId, supporterId }) => {
    const [own, other] = [postOf(doctorId), postOf(supporterId)];
    const alike = (what: "site" | "specialty") =>
      own?.[what] !== "" && own?.[what] === other?.[what];
    const gap = Math.min(4, rank(other) - rank(own) - 1);
    return (alike("site") ? 0 : 2) + (alike("specialty") ? 0 : 1) + gap;
  });
  return [...ofLoads, ...ofPairs].reduce((sum, cost) => sum + cost, 0);
}

describe("the suggestions of any scheme", () => {
  const question = { today: TODAY, policy: DEFAULT_POLICY, apart: new Set<string>() };
  const suits = (doctor: Person, supporter: Person) =>
    whyUnsuited({ doctor, supporter, ...question }) === undefined;
  /** Every other scheme is one in which nobody is without. */
  const seeds = fc.integer({ min: 1, max: 1_000_000 });
  const schemeOf = (seed: number): CareerScheme => {
    const { people, livePairs } = careersOf(seed, suits);
    if (seed % 2 === 0) return { people, livePairs };
    const paired = new Set(livePairs.map(({ doctorId }) => doctorId));
    const without = (one: Person) => wantsSupporter(one, TODAY) && !paired.has(one.id);
    const supports = (one: Person) => livePairs.some(({ supporterId }) => supporterId === one.id);
    return { people: people.filter((one) => !without(one) || supports(one)), livePairs };
  };

  it("gain what they say, each alone and all together, and break no rule (NP9, NP10)", () => {
    let some = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const scheme = schemeOf(seed);
        const { people, livePairs } = scheme;
        const found = suggested(scheme);
        some += found.length;
        const before = costOf(people, livePairs);
        for (const one of found) {
          expect(before - costOf(people, after(livePairs, one))).toBe(one.gain);
          expect(one.gain).toBeGreaterThanOrEqual(WORTH_A_MOVE * one.moves.length);
        }
        const all = found.reduce(after, livePairs);
        expect(before - costOf(people, all)).toBe(found.reduce((sum, { gain }) => sum + gain, 0));
        const pairs = { people, livePairs: all, policy: DEFAULT_POLICY, on: TODAY };
        for (const { standing } of pairsOnDay({ ...pairs, apart: new Set() })) {
          expect(standing.state).toBe("holds");
        }
        for (const one of people) {
          const load = all.filter(({ supporterId }) => supporterId === one.id).length;
          expect(load).toBeLessThanOrEqual(one.capacity);
        }
        expect(found.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
        expect(found.map(({ gain }) => gain)).toEqual(
          found.map(({ gain }) => gain).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 80 },
    );
    expect(some).toBeGreaterThan(20);
  });

  it("do not depend on the order in which people and pairs are read", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const scheme = schemeOf(seed);
        const turned = {
          people: scheme.people.toReversed(),
          livePairs: scheme.livePairs.toReversed(),
        };
        expect(suggested(turned)).toEqual(suggested(scheme));
      }),
      { numRuns: 30 },
    );
  });
});
