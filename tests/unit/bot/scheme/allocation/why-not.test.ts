import { blindQuestion, choicesFor } from "../../../../../bot/src/scheme/allocation/why-not";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { aFoundationDoctor, aPost, aSupporter, inGrade } from "../../../../support/builders";
import { smallQuestion, solved } from "../../../../support/small-questions";

const EASTMOOR = [
  aPost({ role: "senior-doctor", grade: "ST3", site: "Eastmoor", specialty: "Acute medicine" }),
];
const sam = aFoundationDoctor({ id: "sam" });
const ruth = aFoundationDoctor({ id: "ruth" });
const near = aSupporter({ id: "near", capacity: 1 });
const alike = aSupporter({ id: "alike", capacity: 1 });
const far = aSupporter({ id: "far", capacity: 1, memberships: EASTMOOR });
const away = aSupporter({ id: "away", away: { from: "2026-08-10", until: "2026-09-04" } });
const junior = inGrade(aSupporter({ id: "junior" }), "F1");

/** Sam's choices in words, where everybody is with somebody of these. */
function wordsFor(
  supporters: readonly Person[],
  given: Readonly<Record<string, string>>,
  changes: { readonly held?: boolean } = {},
) {
  const pairs = Object.entries(given).map(([doctorId, supporterId], nth) => ({
    doctorId,
    supporterId,
    pairingId: `pairing-${nth}`,
  }));
  const question = {
    ...smallQuestion({ seed: 1, doctors: 0, supporters: 0 }),
    people: [sam, ruth, ...supporters],
    livePairs: changes.held === true ? pairs : [],
  };
  const { prices } = solved(blindQuestion(question)).solved;
  return new Map(
    choicesFor(question, pairs, prices, "sam").map(({ supporterId, text }) => [supporterId, text]),
  );
}

describe("why somebody is not a doctor's supporter, in words (NP12)", () => {
  it("says what a free place would cost the whole, and where it is", () => {
    expect(
      Object.fromEntries(wordsFor([near, alike, far], { sam: "near", ruth: "alike" })),
    ).toEqual({
      near: "Theirs in this proposal.",
      far: "Has a place at another site. The whole would fit 2 worse.",
      alike:
        "Their places are taken. On places and fit it may be as good; the rest is worked out again.",
    });
    expect(wordsFor([near, far], { sam: "far" }).get("near")).toBe(
      "Has a place. The whole would fit 2 better.",
    );
    expect(wordsFor([near, alike], { sam: "near" }).get("alike")).toBe(
      "Has a place. The whole would fit as well as now.",
    );
    expect(wordsFor([near, far], { ruth: "near" }).get("far")).toBe(
      "Has a place at another site. One more doctor would have a supporter.",
    );
  });

  it("says what is lost where a pair holds, or somebody would go without", () => {
    expect(wordsFor([near, alike], { sam: "near" }, { held: true }).get("alike")).toBe(
      "Has a place. The whole would fit as well as now. A pair that holds would end.",
    );
    expect(wordsFor([near, far], { sam: "far", ruth: "near" }, { held: true }).get("near")).toBe(
      "Their places are taken. A pair that holds would have to end.",
    );
    const [text] = wordsFor([near], { ruth: "near" }).values();
    expect(text).toBe("Their places are taken. Somebody who has a place would go without instead.");
  });

  it("names the rule that is against it", () => {
    expect(wordsFor([near, alike, away, junior], { sam: "near", ruth: "alike" }).get("away")).toBe(
      "They are away until Friday 4 September.",
    );
  });
});
