import { introductionDraft } from "../../../../../bot/src/scheme/pairing/introduction-draft";
import { INTRODUCTION_LIMIT } from "../../../../../bot/src/scheme/pairing/pairing";
import { aFoundationDoctor, aPost, aSupporter } from "../../../../support/builders";

const DAY = "2026-08-12";
const DOCTOR = aFoundationDoctor({ name: { given: "Thomas", family: "Ellery", knownAs: "Tomos" } });

describe("the introduction that is ready to change (NP12)", () => {
  it("says who writes, in which grade and specialty, and asks nothing", () => {
    expect(introductionDraft(aSupporter(), DOCTOR, DAY)).toBe(
      "Hello Tomos, I'm Priya Ashdown, ST3 in Acute medicine. " +
        "I'm your near-peer supporter: ask me anything, however small, or nothing at all. Priya",
    );
  });

  it("leaves out a specialty that nobody gave", () => {
    const post = aPost({ role: "senior-doctor", grade: "ST3", specialty: undefined });
    expect(introductionDraft(aSupporter({ memberships: [post] }), DOCTOR, DAY)).toMatch(
      /^Hello Tomos, I'm Priya Ashdown, ST3\. I'm your/,
    );
  });

  it("leaves out grade and specialty of somebody who holds no post now", () => {
    expect(introductionDraft(aSupporter({ memberships: [] }), DOCTOR, DAY)).toMatch(
      /^Hello Tomos, I'm Priya Ashdown\. I'm your/,
    );
  });

  it("is short enough to be sent with the longest names that a sheet may hold", () => {
    const long = { given: "A".repeat(100), family: "B".repeat(100) };
    const post = aPost({ role: "senior-doctor", grade: "ST3", specialty: "C".repeat(100) });
    const supporter = aSupporter({ name: long, memberships: [post] });
    const draft = introductionDraft(supporter, aFoundationDoctor({ name: long }), DAY);
    expect(draft.length).toBeLessThanOrEqual(INTRODUCTION_LIMIT);
  });
});
