import { readReviews } from "../../../../../bot/src/scheme/supporter/review-sheet";
import { readSupervisors } from "../../../../../bot/src/scheme/supporter/supervisor-list";
import { anInvitedSenior } from "../../../../support/builders";

function table(headings: readonly string[], ...rows: readonly (readonly string[])[]) {
  const numbered = rows.map((cells, nth) => ({ rowNumber: nth + 2, cells }));
  return { fileName: "list.xlsx", sheetName: "Sheet1", headings, rows: numbered };
}

const TIS = ["Trainee Surname*", "GMC Number", "Review date*", "Outcome", "Under appeal"];

describe("a sheet of review outcomes", () => {
  const priya = anInvitedSenior({ id: "priya", gmcNumber: "8000600" });
  const verdict = (...rows: readonly (readonly string[])[]) => {
    const reading = readReviews([table(TIS, ...rows)], [priya]);
    return "code" in reading ? reading.code : [...reading.verdicts.values(), reading.others];
  };

  it.each([
    ["1", "yes"],
    ["2", "yes"],
    ["6", "yes"],
    ["3", "no"],
    ["4", "no"],
    ["5", "no"],
    ["6R", "ask"],
    ["Not Assessed", "ask"],
    ["", "ask"],
    ["7.1", "ask"],
  ])("with outcome '%s' says '%s' (principle 4)", (outcome, expected) => {
    expect(verdict(["Ashdown", "8000600", "2026-06-01", outcome, ""])).toEqual([expected, 0]);
  });

  it("asks a person about somebody in several rows, or under appeal", () => {
    const row = ["Ashdown", "8000600", "2026-06-01", "1", ""];
    expect(verdict(row, row)).toEqual(["ask", 0]);
    expect(verdict(["Ashdown", "8000600", "2026-06-01", "1", "YES"])).toEqual(["ask", 0]);
  });

  it("is read for applicants only; every other row is counted and nothing else", () => {
    expect(
      verdict(["Okafor", "8000601", "2026-06-01", "3", ""], ["Roe", "UNKNOWN", "", "1", ""]),
    ).toEqual([2]);
  });

  it("finds an applicant by e-mail as well, and refuses a sheet that is none", () => {
    const byEmail = table(["Email", "Outcome"], [`${priya.email.toUpperCase()};`, "1"]);
    const reading = readReviews([byEmail], [priya]);
    expect("code" in reading ? [] : [...reading.verdicts]).toEqual([["priya", "yes"]]);
    expect(readReviews([table(["name", "email"], ["Priya", priya.email])], [priya])).toEqual({
      code: "not-a-review-sheet",
    });
  });
});

describe("a list of educational supervisors", () => {
  it("has a name and an e-mail a row; no other column is read (NP1, NP8)", () => {
    const list = table(
      ["Ethnic Origin", "Name", "E-mail"],
      ["x", "Dr Idris Vaughan", "Idris.Vaughan@northgate.example;"],
    );
    expect(readSupervisors([list])).toEqual({
      supervisors: [
        { name: { given: "Idris", family: "Vaughan" }, email: "idris.vaughan@northgate.example" },
      ],
      problems: [],
    });
  });

  it("says which row will not do and what to do about it", () => {
    const list = table(
      ["Forenames", "Surname", "Email Address"],
      ["Idris", "Vaughan", "idris@northgate.example"],
      ["", "", "a@northgate.example"],
      ["Ola", "Reed", "ola at work"],
      ["Ola", "Reed", ""],
      ["Mo", "Lind", "idris@northgate.example"],
    );
    expect(readSupervisors([list]).problems.map(({ text }) => text)).toEqual([
      "Row 3: there is no name. Add one.",
      "Row 4: 'ola at work' is not an e-mail address. Give one work address, such as sam.okafor@trust.example.",
      "Row 5: there is no e-mail address. Add the work address.",
      "Row 6: idris@northgate.example is in row 2 already. Keep one of the two.",
    ]);
  });

  it("without the two headings says which it looked for", () => {
    expect(readSupervisors([table(["Who"], ["Idris"])]).problems).toMatchObject([
      { row: 0, text: expect.stringContaining("a column 'name'") as string },
    ]);
  });
});
