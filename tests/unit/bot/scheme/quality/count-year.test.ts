import type { Agreement } from "../../../../../bot/src/scheme/agreement/agreement";
import type { Feedback } from "../../../../../bot/src/scheme/feedback/feedback";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import {
  countYear,
  isKept,
  isKeptInPart,
  type QualityRecords,
} from "../../../../../bot/src/scheme/quality/count-year";
import { programmeYear } from "../../../../../bot/src/scheme/quality/programme-year";
import { aFoundationDoctor, aPairing, aPost, aSupporter } from "../../../../support/builders";

const THIS = programmeYear(2026);
const LAST = programmeYear(2025);
const TODAY = "2026-11-20";

const records = (found: Partial<QualityRecords> = {}): QualityRecords => ({
  people: [],
  pairings: [],
  agreements: [],
  feedback: [],
  participation: [],
  policy: DEFAULT_POLICY,
  holidays: { nation: "england", days: new Set() },
  ...found,
});
const thisYear = (found: Partial<QualityRecords>) => countYear(records(found), THIS, TODAY);
const endedAt = (at: string): Partial<Pairing> => ({ period: { state: "ended", at, by: "p" } });

describe("what a programme year is counted from (MX2, MX3, MX4)", () => {
  const [one, two, three] = [aFoundationDoctor(), aFoundationDoctor(), aFoundationDoctor()];
  const [priya, tom] = [aSupporter(), aSupporter({ training: { module: "2026-09-01" } })];

  it("counts doctors, those who had a supporter, and those who changed", () => {
    const pairings = [
      aPairing(one, priya, endedAt("2026-10-01T09:00:00.000Z")),
      aPairing(one, tom, { announceAt: "2026-10-01T09:00:00.000Z" }),
      aPairing(two, tom),
    ];
    const counts = thisYear({ people: [one, two, three, priya, tom], pairings });
    expect(counts).toMatchObject({ doctors: 3, allocated: 2, reallocated: 1, pairs: 3 });
    expect(counts).toMatchObject({ supporters: 2, trained: 1, "load-none": 1, "load-two": 1 });
  });

  it("leaves what was never told, or ended at the changeover, to no year or the one before", () => {
    const early = { announceAt: "2025-08-07T08:30:00.000Z" };
    const f2: Person = { ...one, memberships: [aPost({ from: "2025-08-06" })] };
    const pairings = [
      aPairing(f2, priya, { ...early, ...endedAt("2026-08-05T08:30:00.000Z") }),
      aPairing(two, priya, { announceAt: "2026-12-01T09:00:00.000Z" }),
      aPairing(three, priya, { announceAt: "2026-07-20T08:30:00.000Z" }),
    ];
    const found = records({ people: [f2, two, three], pairings });
    expect(countYear(found, THIS, TODAY)).toMatchObject({ doctors: 3, pairs: 1, allocated: 1 });
    // Told in July, and of August: not of the year that was ending.
    expect(countYear(found, LAST, TODAY)).toMatchObject({ pairs: 1, allocated: 1 });
  });

  it("tells introductions in time from later ones, by the scheme's working days", () => {
    const at = (day: string) => ({ state: "sent", at: `${day}T12:00:00.000Z` }) as const;
    const pairings = [
      aPairing(one, priya, { introduction: at("2026-08-11") }),
      aPairing(two, priya, { introduction: at("2026-08-12") }),
      aPairing(three, priya),
    ];
    expect(thisYear({ pairings })).toMatchObject({
      "introduced-in-time": 1,
      "introduced-later": 1,
      "not-introduced": 1,
    });
  });

  it("counts who opted out in the year once, and who was back at its end", () => {
    const fact = (doctorId: string, on: string, out: boolean) => ({ doctorId, on, out });
    const participation = [
      fact("d1", "2026-07-01", true),
      fact("d1", "2026-08-20", false),
      fact("d2", "2026-09-01", true),
      fact("d2", "2026-09-02", false),
      fact("d2", "2026-09-03", true),
      fact("d3", "2026-10-01", true),
      fact("d3", "2026-10-05", false),
    ];
    expect(thisYear({ participation })).toMatchObject({ "opted-out": 2, back: 1 });
  });

  it("counts agreements that both signed as they stand, and feedback that was not taken back", () => {
    const pairings = [aPairing(one, priya), aPairing(two, tom)] as const;
    const agreement = (pairing: Pairing, supporterSigned: number): Agreement => ({
      id: pairing.id,
      schemeId: pairing.schemeId,
      doctorId: pairing.doctorId,
      supporterId: pairing.supporterId,
      version: 2,
      changedAt: "2026-09-01T09:00:00.000Z",
      changedBy: "supporter",
      signatures: {
        "foundation-doctor": { version: 2, at: "2026-09-02T09:00:00.000Z" },
        supporter: { version: supporterSigned, at: "2026-09-02T09:00:00.000Z" },
      },
    });
    const said = (pairing: Pairing, state: Feedback["state"]): Feedback => ({
      id: pairing.id,
      schemeId: pairing.schemeId,
      authorId: pairing.doctorId,
      supporterId: pairing.supporterId,
      givenOn: "2026-11-10",
      state,
    });
    const counts = thisYear({
      pairings,
      agreements: [agreement(pairings[0], 2), agreement(pairings[1], 1)],
      feedback: [
        said(pairings[0], { state: "released" }),
        said(pairings[1], { state: "taken-back" }),
      ],
    });
    expect(counts).toMatchObject({ pairs: 2, agreements: 1, feedback: 1 });
  });

  it("says nothing of what the age of records has made unknowable", () => {
    const last = countYear(records(), LAST, TODAY);
    expect([last.doctors, last.trained]).toEqual([undefined, undefined]);
    expect(isKeptInPart(THIS, DEFAULT_POLICY, TODAY)).toBe(false);
    expect(isKeptInPart(LAST, DEFAULT_POLICY, TODAY)).toBe(true);
    expect(isKept(LAST, DEFAULT_POLICY, TODAY)).toBe(true);
    expect(isKept(programmeYear(2024), DEFAULT_POLICY, TODAY)).toBe(false);
  });
});
