import { solveHere } from "../../../bot/src/outbound/allocation/solve-here";
import { countWithout } from "../../../bot/src/scheme/allocation/count-without";
import type { AllocationInstance } from "../../../bot/src/scheme/allocation/engine/instance";
import {
  asPublished,
  pinned,
  plainReason,
  reasonFrom,
  unmetAsks,
  type Given,
  type UnmetAsk,
  type WhyUnmet,
} from "../../../bot/src/scheme/allocation/unmet-asks";
import { taskFor } from "../../../bot/src/scheme/allocation/task";
import { smallQuestion } from "../../support/small-questions";

/** An ask that was not met, its reason, and the allocation in which it is not. */
interface Case {
  readonly instance: AllocationInstance;
  readonly given: Given;
  readonly ask: UnmetAsk;
  readonly why: WhyUnmet | undefined;
}

const CASES: readonly Case[] = Array.from({ length: 150 }, (_, seed) => {
  const question = smallQuestion({
    seed,
    doctors: 8,
    supporters: 5,
    paired: seed % 3 === 0 ? 0.5 : 0,
  });
  const { instance: asked } = taskFor(question);
  const given: Given = new Map(solveHere(asked).pairs);
  const instance = asPublished(asked, given, new Set());
  return unmetAsks(instance, given, () => true).map((ask) => {
    const why =
      plainReason(instance, ask) ??
      reasonFrom(instance, ask, given, new Map(solveHere(pinned(instance, ask)).pairs));
    return { instance, given, ask, why };
  });
}).flat();

const casesOf = (reason: WhyUnmet["reason"]) => CASES.filter(({ why }) => why?.reason === reason);

function offersIn({ supporters }: AllocationInstance, supporterId: string | undefined) {
  return supporters.find(({ id }) => id === supporterId)?.offers ?? [];
}

/** What some doctors' requests cost, in the policy's own units. */
function unitsOf(instance: AllocationInstance, given: Given, isMeant: (id: string) => boolean) {
  const { noneHonoured, eachUnmet } = instance.policy.preferences;
  return instance.doctors
    .filter(({ id, asks }) => isMeant(id) && asks.length > 0)
    .map(({ id, asks }) => {
      const offers = offersIn(instance, given.get(id));
      const unmet = asks.filter((one) => !offers.includes(one)).length;
      return (unmet === asks.length ? noneHonoured : 0) + unmet * eachUnmet;
    })
    .reduce((sum, cost) => sum + cost, 0);
}

describe("why a wish was not met, after the pairs were told (NP7)", () => {
  it("is told of each that somebody offers and the doctor's supporter does not, with one reason", () => {
    for (const { instance, given, ask, why } of CASES) {
      expect(offersIn(instance, given.get(ask.doctorId))).not.toContain(ask.token);
      expect(why).toBeDefined();
    }
    for (const reason of [
      "none-suited",
      "needed",
      "pairs-hold",
      "your-others",
      "others",
    ] as const) {
      expect(casesOf(reason).length).toBeGreaterThan(5);
    }
  });

  it("is that somebody would go without exactly where the fewest that could be left out are more", () => {
    for (const { instance, ask, why } of CASES) {
      if (why?.reason === "none-suited" || plainReason(instance, ask) !== undefined) continue;
      expect(countWithout(pinned(instance, ask)) > 0).toBe(why?.reason === "needed");
    }
  });

  it("is what others asked for only where they would have lost as much as the doctor gained, or more", () => {
    for (const { instance, given, ask } of casesOf("others")) {
      const then: Given = new Map(solveHere(pinned(instance, ask)).pairs);
      expect(then.size).toBe(given.size);
      expect(offersIn(instance, then.get(ask.doctorId))).toContain(ask.token);
      const isOwn = (id: string) => id === ask.doctorId;
      const gained = unitsOf(instance, given, isOwn) - unitsOf(instance, then, isOwn);
      const isOther = (id: string) => !isOwn(id);
      const lost = unitsOf(instance, then, isOther) - unitsOf(instance, given, isOther);
      expect(gained).toBeGreaterThan(0);
      expect(lost).toBeGreaterThanOrEqual(gained);
    }
  });

  it("leaves out pairs that a director settled by hand, and counts their places as taken", () => {
    const question = smallQuestion({ seed: 4, doctors: 8, supporters: 5 });
    const { instance } = taskFor(question);
    const given: Given = new Map(solveHere(instance).pairs);
    const [[doctorId, supporterId] = ["", ""]] = given;
    const left = asPublished(instance, given, new Set([doctorId]));
    expect(left.doctors.map(({ id }) => id)).not.toContain(doctorId);
    const places = (all: AllocationInstance) =>
      all.supporters.find(({ id }) => id === supporterId)?.places ?? 0;
    expect(places(left)).toBe(places(instance) - 1);
  });
});
