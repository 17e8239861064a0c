import {
  pairRefusalText,
  whyTogether,
  whyWithoutText,
} from "../../../../../bot/src/scheme/allocation/reasons";
import type { Unallocated } from "../../../../../bot/src/scheme/allocation/allocation";
import type { PairRefusal } from "../../../../../bot/src/scheme/allocation/rules";
import { GRADE_ORDER } from "../../../../../bot/src/scheme/people/grade";
import type { Post } from "../../../../../bot/src/scheme/people/standing";

const DOCTOR: Post = {
  role: "foundation-doctor",
  grade: "F1",
  site: "Northgate General",
  specialty: "General surgery",
  from: "2026-08-05",
};
const SUPPORTER: Post = { ...DOCTOR, role: "senior-doctor", grade: "ST3" };

const why = (doctor: Post, supporter: Post, carrying: number) =>
  whyTogether({ doctor, supporter, carrying, order: GRADE_ORDER });

describe("why two people were put together", () => {
  it("names grades, site, specialty and load", () => {
    expect(why(DOCTOR, SUPPORTER, 1)).toEqual([
      "ST3 supports F1",
      "both at Northgate General",
      "both in General surgery",
      "their only doctor",
    ]);
  });

  it("names the next grade up as what it is", () => {
    expect(why(DOCTOR, { ...SUPPORTER, grade: "F2" }, 1)[0]).toBe("next grade up");
  });

  it("names which doctor of theirs it is (NP10)", () => {
    expect(why(DOCTOR, SUPPORTER, 2).at(-1)).toBe("doctor 2 of theirs");
  });

  it("says nothing of places that differ or are not known", () => {
    const elsewhere = { ...SUPPORTER, site: "Eastmoor", specialty: "Acute medicine" };
    expect(why(DOCTOR, elsewhere, 1)).toEqual(["ST3 supports F1", "their only doctor"]);
    const unknown = { site: "", specialty: "" };
    expect(why({ ...DOCTOR, ...unknown }, { ...SUPPORTER, ...unknown }, 1)).toEqual([
      "ST3 supports F1",
      "their only doctor",
    ]);
  });
});

describe("why a doctor is left without a supporter, and what would change it (NP12)", () => {
  it.each<[Unallocated, string]>([
    [
      { doctorId: "d", code: "no-volunteers" },
      "Nobody has volunteered as a supporter yet. State who has, on the People page.",
    ],
    [
      { doctorId: "d", code: "nobody-more-senior", grade: "F2" },
      "No supporter is more senior than F2. One volunteer of a higher grade would do.",
    ],
    [
      { doctorId: "d", code: "all-more-senior-full", full: 1 },
      "The one supporter who could be given to them is full or away. One more place would do.",
    ],
    [
      { doctorId: "d", code: "all-more-senior-full", full: 4 },
      "All 4 supporters who could be given to them are full or away. One more place would do.",
    ],
    [
      { doctorId: "d", code: "nobody-near-enough" },
      "Whoever is senior enough works at another site or Trust. Borrowing from a neighbour would do.",
    ],
    [
      { doctorId: "d", code: "only-own-supervisors" },
      "Whoever is senior enough supervises them. One volunteer who does not would do.",
    ],
    [
      { doctorId: "d", code: "only-paired-before" },
      "Everybody who is senior enough was a pair with them before. One more volunteer would do.",
    ],
  ])("%j", (reason, words) => {
    expect(whyWithoutText(reason)).toBe(words);
  });
});

describe("why two people cannot be paired", () => {
  it.each<[PairRefusal, string]>([
    [{ code: "not-a-foundation-doctor" }, "Only a foundation doctor"],
    [{ code: "not-an-active-supporter" }, "not volunteered"],
    [{ code: "same-person" }, "their own supporter"],
    [{ code: "paired-before" }, "They were a pair before."],
    [{ code: "no-supporter-wanted" }, "asked for no supporter"],
    [{ code: "supporter-away", until: "2026-08-20" }, "away until Thursday 20 August"],
    [
      { code: "supporter-not-senior", doctorGrade: "F2", supporterGrade: "F2" },
      "A supporter must be more senior: F2 is not above F2.",
    ],
    [
      { code: "supporter-at-capacity", capacity: 2, carrying: 2 },
      "They already support 2 of the 2 doctors they can take.",
    ],
    [{ code: "doctor-already-has-supporter" }, "already has a supporter"],
    [{ code: "own-supervisor" }, "nobody supports a doctor whom they supervise"],
    [{ code: "other-site" }, "at another site"],
    [{ code: "other-trust" }, "can be allowed to borrow"],
  ])("%j is said in words that name the rule", (refusal, words) => {
    expect(pairRefusalText(refusal)).toContain(words);
  });
});
