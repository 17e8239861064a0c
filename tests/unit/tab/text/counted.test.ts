import { counted, dotted, listed, teamOf } from "../../../../tab/src/text/counted";
import { dryRunText } from "../../../../tab/src/text/import";
import { failureWords } from "../../../../tab/src/text/failures";
import { publishText } from "../../../../tab/src/text/allocate";
import { volunteerText } from "../../../../tab/src/text/people";

describe("words that depend on a number", () => {
  it.each([
    [0, "0 doctors"],
    [1, "1 doctor"],
    [2, "2 doctors"],
    [1_200, "1,200 doctors"],
  ])("counts %i", (count, text) => {
    expect(counted(count, "doctor", "doctors")).toBe(text);
  });

  it("writes thousands as one reads them, also of a list that is still coming", () => {
    expect(failureWords.loadingMore(500, 1_200)).toBe("Showing 500 of 1,200, more on the way");
  });

  it("says on the button what it does", () => {
    expect(dryRunText.confirm(1, 0)).toBe("Add 1 person");
    expect(dryRunText.confirm(0, 2)).toBe("Change 2 people");
    expect(dryRunText.confirm(58, 2)).toBe("Add 58 and change 2");
  });

  it("tells how many people a publication reaches", () => {
    expect(publishText.told(1, 1)).toMatch(/^1 foundation doctor and 1 supporter will be told/);
    expect(publishText.told(60, 31)).toMatch(/^60 foundation doctors and 31 supporters/);
  });

  it("words the director's statement for one and for many", () => {
    expect(volunteerText.explain(1)).toMatch(/this doctor .* their supervisor was told/);
    expect(volunteerText.explain(2)).toMatch(/these doctors .* their supervisors were told/);
    expect(volunteerText.done(1, 0)).toBe("1 doctor now counts as a supporter who volunteered.");
  });
});

describe("words put together", () => {
  it("lists", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("leaves out what is not known of a person", () => {
    expect(dotted("F1", "", undefined, "Paediatrics")).toBe("F1 · Paediatrics");
  });

  it("names the director's team, or the scheme's where no director is named", () => {
    expect(teamOf("Dr Amara Whitfield")).toBe("Dr Amara Whitfield's team");
    expect(teamOf("")).toBe("The scheme's team");
  });
});

describe("what an import says", () => {
  it("does not say the row twice", () => {
    expect(dryRunText.problem("Row 3: we found no person for this placement.")).toBe(
      "We found no person for this placement.",
    );
    expect(dryRunText.problem("'FY3' is not a grade we know.")).toBe(
      "'FY3' is not a grade we know.",
    );
  });

  it("names a heading without the star of a column that has to be filled in", () => {
    expect(dryRunText.heading("WTE*")).toBe("WTE");
  });
});
