import fc from "fast-check";
import {
  countsOf,
  dueForDeletion,
  isTooMany,
  leftOn,
  type AgeingRecords,
} from "../../../../../bot/src/scheme/retention/due-for-deletion";
import {
  DEFAULT_RETENTION,
  isRetentionPolicy,
  RETENTION_BOUNDS,
  RETENTION_PERIODS,
  type RetentionPolicy,
} from "../../../../../bot/src/scheme/retention/retention-policy";
import {
  RETENTION_KINDS,
  retentionTable,
} from "../../../../../bot/src/scheme/retention/retention-table";
import { addDays, addMonths } from "../../../../../bot/src/scheme/calendar/london";
import type { Agreement } from "../../../../../bot/src/scheme/agreement/agreement";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aPost,
  aSupporter,
  ended,
} from "../../../../support/builders";
import { aConcern } from "../../../../support/concern";

const NOTHING: AgeingRecords = {
  people: [],
  pairings: [],
  requests: [],
  objections: [],
  concerns: [],
  complaints: [],
  agreements: [],
  tips: [],
  feedback: [],
  publications: [],
  launches: [],
  chats: [],
};

const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays("2026-01-01", days));
const policy: fc.Arbitrary<RetentionPolicy> = fc.record({
  wishes: fc.integer({ min: 1, max: 12 }),
  people: fc.integer({ min: 1, max: 24 }),
  pairings: fc.integer({ min: 1, max: 36 }),
  concerns: fc.integer({ min: 1, max: 96 }),
  complaints: fc.integer({ min: 1, max: 72 }),
  agreements: fc.integer({ min: 1, max: 12 }),
  feedback: fc.integer({ min: 1, max: 24 }),
});
const person = fc
  .array(fc.record({ from: day, until: fc.option(day, { nil: undefined }) }), { maxLength: 3 })
  .map((posts) =>
    aFoundationDoctor({
      memberships: posts.map(({ from, until }) => ({
        role: "director" as const,
        from,
        ...(until === undefined ? {} : { until }),
      })),
    }),
  );
const records = fc
  .record({ people: fc.array(person, { maxLength: 6 }), closed: fc.array(day, { maxLength: 4 }) })
  .map(({ people, closed }): AgeingRecords => ({
    ...NOTHING,
    people,
    concerns: closed.map((on) => {
      const done = { at: `${on}T12:00:00.000Z`, by: "person-0" };
      return aConcern({ state: { state: "closed", firstRead: done, closed: done } });
    }),
  }));

describe("what is due for deletion (PF-16)", () => {
  it("is nothing before its time, stays due once it is, and comes no later with a shorter period", () => {
    fc.assert(
      fc.property(records, policy, day, fc.nat(400), (all, kept, today, more) => {
        const due = dueForDeletion(all, kept, today);
        for (const { on } of due) expect(on <= today).toBe(true);
        const later = dueForDeletion(all, kept, addDays(today, more));
        expect(later).toEqual(expect.arrayContaining([...due]));
        const shortest = {
          ...{ wishes: 1, people: 1, pairings: 1, concerns: 1 },
          ...{ complaints: 1, agreements: 1, feedback: 1 },
        };
        expect(dueForDeletion(all, shortest, today).length).toBeGreaterThanOrEqual(due.length);
      }),
      { numRuns: 150 },
    );
  });

  it("is everybody whose every membership ended so many months ago, and nobody else", () => {
    fc.assert(
      fc.property(records, policy, day, ({ people }, kept, today) => {
        const due = dueForDeletion({ ...NOTHING, people }, kept, today).map(({ id }) => id);
        const left = people.filter(
          ({ memberships }: Person) =>
            memberships.length > 0 &&
            memberships.every(
              ({ until }) => until !== undefined && addMonths(until, kept.people) <= today,
            ),
        );
        expect(due.toSorted()).toEqual(left.map(({ id }) => id).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it("takes a supporter's note by age once it was decided about, and never one that waits (NP27)", () => {
    const decided = { at: "2026-08-12T09:00:00.000Z", by: "amara" };
    const bare = { schemeId: "scheme", authorId: "tomos", signed: false, sealedText: "sealed" };
    const writtenAt = "2026-08-01T09:00:00.000Z";
    const tips = [
      { ...bare, id: "waits", writtenAt, state: { state: "waiting" } },
      { ...bare, id: "shown", writtenAt, state: { state: "shown", decided } },
    ] as const;
    const due = (today: string) =>
      dueForDeletion({ ...NOTHING, tips }, DEFAULT_RETENTION, today).map(({ id }) => id);
    expect(due("2027-08-11")).toEqual([]);
    expect(due("2027-08-12")).toEqual(["shown"]);
    expect(due("2036-08-12")).toEqual(["shown"]);
  });

  it("leaves whoever has no last day, and counts from the last of several", () => {
    const until = (...days: readonly (string | undefined)[]) => ({
      memberships: days.map((one) => {
        const { role, from } = aPost();
        return one === undefined ? { role, from } : { role, from, until: one };
      }),
    });
    expect(leftOn(until("2027-08-03", undefined))).toBeUndefined();
    expect(leftOn(until(undefined, "2027-08-03"))).toBeUndefined();
    expect(leftOn(until("2027-08-03", "2026-12-01"))).toBe("2027-08-03");
    expect(leftOn(until())).toBeUndefined();
  });

  it("keeps a publication as long as one of its pairings: without it they could not be seen", () => {
    const pairing = aPairing(aFoundationDoctor(), aSupporter(), { publicationId: "publication" });
    const publication = {
      id: "publication",
      state: "published",
      at: "2026-08-01T09:00:00.000Z",
      pairs: [{ pairingId: pairing.id }],
    } as const;
    const due = (one: AgeingRecords) =>
      dueForDeletion(one, DEFAULT_RETENTION, "2036-01-01").map(({ kind }) => kind);
    const both = { ...NOTHING, publications: [publication] };
    expect(due({ ...both, pairings: [pairing] })).toEqual([]);
    expect(due({ ...both, pairings: [ended(pairing)] })).toEqual(["pairings"]);
    expect(due(both)).toEqual(["publications"]);
  });

  it("counts a pairing that another one displaced from the day on which that one was announced", () => {
    const { doctor, supporter } = { doctor: aFoundationDoctor(), supporter: aSupporter() };
    const replaced = { at: "2027-02-01T09:30:00.000Z", by: "person-0" };
    const first = aPairing(doctor, supporter, { replaced });
    const on = (today: string) =>
      dueForDeletion({ ...NOTHING, pairings: [first] }, DEFAULT_RETENTION, today);
    expect(on("2028-01-31")).toEqual([]);
    expect(on("2028-02-01")).toEqual([{ kind: "pairings", id: first.id, on: "2028-02-01" }]);
  });

  it("stops above a fifth of the people or of the pairings, and not at it", () => {
    const people = Array.from({ length: 20 }, () => aFoundationDoctor());
    const all = { people, pairings: [] };
    expect(isTooMany({ people: 4 }, all)).toBe(false);
    expect(isTooMany({ people: 5 }, all)).toBe(true);
    expect(isTooMany({ concerns: 500 }, all)).toBe(false);
    const pair = aPairing(aFoundationDoctor(), aSupporter());
    expect(isTooMany({ pairings: 1 }, { people, pairings: [pair] })).toBe(true);
  });

  it("counts each kind once", () => {
    const one = { kind: "people", id: "a", on: "2026-01-01" } as const;
    expect(countsOf([one, { ...one, id: "b" }, { ...one, kind: "concerns" }])).toEqual({
      people: 2,
      concerns: 1,
    });
  });
});

describe("for how long what is kept (PF-16)", () => {
  it("begins within its bounds, and takes nothing beyond them", () => {
    expect(isRetentionPolicy(DEFAULT_RETENTION)).toBe(true);
    for (const period of RETENTION_PERIODS) {
      const { least, most } = RETENTION_BOUNDS[period];
      const withMonths = (months: number) => ({ ...DEFAULT_RETENTION, [period]: months });
      expect([least, most].every((months) => isRetentionPolicy(withMonths(months)))).toBe(true);
      for (const months of [least - 1, most + 1, least + 0.5, Number.NaN]) {
        expect(isRetentionPolicy(withMonths(months))).toBe(false);
      }
    }
  });

  it("is told people line by line, each kind that a run deletes and what goes by itself", () => {
    const kinds = retentionTable(DEFAULT_RETENTION).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining([...RETENTION_KINDS, "wishes", "messages"]));
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it("takes what a pair agreed on months after the end of their pairing, and never before (NP17)", () => {
    const pairing = aPairing(aFoundationDoctor(), aSupporter());
    const agreement: Agreement = {
      id: pairing.id,
      schemeId: pairing.schemeId,
      doctorId: pairing.doctorId,
      supporterId: pairing.supporterId,
      version: 1,
      changedAt: "2026-08-10T09:00:00.000Z",
      changedBy: "supporter",
      signatures: {},
      sealedText: "sealed",
    };
    const due = (pairings: readonly Pairing[], today: string) =>
      dueForDeletion(
        { ...NOTHING, pairings, agreements: [agreement] },
        { ...DEFAULT_RETENTION, pairings: 36 },
        today,
      ).map(({ kind, on }) => [kind, on]);
    expect(due([pairing], "2036-01-01")).toEqual([]);
    expect(due([ended(pairing)], "2026-11-11")).toEqual([]);
    expect(due([ended(pairing)], "2026-11-12")).toEqual([["agreements", "2026-11-12"]]);
    // The pairing went first: what hung on it does not stay for ever.
    expect(due([], "2026-11-10")).toEqual([["agreements", "2026-11-10"]]);
  });
});
