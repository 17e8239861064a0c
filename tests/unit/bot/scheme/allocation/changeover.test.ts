import fc from "fast-check";
import { changeoverOn } from "../../../../../bot/src/scheme/allocation/changeover";
import { whyBreaksText } from "../../../../../bot/src/scheme/allocation/changeover-words";
import {
  pairsOnDay,
  type PairsQuestion,
} from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import { whyUnsuited, type LivePair } from "../../../../../bot/src/scheme/allocation/rules";
import type { Membership, Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { allocate } from "../../../../support/allocate";
import { aFoundationDoctor, aPost, aSupporter } from "../../../../support/builders";
import { CHANGEOVER, careersOf } from "../../../../support/careers";

const TODAY = "2027-06-16";
const AT_ONE_SITE = { ...DEFAULT_POLICY.allocation, within: "site" } as const;
const ENDS = { until: "2027-08-03" } as const;
const NEXT = { from: CHANGEOVER, until: "2028-08-01" } as const;

const doctor = (...memberships: readonly Membership[]) =>
  aFoundationDoctor({ name: { given: "Sam", family: "Okafor" }, memberships });
const supporter = (post: Partial<Membership>, more: Partial<Person> = {}) =>
  aSupporter({ memberships: [aPost({ role: "senior-doctor", grade: "ST3", ...post })], ...more });
const F1_TO_F2 = [aPost({ grade: "F1", ...ENDS }), aPost({ grade: "F2", ...NEXT })];

function asked(
  people: readonly Person[],
  livePairs: readonly LivePair[],
  policy = DEFAULT_POLICY,
): PairsQuestion {
  return { people, livePairs, policy, on: CHANGEOVER, apart: new Set() };
}

/** What the list says of one pair, as the sentence that a director reads. */
function sentenceOf(one: Person, other: Person, policy = DEFAULT_POLICY): string | undefined {
  const pair = { pairingId: "p", doctorId: one.id, supporterId: other.id };
  const [breaking] = changeoverOn(asked([one, other], [pair], policy), TODAY).breaking;
  return breaking && whyBreaksText(breaking, { today: TODAY, on: CHANGEOVER });
}

describe("what breaks at a changeover (NP9)", () => {
  it("names both grades where the doctor catches up with the supporter", () => {
    const f2 = supporter({ role: "foundation-doctor", grade: "F2", until: "2028-08-01" });
    expect(sentenceOf(doctor(...F1_TO_F2), f2)).toBe(
      "Sam Okafor becomes F2; Priya Ashdown is F2, too.",
    );
  });

  it("names the last day of a supporter who leaves", () => {
    expect(sentenceOf(doctor(...F1_TO_F2), supporter(ENDS))).toBe(
      "Priya Ashdown's post ends on Tuesday 3 August; nothing says what they are after it.",
    );
  });

  it("says no more than that somebody is no supporter, where the reason is their own", () => {
    const not = { checkedBy: "d", at: "2027-06-01T09:00:00.000Z", until: "2028-08-01" };
    const stays = { until: "2028-08-01" };
    const excluded = supporter(stays, { arcp: { eligible: false, ...not } });
    expect(sentenceOf(doctor(...F1_TO_F2), excluded)).toBe(
      "Priya Ashdown is no longer a supporter.",
    );
    const at = "2027-06-01T09:00:00.000Z";
    const steppedDown = supporter(stays, { volunteering: { state: "stepped-down", at } });
    expect(sentenceOf(doctor(...F1_TO_F2), steppedDown)).toBe("Priya Ashdown has stepped down.");
  });

  it("names both sites where a scheme's pairs are at one site (BS8)", () => {
    const moves = doctor(
      aPost({ grade: "F1", ...ENDS }),
      aPost({ grade: "F2", site: "Eastmoor", ...NEXT }),
    );
    const stays = supporter({ until: "2028-08-01" });
    expect(sentenceOf(moves, stays)).toBeUndefined();
    expect(sentenceOf(moves, stays, { ...DEFAULT_POLICY, allocation: AT_ONE_SITE })).toBe(
      "Sam Okafor is at Eastmoor then, Priya Ashdown at Northgate General, and supporters of this scheme are at the same site.",
    );
  });

  it("is not hidden by an objection that waits, nor by a wish not to meet again (NP6, NP19)", () => {
    const one = doctor(...F1_TO_F2);
    const f2 = supporter(
      { role: "foundation-doctor", grade: "F2", until: "2028-08-01" },
      { notAgain: [one.id] },
    );
    expect(sentenceOf(one, f2)).toContain("becomes F2");
  });

  it("asks a pair that was published ahead about the day on which it begins", () => {
    const one = doctor(...F1_TO_F2);
    const toBe = aSupporter({
      memberships: [
        aPost({ grade: "F2", ...ENDS }),
        aPost({ role: "senior-doctor", grade: "ST1", ...NEXT }),
      ],
    });
    const pair = { pairingId: "p", doctorId: one.id, supporterId: toBe.id };
    const before = { people: [one, toBe], policy: DEFAULT_POLICY, on: TODAY, apart: new Set("") };
    const standing = (announceAt: string) =>
      pairsOnDay({ ...before, livePairs: [{ ...pair, announceAt }] })[0]?.standing.state;
    expect(standing(`${CHANGEOVER}T08:30:00.000Z`)).toBe("holds");
    const f2 = doctor(aPost({ grade: "F2", until: "2028-08-01" }));
    const early = { pairingId: "p", doctorId: f2.id, supporterId: toBe.id };
    const of = (announceAt: string) =>
      pairsOnDay({ ...before, people: [f2, toBe], livePairs: [{ ...early, announceAt }] });
    expect(of(`${CHANGEOVER}T08:30:00.000Z`)[0]?.standing.state).toBe("holds");
    expect(of("2027-06-01T08:30:00.000Z")[0]?.standing.state).toBe("breaks");
  });

  it("counts who starts without anybody, who is done, and F1s of whom nothing is known", () => {
    const stays = supporter({ until: "2028-08-01" });
    const leaves = doctor(aPost({ grade: "F2", ...ENDS }));
    const silent = doctor(aPost({ grade: "F1", ...ENDS }));
    const open = doctor({ ...aPost({ grade: "F1" }), until: "2027-08-03" });
    const { from } = aPost();
    const forgotten = doctor({ role: "foundation-doctor", grade: "F1", from });
    const starts = doctor(aPost({ grade: "F1", ...NEXT }));
    const pairs = [leaves, silent, open].map(({ id }, at) => ({
      pairingId: `p${at}`,
      doctorId: id,
      supporterId: stays.id,
    }));
    const people = [stays, leaves, silent, open, forgotten, starts];
    const changeover = changeoverOn(asked(people, pairs), TODAY);
    expect(changeover).toMatchObject({ breaking: [], ending: 1, holding: 0, starting: 2 });
    expect(new Set(changeover.notKnown)).toEqual(new Set([silent, open, forgotten]));
  });
});

describe("a changeover of any scheme (NP9)", () => {
  const suits = (one: Person, other: Person) =>
    whyUnsuited({
      doctor: one,
      supporter: other,
      today: TODAY,
      policy: DEFAULT_POLICY,
      apart: new Set(),
    }) === undefined;
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  it("lists what the rules say of each pair on that day, and loses none", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { people, livePairs } = careersOf(seed, suits);
        const question = asked(people, livePairs);
        const changeover = changeoverOn(question, TODAY);
        const states = pairsOnDay(question);
        const broken = states.filter(({ standing }) => standing.state === "breaks");
        expect(new Set(changeover.breaking.map(({ pair }) => pair))).toEqual(
          new Set(broken.map(({ pair }) => pair)),
        );
        const unknown = new Set(changeover.notKnown.map(({ id }) => id));
        const unsaid = states.filter(
          ({ pair, standing }) => standing.state === "over" && unknown.has(pair.doctorId),
        );
        const { breaking, ending, holding } = changeover;
        expect(breaking.length + ending + holding + unsaid.length).toBe(livePairs.length);
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing left that breaks once the proposal for that day is made real, but who goes without", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { people, livePairs } = careersOf(seed, suits);
        const { pairs, unallocated } = allocate({ people, livePairs, on: CHANGEOVER });
        const changed = new Set(pairs.map(({ doctorId }) => doctorId));
        const after = [...livePairs.filter(({ doctorId }) => !changed.has(doctorId)), ...pairs];
        const { breaking } = changeoverOn(asked(people, after), TODAY);
        const without = new Set(unallocated.map(({ doctorId }) => doctorId));
        expect(breaking.filter(({ doctor: { id } }) => !without.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
