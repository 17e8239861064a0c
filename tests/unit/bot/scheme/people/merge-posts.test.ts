import { mergePosts } from "../../../../../bot/src/scheme/people/merge-posts";
import type { Membership } from "../../../../../bot/src/scheme/people/person";
import { holdsOn } from "../../../../../bot/src/scheme/people/standing";
import type { PersonRow } from "../../../../../bot/src/scheme/people/sheets/person-row";
import { aPost } from "../../../../support/builders";

const TODAY = "2026-08-12";
const F1 = aPost({ from: "2026-08-05", until: "2027-08-03" });

function aRow(changes: Partial<PersonRow> = {}): PersonRow {
  return {
    source: { file: "people.csv", row: 2 },
    gmcNumber: "7000001",
    grade: "F1",
    site: "Northgate General",
    specialty: "General surgery",
    start: "2026-08-05",
    end: "2027-08-03",
    ...changes,
  };
}

const merged = (known: readonly Membership[], ...rows: readonly PersonRow[]) =>
  mergePosts(known, rows, TODAY);

describe("the posts of somebody after the rows about them", () => {
  it("are those of the rows, where nothing was known", () => {
    expect(merged([], aRow())).toEqual([F1]);
  });

  it("are as they were, where the rows say the same", () => {
    expect(merged([F1], aRow())).toEqual([F1]);
  });

  it("keep the posts that the rows do not speak of", () => {
    const next = aRow({ grade: "F2", start: "2027-08-04", end: "2028-08-01" });
    expect(merged([F1], next).map(({ grade, from }) => [grade, from])).toEqual([
      ["F1", "2026-08-05"],
      ["F2", "2027-08-04"],
    ]);
  });

  it("replace the post that starts on the same day", () => {
    expect(merged([F1], aRow({ site: "Eastmoor" }))).toEqual([{ ...F1, site: "Eastmoor" }]);
  });

  it("keep who supervises a doctor where the sheet names nobody, and take whom it names (NP9)", () => {
    const known = merged([], aRow({ supervisors: ["Dr Ivo Lang"] }));
    expect(known).toEqual([{ ...F1, supervisors: ["Dr Ivo Lang"] }]);
    expect(merged(known, aRow())).toEqual(known);
    expect(merged(known, aRow({ start: undefined, end: undefined }))).toEqual(known);
    expect(merged(known, aRow({ supervisors: ["7000042"] }))).toEqual([
      { ...F1, supervisors: ["7000042"] },
    ]);
  });

  it("keep nothing of who supervises a senior doctor: nothing here needs it", () => {
    const [post] = merged([], aRow({ grade: "ST3", supervisors: ["Dr Ivo Lang"] }));
    expect(post).not.toHaveProperty("supervisors");
  });

  it("keep two posts of one day that one file names, shared between two sites", () => {
    const shared = merged([], aRow(), aRow({ site: "Eastmoor" }));
    expect(shared.map(({ site }) => site)).toEqual(["Northgate General", "Eastmoor"]);
    expect(merged(shared, aRow(), aRow({ site: "Eastmoor" }))).toEqual(shared);
  });

  it("are sorted by their first day, whatever the order of the rows", () => {
    const rows = ["2027-04-07", "2026-08-05", "2026-12-02"].map((start) =>
      aRow({ start, end: undefined }),
    );
    expect(merged([], ...rows).map(({ from }) => from)).toEqual([
      "2026-08-05",
      "2026-12-02",
      "2027-04-07",
    ]);
  });

  it("end an open post on the day before the next one: nobody holds two by mistake", () => {
    const open = aPost({ from: "2026-08-05", until: undefined });
    const posts = merged([open], aRow({ start: "2026-12-02", end: "2027-04-06" }));
    expect(posts.map(({ from, until }) => [from, until])).toEqual([
      ["2026-08-05", "2026-12-01"],
      ["2026-12-02", "2027-04-06"],
    ]);
    expect(posts.filter((one) => holdsOn(one, "2026-12-02"))).toHaveLength(1);
  });

  it("leave an end alone that somebody gave, even where posts overlap", () => {
    const posts = merged([F1], aRow({ start: "2027-07-01", end: undefined }));
    expect(posts[0]).toEqual(F1);
  });

  it("are none that a row without a grade could add", () => {
    expect(merged([], aRow({ grade: undefined }))).toEqual([]);
    expect(merged([F1], aRow({ grade: undefined, site: "Eastmoor" }))).toEqual([F1]);
  });
});

describe("a row without a start date", () => {
  it("says what a new person is from today", () => {
    expect(merged([], aRow({ start: undefined, end: undefined }))).toEqual([
      aPost({ from: TODAY, until: undefined }),
    ]);
  });

  it("changes nothing about a post that is known: it keeps both its days", () => {
    expect(merged([F1], aRow({ start: undefined, end: undefined }))).toEqual([F1]);
  });

  it("can give a known post another end", () => {
    expect(merged([F1], aRow({ start: undefined, end: "2026-12-01" }))).toEqual([
      { ...F1, until: "2026-12-01" },
    ]);
  });

  it("begins another grade today, and ends the open post before it", () => {
    const open = aPost({ from: "2025-08-06", until: undefined });
    const posts = merged([open], aRow({ grade: "F2", start: undefined, end: undefined }));
    expect(posts.map(({ grade, from, until }) => [grade, from, until])).toEqual([
      ["F1", "2025-08-06", "2026-08-11"],
      ["F2", TODAY, undefined],
    ]);
  });

  it("with an end in the past does not start after it", () => {
    const [post] = merged([], aRow({ start: undefined, end: "2026-07-31" }));
    expect([post?.from, post?.until]).toEqual(["2026-07-31", "2026-07-31"]);
  });
});

describe("what a row makes somebody", () => {
  it.each([
    ["F1", "foundation-doctor"],
    ["F2", "foundation-doctor"],
    ["CT1", "senior-doctor"],
    ["Clinical fellow", "senior-doctor"],
    ["Specialty doctor", "senior-doctor"],
  ] as const)("%s is a %s, by the grade alone", (grade, role) => {
    expect(merged([], aRow({ grade }))[0]?.role).toBe(role);
  });

  it("stays a foundation doctor for an F2 whose row says supporter: they are owed one too (NP12)", () => {
    expect(merged([], aRow({ grade: "F2", role: "senior-doctor" }))[0]?.role).toBe(
      "foundation-doctor",
    );
  });

  it("never touches that they run the scheme", () => {
    const staff: readonly Membership[] = [
      { role: "director", from: "2026-07-01" },
      { role: "administrator", from: "2026-08-05", until: "2026-12-31" },
    ];
    const posts = merged(staff, aRow());
    expect(posts.filter(({ role }) => role === "director" || role === "administrator")).toEqual(
      staff,
    );
    expect(posts).toContainEqual(F1);
  });
});
