import { changeProfile } from "../../../../../bot/src/scheme/supporter/profile";
import { anInvitedSenior, aSupporter } from "../../../../support/builders";

const WORDS = { biography: "An F1 here three years ago.", contact: "Teams, any time." };
const SUPPORTER = aSupporter({ profile: WORDS });

describe("what a supporter's doctors read of them (NP4)", () => {
  it("is said anew at any time, without blanks around it", () => {
    expect(changeProfile(SUPPORTER, { ...WORDS, contact: " A call, after six. " })).toEqual({
      accepted: true,
      state: { ...SUPPORTER, profile: { ...WORDS, contact: "A call, after six." } },
      events: [{ type: "ProfileChanged" }],
    });
  });

  it("is taken back by leaving it empty", () => {
    const empty = { biography: "", contact: " " };
    expect(changeProfile(SUPPORTER, empty)).toMatchObject({
      state: { profile: { biography: "", contact: "" } },
      events: [{ type: "ProfileChanged" }],
    });
  });

  it("said again is nothing new, and neither is nothing where there was nothing", () => {
    for (const [person, words] of [
      [SUPPORTER, { ...WORDS, biography: ` ${WORDS.biography}` }],
      [aSupporter(), { biography: "", contact: "" }],
    ] as const) {
      expect(changeProfile(person, words)).toEqual({ accepted: true, state: person, events: [] });
    }
  });

  it.each([
    ["401 characters about themselves", { biography: "x".repeat(401), contact: "" }],
    ["201 characters on how to be in touch", { biography: "", contact: "x".repeat(201) }],
  ])("does not hold %s", (_, words) => {
    expect(changeProfile(SUPPORTER, words)).toMatchObject({
      accepted: false,
      refusal: { code: expect.stringMatching(/-too-long$/) as string },
    });
  });

  it("is nobody's who never volunteered", () => {
    expect(changeProfile(anInvitedSenior(), WORDS)).toEqual({
      accepted: false,
      refusal: { code: "not-a-supporter" },
    });
  });
});
