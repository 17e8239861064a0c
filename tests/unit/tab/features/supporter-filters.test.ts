import type { SupporterRow } from "../../../../bot/src/contract";
import {
  isWaiting,
  SUPPORTER_FILTERS,
  supporterFilterNamed,
  supporterFound,
  supporterPasses,
} from "../../../../tab/src/features/supporters/supporter-filters";

type Application = NonNullable<SupporterRow["application"]>;

function aRow(changes: Partial<SupporterRow> = {}): SupporterRow {
  return {
    personId: "person-1",
    version: "1",
    name: "Priya Ashdown",
    grade: "ST3",
    site: "Northgate General",
    specialty: "Acute medicine",
    email: "priya.ashdown@northgate.example",
    linked: true,
    state: "volunteered",
    capacity: 2,
    carrying: 0,
    biography: "",
    contact: "",
    sessions: [],
    ...changes,
  };
}

function applied(state: Application["state"], changes: Partial<Application> = {}): SupporterRow {
  return aRow({
    state: state === "stands" ? "volunteered" : "applied",
    application: {
      state,
      appliedAt: "2026-08-12T11:00:00.000Z",
      turnsTo: { as: "appraiser", name: "Idris Vaughan", email: "idris@northgate.example" },
      statement: "told",
      ...changes,
    },
  });
}

const LATE = { objection: { at: "2026-09-12T11:00:00.000Z", late: true } };

describe("the register of supporters (NP7)", () => {
  it.each<[string, SupporterRow, readonly string[]]>([
    ["a stated volunteer", aRow(), ["stands", "not-checked", "no-training"]],
    [
      "one to be confirmed",
      applied("waiting-for-administrator"),
      ["waiting", "not-checked", "no-training"],
    ],
    ["one to be told", applied("waiting-for-notice"), ["waiting", "not-checked", "no-training"]],
    [
      "one whose notice waits",
      applied("notice-on-its-way", { noticeWaits: "Not linked." }),
      ["waiting", "not-checked", "no-training"],
    ],
    [
      "one whose window is open",
      applied("window-open"),
      ["window-open", "not-checked", "no-training"],
    ],
    [
      "a late objection",
      applied("stands", LATE),
      ["waiting", "stands", "objected", "not-checked", "no-training"],
    ],
    [
      "somebody who stepped down and is away",
      aRow({ state: "stepped-down", awayUntil: "2026-09-01" }),
      ["away", "stepped-down"],
    ],
    [
      "one who is checked and trained",
      aRow({
        arcp: { eligible: true, at: "2026-08-12T11:00:00.000Z", until: "2027-08-03" },
        trainedOn: "2026-08-01",
      }),
      ["stands"],
    ],
  ])("shows %s under the filters that fit", (_, row, filters) => {
    const passed = SUPPORTER_FILTERS.filter((name) => supporterPasses(row, name));
    expect(passed).toEqual(["all", ...filters]);
  });

  it("waits for nobody where somebody is not able this year", () => {
    expect(isWaiting(applied("not-able", LATE))).toBe(false);
  });

  it("reads a filter from an address, and shows everybody where it knows none", () => {
    expect(supporterFilterNamed("objected")).toBe("objected");
    expect(supporterFilterNamed("nonsense")).toBe("all");
  });

  it("is searched by name, e-mail, grade and site", () => {
    for (const words of ["ashdown", "priya@", "st3 northgate"]) {
      expect(supporterFound(aRow(), words)).toBe(words !== "priya@");
    }
  });
});
