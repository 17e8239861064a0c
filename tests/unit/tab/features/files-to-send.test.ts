import { filesProblem, withFiles } from "../../../../tab/src/features/import/files-to-send";

const MB = 1024 * 1024;
const file = (name: string, size = 1) => ({ name, size });

describe("the files of an import", () => {
  it("replaces a file by a corrected one of the same name", () => {
    const chosen = withFiles([file("a.csv", 1), file("b.csv", 1)], [file("a.csv", 2)]);
    expect(chosen).toEqual([file("b.csv", 1), file("a.csv", 2)]);
  });

  it("takes four files of up to 5 MB", () => {
    expect(filesProblem(["a", "b", "c", "d"].map((name) => file(name)))).toBe("");
    expect(filesProblem([file("a", 5 * MB)])).toBe("");
  });

  it("says what to do about too many, too large and empty files", () => {
    expect(filesProblem(["a", "b", "c", "d", "e"].map((name) => file(name)))).toMatch(/4 files/);
    expect(filesProblem([file("big.xlsx", 5 * MB + 1)])).toMatch(/big\.xlsx is larger than 5 MB/);
    expect(filesProblem([file("a", 4 * MB), file("b", 4 * MB), file("c", 4 * MB)])).toMatch(
      /10 MB/,
    );
    expect(filesProblem([file("none.csv", 0)])).toMatch(/none\.csv is empty/);
  });
});
