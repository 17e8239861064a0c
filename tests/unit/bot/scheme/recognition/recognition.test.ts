import {
  isReferenceOf,
  isSameStatement,
  recognitionFacts,
  recognitionReference,
  type Recognition,
  type RecognitionFacts,
} from "../../../../../bot/src/scheme/recognition/recognition";
import {
  noteSession,
  removeSession,
  sessionTotals,
  type TrainingSession,
} from "../../../../../bot/src/scheme/recognition/training-session";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  ANNOUNCED,
  TODAY,
} from "../../../../support/builders";

const ended = (at: string): Pick<Pairing, "period"> => ({
  period: { state: "ended", at, by: "director" },
});
const scheme = aScheme();
const supporter = aSupporter({ schemeId: scheme.id, training: { module: "2026-07-20" } });
const doctor = aFoundationDoctor({ schemeId: scheme.id });
const pair = (changes: Partial<Pairing>) => aPairing(doctor, supporter, changes);

function factsOf(...pairings: readonly Pairing[]): RecognitionFacts {
  const decision = recognitionFacts({ supporter, scheme, pairings }, TODAY);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.state;
}

describe("a statement of support", () => {
  it("says who supported how many, from when and where, and nothing of any doctor (NP26)", () => {
    const facts = factsOf(
      pair({ doctorId: "a" }),
      pair({ doctorId: "b", ...ended("2026-08-10T09:00:00.000Z") }),
      pair({ doctorId: "a", announceAt: "2025-08-07T08:00:00.000Z", ...ended(ANNOUNCED) }),
    );
    expect(facts).toEqual({
      name: `${supporter.name.given} ${supporter.name.family}`,
      grade: "ST3",
      schemeName: scheme.name,
      provider: scheme.provider,
      from: "2025-08-07",
      doctors: 2,
      capacity: 2,
      module: "2026-07-20",
      sessions: {},
    });
  });

  it("ends where the last pairing did, once all have", () => {
    const one = pair(ended("2026-08-09T23:30:00.000Z"));
    const two = pair(ended("2026-08-08T09:00:00.000Z"));
    expect(factsOf(one, two).until).toBe("2026-08-10");
    expect(factsOf(one, two, pair({})).until).toBeUndefined();
  });

  it("is not issued before anybody was told that they are their supporter", () => {
    const toCome = pair({ announceAt: "2026-08-13T08:00:00.000Z" });
    const ofAnother = aPairing(supporter, aSupporter());
    const pairings = [toCome, ofAnother];
    expect(recognitionFacts({ supporter, scheme, pairings }, TODAY)).toEqual({
      accepted: false,
      refusal: { code: "nothing-to-state" },
    });
  });

  it("has a reference that is found however it is typed, and no other", () => {
    const one = { id: "9f3a01bc-77d2-4e10-8a55-0123456789ab" };
    expect(recognitionReference(one)).toBe("NPS-9F3A-01BC-77D2");
    for (const typed of ["NPS-9F3A-01BC-77D2", " nps 9f3a 01bc 77d2 ", "nps9f3a01bc77d2"]) {
      expect(isReferenceOf(typed, one)).toBe(true);
    }
    for (const typed of ["", "NPS", "NPS-9F3A-01BC", "NPS-9F3A-01BC-77D3"]) {
      expect(isReferenceOf(typed, one)).toBe(false);
    }
  });

  it("is the same again on the same day with nothing changed, and another one otherwise", () => {
    const facts = factsOf(pair({}));
    const before: Recognition = {
      ...{ id: "one", schemeId: scheme.id, supporterId: supporter.id },
      ...{ issuedAt: TODAY, wording: 1, facts },
    };
    expect(isSameStatement(before, factsOf(pair({})), TODAY)).toBe(true);
    expect(isSameStatement(before, { ...facts, doctors: 2 }, TODAY)).toBe(false);
    expect(isSameStatement(before, facts, "2026-08-13T11:00:00.000Z")).toBe(false);
  });
});

describe("training in one's own word (NP11)", () => {
  const session = (changes: Partial<TrainingSession> = {}): TrainingSession => ({
    ...{ id: "one", on: "2026-08-10", kind: "course", minutes: 90, title: "Listening" },
    ...changes,
  });

  const supervision = (changes: Partial<TrainingSession> = {}): TrainingSession => ({
    ...{ id: "two", on: "2026-08-10", kind: "supervision", minutes: 60, form: "group" },
    ...changes,
  });

  it("has 20 courses at most, and supervision beside them", () => {
    const courses = Array.from({ length: 20 }, (_, nth) => session({ id: `course-${nth}` }));
    expect(noteSession(courses, session({ id: "more" }), "2026-08-12")).toEqual({
      accepted: false,
      refusal: { code: "courses-full" },
    });
    expect(noteSession(courses, supervision(), "2026-08-12").accepted).toBe(true);
  });

  it("is taken off by whoever noted it, and by nobody else", () => {
    const both = [supervision({ id: "own" }), supervision({ id: "theirs", by: "director" })];
    expect(removeSession(both, { id: "theirs", by: "supporter" }).events).toEqual([]);
    expect(removeSession(both, { id: "own", by: "scheme" }).events).toEqual([]);
    expect(removeSession(both, { id: "theirs", by: "scheme" }).state).toEqual([both[0]]);
  });

  it("is noted by the day, once, and summed by kind", () => {
    const before = [supervision({ id: "late", on: "2026-08-11", minutes: 30 })];
    const decision = noteSession(before, session(), "2026-08-12");
    if (!decision.accepted) throw new Error("It fits.");
    expect(decision.state.map(({ id }) => id)).toEqual(["one", "late"]);
    expect(noteSession(decision.state, session({ minutes: 5 }), "2026-08-12")).toMatchObject({
      state: decision.state,
      events: [],
    });
    const totals = sessionTotals([...decision.state, session({ id: "two", minutes: 10 })]);
    expect(totals).toEqual({
      course: { count: 2, minutes: 100 },
      supervision: { count: 1, minutes: 30 },
    });
    expect(removeSession(decision.state, { id: "one", by: "supporter" }).state).toEqual(before);
    expect(removeSession(before, { id: "one", by: "supporter" }).events).toEqual([]);
  });

  it.each([
    [session({ on: "2026-08-13" }), "session-to-come"],
    [session({ minutes: 0 }), "session-length"],
    [session({ minutes: 1.5 }), "session-length"],
    [session({ minutes: 1_441 }), "session-length"],
    [session({ title: "  " }), "session-incomplete"],
    [session({ title: "x".repeat(121) }), "session-incomplete"],
    [session({ kind: "supervision" }), "session-incomplete"],
    [session({ form: "group" }), "session-incomplete"],
  ])("is not noted where it cannot have been: %o", (one, code) => {
    expect(noteSession([], one, "2026-08-12")).toEqual({ accepted: false, refusal: { code } });
  });
});
