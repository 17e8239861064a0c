import { livePairs } from "../../../../../bot/src/application/allocation/live-pairs";
import { sha256 } from "../../../../../bot/src/outbound/machine/machine";
import { allocate, type AllocationInput } from "../../../../../bot/src/scheme/allocation/allocate";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aPairing,
  aPost,
  aSupporter,
  ended,
  inGrade,
  optedOut,
} from "../../../../support/builders";

const F1 = aFoundationDoctor({ id: "an-f1" });
const OTHER_F1 = aFoundationDoctor({ id: "another-f1" });
const F2 = inGrade(aFoundationDoctor({ id: "an-f2" }), "F2");

function allocated(people: readonly Person[], changes: Partial<AllocationInput> = {}) {
  const input = { people, livePairs: [], policy: DEFAULT_POLICY, today: "2026-08-12" };
  return allocate({ ...input, digest: sha256, apart: new Set(), ...changes });
}

/** A volunteer of a grade at a site, in another specialty than the doctors. */
function volunteer(grade: "F2" | "ST3" | "ST7", site = "Eastmoor"): Person {
  const post = aPost({ role: "senior-doctor", site, specialty: "Acute medicine" });
  return inGrade(aSupporter({ memberships: [post] }), grade);
}

describe("an allocation", () => {
  it("gives every foundation doctor a supporter, an F2 who is one too (NP12)", () => {
    const f2 = volunteer("F2");
    const st3 = volunteer("ST3");
    const { pairs, unallocated } = allocated([F1, f2, st3]);
    expect(unallocated).toEqual([]);
    expect(pairs).toContainEqual({ doctorId: f2.id, supporterId: st3.id });
    expect(pairs).toContainEqual({ doctorId: F1.id, supporterId: f2.id });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "serves F2s first, for whom fewer are senior enough, so that both are placed (NP9): %i",
    (lot) => {
      // The F1 would like the ST3 better, who is the only one that the F2 can have.
      const f1 = aFoundationDoctor({ id: `lot-${lot}` });
      const f2 = { ...volunteer("F2"), id: "an-f2-too", capacity: 1 };
      const st3 = { ...volunteer("ST3", "Northgate General"), capacity: 1 };
      expect(allocated([f1, f2, st3]).pairs).toEqual([
        { doctorId: f2.id, supporterId: st3.id },
        { doctorId: f1.id, supporterId: f2.id },
      ]);
    },
  );

  it("puts nobody with a senior doctor who is only invited (principle 10)", () => {
    expect(allocated([F1, anInvitedSenior()]).pairs).toEqual([]);
  });

  it("gives a director, a senior doctor or somebody who has left no supporter", () => {
    const left = aFoundationDoctor({ memberships: [aPost({ until: "2026-08-11" })] });
    expect(allocated([aDirector(), aSupporter(), left])).toEqual({ pairs: [], unallocated: [] });
  });

  it("places those who start later: it runs before they start (NP12)", () => {
    expect(allocated([F1, volunteer("ST3")], { today: "2026-06-15" }).pairs).toHaveLength(1);
  });

  it("leaves pairs that hold as they are", () => {
    const st3 = volunteer("ST3");
    const holds = [{ doctorId: F1.id, supporterId: st3.id }];
    expect(allocated([F1, st3], { livePairs: holds })).toEqual({ pairs: [], unallocated: [] });
  });

  it("counts the pair of a doctor who opted out as load (principle 1, NP14)", () => {
    const st3 = { ...volunteer("ST3"), capacity: 1 };
    const out = optedOut(F1);
    const holds = livePairs([{ value: aPairing(out, st3), version: "1" }]);
    expect(allocated([out, OTHER_F1, st3], { livePairs: holds }).unallocated).toEqual([
      { doctorId: OTHER_F1.id, code: "all-more-senior-full", full: 1 },
    ]);
  });

  it("does not count a pair that has ended, and places its doctor anew (NP19)", () => {
    const st3 = { ...volunteer("ST3"), capacity: 1 };
    const holds = livePairs([{ value: ended(aPairing(F1, st3)), version: "1" }]);
    expect(allocated([F1, st3], { livePairs: holds }).pairs).toEqual([
      { doctorId: F1.id, supporterId: st3.id },
    ]);
  });
});

describe("whom an allocation chooses", () => {
  it("is the one who carries fewest, before anything else (NP10)", () => {
    const busyNear = volunteer("ST3", "Northgate General");
    const freeFar = volunteer("ST7");
    const holds = [{ doctorId: "somebody", supporterId: busyNear.id }];
    const { pairs } = allocated([F1, busyNear, freeFar], { livePairs: holds });
    expect(pairs).toContainEqual({ doctorId: F1.id, supporterId: freeFar.id });
  });

  it("is then the one at the same site", () => {
    const near = volunteer("ST7", "Northgate General");
    const { pairs } = allocated([F1, volunteer("ST3"), near]);
    expect(pairs).toEqual([{ doctorId: F1.id, supporterId: near.id }]);
  });

  it("is then the nearest in grade: a near peer", () => {
    const nearest = volunteer("ST3");
    const { pairs } = allocated([F2, volunteer("ST7"), nearest]);
    expect(pairs).toEqual([{ doctorId: F2.id, supporterId: nearest.id }]);
  });

  it("is then drawn by lot, and the lot falls the same way every time", () => {
    const equals = Array.from({ length: 8 }, () => volunteer("ST3"));
    const [first] = allocated([F1, ...equals]).pairs;
    expect(allocated([...equals.toReversed(), F1]).pairs).toEqual([first]);
    // Another doctor draws a lot of their own: it is no fixed favourite who gets everybody.
    const drawn = Array.from({ length: 12 }, (_, at) => {
      const doctor = aFoundationDoctor({ id: `drawn-${at}` });
      return allocated([doctor, ...equals]).pairs[0]?.supporterId;
    });
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});

describe("who goes without", () => {
  it("is told that nobody has volunteered", () => {
    expect(allocated([F1, anInvitedSenior()]).unallocated).toEqual([
      { doctorId: F1.id, code: "no-volunteers" },
    ]);
  });

  it("is told that nobody is more senior, for an F2 among F2s (NP9)", () => {
    const f2 = volunteer("F2");
    expect(allocated([F2, f2]).unallocated).toContainEqual({
      doctorId: F2.id,
      code: "nobody-more-senior",
      grade: "F2",
    });
  });

  it("is told how many are senior enough and full (NP10)", () => {
    const full = { ...volunteer("ST3"), capacity: 0 };
    expect(allocated([F1, full, { ...volunteer("ST7"), capacity: 0 }]).unallocated).toEqual([
      { doctorId: F1.id, code: "all-more-senior-full", full: 2 },
    ]);
  });

  it("is nobody in a scheme of nobody", () => {
    expect(allocated([])).toEqual({ pairs: [], unallocated: [] });
  });
});
