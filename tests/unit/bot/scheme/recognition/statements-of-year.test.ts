import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import {
  MOST_STATEMENTS,
  type Recognition,
} from "../../../../../bot/src/scheme/recognition/recognition";
import {
  planStatement,
  statementsOfYear,
} from "../../../../../bot/src/scheme/recognition/statements-of-year";
import {
  aFoundationDoctor,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
} from "../../../../support/builders";

const JULY = "2027-07-20T09:00:00.000Z";
const scheme = aScheme();
const supporter = aSupporter({ schemeId: scheme.id });
const doctor = aFoundationDoctor({ schemeId: scheme.id });
const planFor = (
  found: { pairings?: readonly Pairing[]; supporter?: Person; issued?: readonly Recognition[] },
  now = JULY,
) => {
  const who = found.supporter ?? supporter;
  const pairings = found.pairings ?? [aPairing(doctor, who)];
  return planStatement({ supporter: who, scheme, pairings }, found.issued ?? [], now);
};
function issuedAt(issuedAt: string, nth = 0): Recognition {
  const plan = planFor({});
  if (plan === undefined) throw new Error("There is something to state.");
  const of = { schemeId: scheme.id, supporterId: supporter.id };
  return { ...of, id: `statement-${nth}`, issuedAt, wording: 2, facts: plan.facts };
}

describe("statements for everybody at the end of a year (NP26)", () => {
  it.each([
    ["in July", "2027-07-20", 2026, "2027-06-09"],
    ["eight weeks after the changeover but a day", "2027-09-28", 2026, "2027-06-09"],
    ["eight weeks after it", "2027-09-29", 2027, "2027-08-04"],
    ["in the middle of a year", "2027-02-01", 2026, "2026-08-05"],
  ])("are for the year that ends, or just ended: %s", (_, today, begins, since) => {
    const found = statementsOfYear(today);
    expect([found.year.begins, found.since]).toEqual([begins, since]);
  });

  it("are issued to whoever supported somebody in the year, and to nobody else", () => {
    const ended = (at: string, announceAt: string) =>
      aPairing(doctor, supporter, { announceAt, period: { state: "ended", at, by: "director" } });
    const told = "2025-08-07T08:00:00.000Z";
    expect(planFor({})?.state).toBe("to-issue");
    expect(planFor({ pairings: [ended("2026-10-01T09:00:00.000Z", told)] })?.state).toBe(
      "to-issue",
    );
    // Gave way on the first day of the year, was called off, is told in the next, is another's.
    expect(planFor({ pairings: [ended("2026-08-05T08:30:00.000Z", told)] })).toBeUndefined();
    const called = ended("2026-08-20T09:00:00.000Z", "2026-08-27T09:00:00.000Z");
    expect(planFor({ pairings: [called] })).toBeUndefined();
    const next = aPairing(doctor, supporter, { announceAt: "2027-08-05T09:00:00.000Z" });
    expect(planFor({ pairings: [next] }, "2027-08-20T09:00:00.000Z")).toBeUndefined();
    expect(planFor({ pairings: [aPairing(doctor, aSupporter())] })).toBeUndefined();
  });

  it("say before what each would not say: nothing of it is a condition (NP11)", () => {
    expect(planFor({})).toMatchObject({ missing: ["module", "supervision"] });
    const whole = aSupporter({
      schemeId: scheme.id,
      memberships: [aPost({ role: "senior-doctor", grade: "ST3" })],
      training: { module: "2026-08-01" },
      sessions: [{ id: "one", on: "2027-01-01", kind: "supervision", minutes: 60, form: "group" }],
    });
    expect(planFor({ supporter: whole })).toMatchObject({ state: "to-issue", missing: [] });
  });

  it("are issued once, unless what is on record changed", () => {
    const issued = [issuedAt("2027-07-01T09:00:00.000Z")];
    expect(planFor({ issued })?.state).toBe("has-one");
    expect(planFor({ issued }, "2027-08-20T09:00:00.000Z")?.state).toBe("has-one");
    const more = [aPairing(doctor, supporter), aPairing(aFoundationDoctor(), supporter)];
    expect(planFor({ issued, pairings: more })?.state).toBe("to-issue");
    // Of last autumn, and open-ended: it says nothing of the months since.
    expect(planFor({ issued: [issuedAt("2026-10-01T09:00:00.000Z")] })?.state).toBe("to-issue");
  });

  it("are not issued to whom as many are kept as can be", () => {
    const issued = Array.from({ length: MOST_STATEMENTS }, (_, nth) =>
      issuedAt("2026-10-01T09:00:00.000Z", nth),
    );
    expect(planFor({ issued })?.state).toBe("full");
  });
});
