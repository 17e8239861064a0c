import { changeoverOn } from "../../../../../bot/src/scheme/allocation/changeover";
import {
  changeoverSteps,
  type ChangeoverFacts,
  type ChangeoverStep,
} from "../../../../../bot/src/scheme/changeover/steps";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import type { Membership, Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aPost,
  aSupporter,
} from "../../../../support/builders";
import { CHANGEOVER } from "../../../../support/careers";

const NOW = "2027-06-16T09:00:00.000Z";
const EVE = "2027-08-03";
const MORNING = `${CHANGEOVER}T08:30:00.000Z`;
const NEXT = { from: CHANGEOVER, until: "2028-08-01" } as const;

const doctor = (...memberships: readonly Membership[]) => aFoundationDoctor({ memberships });
const supporter = (post: Partial<Membership> = {}) =>
  aSupporter({ memberships: [aPost({ role: "senior-doctor", grade: "ST3", ...post })] });
const goesUp = () => doctor(aPost({ grade: "F1", until: EVE }), aPost({ grade: "F2", ...NEXT }));
const leaver = () => doctor(aPost({ grade: "F2", until: EVE }));

/** The steps of a scheme, by name. */
function stepsOf(
  people: readonly Person[],
  pairings: readonly Pairing[] = [],
  more: Partial<Pick<ChangeoverFacts, "statements" | "deletionStopped">> = {},
): Record<ChangeoverStep["step"], ChangeoverStep> {
  const livePairs = pairings
    .filter(({ replaced }) => replaced === undefined)
    .map(({ id, doctorId, supporterId, announceAt }) => {
      return { pairingId: id, doctorId, supporterId, announceAt };
    });
  const question = {
    people,
    livePairs,
    policy: DEFAULT_POLICY,
    on: CHANGEOVER,
    apart: new Set<string>(),
  };
  const steps = changeoverSteps({
    changeover: changeoverOn(question, "2027-06-16"),
    question,
    pairings,
    statements: [],
    deletionStopped: false,
    now: NOW,
    ...more,
  });
  return Object.fromEntries(steps.map((one) => [one.step, one])) as ReturnType<typeof stepsOf>;
}

describe("the steps of a changeover (NP9)", () => {
  it("ask for nothing where nothing changes", () => {
    const stays = doctor(aPost({ grade: "F2", until: "2028-08-01" }));
    const senior = supporter({ until: "2028-08-01" });
    const steps = stepsOf([stays, senior, aDirector()], [aPairing(stays, senior)]);
    expect(Object.values(steps).map(({ state }) => state)).toEqual(
      Array.from({ length: 6 }, () => "nothing"),
    );
  });

  it("name who leaves, and are open while a supporter's post ends before their pair does", () => {
    const [one, two, leaves] = [goesUp(), leaver(), supporter({ until: EVE })];
    const { leaving } = stepsOf([one, two, leaves], [aPairing(one, leaves)]);
    expect(leaving).toMatchObject({ state: "to-do", concerned: 2, open: 1, day: EVE });
    expect(leaving.people).toEqual([leaves, two]);
    expect(stepsOf([two]).leaving).toMatchObject({ state: "done", concerned: 1, open: 0 });
    expect(stepsOf([two]).leaving.day).toBeUndefined();
  });

  it("name who moves up, and are open while nothing says what an F1 will be", () => {
    const [up, silent] = [goesUp(), doctor(aPost({ grade: "F1", until: EVE }))];
    expect(stepsOf([up])["moving-up"]).toMatchObject({ state: "done", people: [up] });
    const open = stepsOf([up, silent]);
    expect(open["moving-up"]).toMatchObject({
      state: "to-do",
      open: 1,
      people: [silent],
      day: EVE,
    });
    expect(open.leaving.people).toEqual([]);
  });

  it("are open while a pair breaks or somebody has nobody, and done once others begin in their place", () => {
    const [up, starts] = [goesUp(), doctor(aPost({ grade: "F1", ...NEXT }))];
    const f2 = supporter({ role: "foundation-doctor", grade: "F2", until: "2028-08-01" });
    const senior = supporter({ until: "2028-08-01" });
    const people = [up, starts, { ...f2, contact: { state: "none-by-own-wish", at: NOW } }, senior];
    const old = aPairing(up, f2);
    const typed = people as readonly Person[];
    expect(stepsOf(typed, [old]).pairs).toMatchObject({ state: "to-do", open: 2, day: EVE });
    const planned = [
      { ...old, replaced: { at: MORNING, by: "person-0" } },
      aPairing(up, senior, { announceAt: MORNING }),
      aPairing(starts, senior, { announceAt: MORNING }),
    ];
    expect(stepsOf(typed, planned).pairs).toMatchObject({ state: "done", concerned: 2, open: 0 });
  });

  it("want somebody in each role on the day, and see that the scheme was handed over", () => {
    const goes = aDirector({ memberships: [{ role: "director", from: "2026-07-01", until: EVE }] });
    const comes = aDirector({ memberships: [{ role: "director", from: CHANGEOVER }] });
    const deputy = aDirector({ memberships: [{ role: "deputy", from: "2026-07-01", until: EVE }] });
    expect(stepsOf([goes, comes])["hand-over"]).toMatchObject({ state: "done", people: [comes] });
    const open = stepsOf([goes, comes, deputy])["hand-over"];
    expect(open).toMatchObject({ state: "to-do", open: 1, unfilled: ["deputy"], day: EVE });
    expect(stepsOf([aDirector(), comes])["hand-over"]).toMatchObject({
      state: "nothing",
      unfilled: [],
    });
  });

  it("are open for each supporter who finishes without a statement of these weeks (NP26)", () => {
    const [one, two, other] = [leaver(), leaver(), goesUp()];
    const [finishes, goesOn] = [supporter({ until: EVE }), supporter({ until: "2028-08-01" })];
    const people = [one, two, other, finishes, goesOn];
    const pairings = [aPairing(one, finishes), aPairing(two, goesOn), aPairing(other, goesOn)];
    const issued = (issuedAt: string) =>
      stepsOf(people, pairings, { statements: [{ supporterId: finishes.id, issuedAt }] })
        .statements;
    expect(stepsOf(people, pairings).statements).toMatchObject({
      state: "to-do",
      open: 1,
      people: [finishes],
      day: EVE,
    });
    expect(issued("2027-06-08T09:00:00.000Z").state).toBe("to-do");
    expect(issued("2027-06-09T09:00:00.000Z")).toMatchObject({ state: "done", concerned: 1 });
  });

  it("count a supporter whose doctor somebody else takes over as finishing, and no F1's of whom nothing is known", () => {
    const [up, silent] = [goesUp(), doctor(aPost({ grade: "F1", until: EVE }))];
    const f2 = supporter({ role: "foundation-doctor", grade: "F2", until: "2028-08-01" });
    const [senior, waits] = [supporter({ until: "2028-08-01" }), supporter({ until: EVE })];
    const pairings = [
      aPairing(up, f2, { replaced: { at: MORNING, by: "person-0" } }),
      aPairing(up, senior, { announceAt: MORNING }),
      aPairing(silent, waits),
    ];
    expect(stepsOf([up, silent, f2, senior, waits], pairings).statements.people).toEqual([f2]);
  });

  it("say when what is kept of the first leaver goes, and want a person only where a deletion has stopped", () => {
    const people = [leaver(), doctor(aPost({ grade: "F2", until: "2027-07-20" }))];
    expect(stepsOf(people).retention).toMatchObject({
      state: "nothing",
      concerned: 2,
      day: "2027-10-20",
    });
    const stopped = stepsOf(people, [], { deletionStopped: true }).retention;
    expect(stopped).toMatchObject({ state: "to-do", open: 1, day: EVE });
  });
});
