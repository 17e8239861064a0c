import {
  apartKey,
  capacityOf,
  whyNotPair,
  whyUnsuited,
  type LivePair,
  type PairQuestion,
} from "../../../../../bot/src/scheme/allocation/rules";
import {
  GRADE_ORDER,
  GRADES,
  seniority,
  type Grade,
} from "../../../../../bot/src/scheme/people/grade";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aSupporter,
  inGrade,
  optedOut,
} from "../../../../support/builders";

const DAY = "2026-08-12";
const F1 = aFoundationDoctor();
const F2 = inGrade(aFoundationDoctor(), "F2");
const F2_SUPPORTER = inGrade(aSupporter(), "F2");
const ST3 = aSupporter();

function asked(doctor: Person, supporter: Person, changes: Partial<PairQuestion> = {}) {
  const question = { doctor, supporter, livePairs: [], policy: DEFAULT_POLICY, today: DAY };
  return whyNotPair({ ...question, apart: new Set(), ...changes });
}

/** So many doctors whom a supporter carries already. */
function carrying(supporter: Person, count: number): readonly LivePair[] {
  return Array.from({ length: count }, (_, at) => ({
    doctorId: `other-${at}`,
    supporterId: supporter.id,
  }));
}

describe("the rule on seniority (NP9)", () => {
  it("lets an F2 support an F1 (NP9)", () => {
    expect(asked(F1, F2_SUPPORTER)).toBeUndefined();
  });

  it("refuses an F2 supporting another F2 (NP9)", () => {
    expect(asked(F2, F2_SUPPORTER)).toEqual({
      code: "supporter-not-senior",
      doctorGrade: "F2",
      supporterGrade: "F2",
    });
  });

  it("refuses an F1 supporting anybody, whatever was stated (NP2)", () => {
    const f1 = inGrade(aSupporter(), "F1");
    expect(asked(F1, f1)?.code).toBe("not-an-active-supporter");
    expect(asked(F2, f1)?.code).toBe("not-an-active-supporter");
  });

  it.each(GRADES.flatMap((one) => (["F1", "F2"] as const).map((other) => [one, other] as const)))(
    "allows a %s to support an %s just where strictly more senior (NP9)",
    (supporterGrade: Grade, doctorGrade: Grade) => {
      const doctor = inGrade(aFoundationDoctor(), doctorGrade);
      const supporter = inGrade(aSupporter(), supporterGrade);
      const allowed =
        whyUnsuited({ doctor, supporter, today: DAY, apart: new Set(), policy: DEFAULT_POLICY }) ===
        undefined;
      expect(allowed).toBe(
        seniority(supporterGrade, GRADE_ORDER) > seniority(doctorGrade, GRADE_ORDER),
      );
    },
  );
});

describe("who can be given a supporter", () => {
  it.each([
    ["an ST3", aSupporter()],
    ["a director", aDirector()],
    ["a doctor whose last post has ended", aFoundationDoctor({ memberships: [] })],
  ])("refuses %s (NP12)", (_, doctor) => {
    expect(asked(doctor, inGrade(ST3, "ST8"))).toEqual({ code: "not-a-foundation-doctor" });
  });

  it("refuses a doctor who has one already", () => {
    const livePairs = [{ doctorId: F1.id, supporterId: "another" }];
    expect(asked(F1, ST3, { livePairs })).toEqual({ code: "doctor-already-has-supporter" });
  });

  it("allows an F2 who is a supporter too: they are owed one of their own (NP12)", () => {
    expect(asked(F2_SUPPORTER, ST3)).toBeUndefined();
  });

  it("allows a doctor who opted out: they keep a named contact (NP14)", () => {
    expect(asked(optedOut(F1), ST3)).toBeUndefined();
  });

  it("allows a doctor who starts later: people are paired before they start (NP12)", () => {
    expect(asked(F1, ST3, { today: "2026-07-15" })).toBeUndefined();
  });
});

describe("who can be a supporter", () => {
  it.each([
    ["a senior doctor who is only invited (principle 10)", anInvitedSenior()],
    ["a director without a post", aDirector()],
    ["a volunteer whose post has ended", aSupporter({ memberships: [] })],
  ])("refuses %s", (_, supporter) => {
    expect(asked(F1, supporter)).toEqual({ code: "not-an-active-supporter" });
  });

  it("refuses anybody as their own supporter, in one row or two with one e-mail", () => {
    expect(asked(F2_SUPPORTER, F2_SUPPORTER)).toEqual({ code: "same-person" });
    expect(asked(F1, { ...ST3, email: F1.email })).toEqual({ code: "same-person" });
  });
});

describe("the rule on load (NP10)", () => {
  it("allows the second doctor and refuses the third, by default (NP10)", () => {
    expect(asked(F1, ST3, { livePairs: carrying(ST3, 1) })).toBeUndefined();
    expect(asked(F1, ST3, { livePairs: carrying(ST3, 2) })).toEqual({
      code: "supporter-at-capacity",
      capacity: 2,
      carrying: 2,
    });
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [0, 0],
  ])("takes a supporter's own word of %i as %i, within the maximum of 3 (NP10)", (own, places) => {
    const supporter = aSupporter({ capacity: own });
    expect(capacityOf(supporter, DEFAULT_POLICY)).toBe(places);
    expect(asked(F1, supporter, { livePairs: carrying(supporter, places) })?.code).toBe(
      "supporter-at-capacity",
    );
    if (places > 0) {
      expect(asked(F1, supporter, { livePairs: carrying(supporter, places - 1) })).toBeUndefined();
    }
  });

  it("takes the scheme's maximum where it is lower (NP10)", () => {
    const policy = { ...DEFAULT_POLICY, maximumCapacity: 1 };
    expect(asked(F1, ST3, { policy, livePairs: carrying(ST3, 1) })).toEqual({
      code: "supporter-at-capacity",
      capacity: 1,
      carrying: 1,
    });
  });

  it("refuses one more to somebody who carries more than they may now", () => {
    expect(asked(F1, ST3, { livePairs: carrying(ST3, 5) })?.code).toBe("supporter-at-capacity");
  });

  it("does not count the doctors of others", () => {
    expect(asked(F1, ST3, { livePairs: carrying(F2_SUPPORTER, 9) })).toBeUndefined();
  });
});

describe("what either of two people chose", () => {
  const apart = new Set([apartKey({ doctorId: F1.id, supporterId: ST3.id })]);
  const before = { code: "paired-before" };

  it("keeps apart a pair that ended on request, and in neutral words (NP19)", () => {
    expect(asked(F1, ST3, { apart })).toEqual(before);
  });

  it.each([
    ["the doctor", { ...F1, notAgain: [ST3.id] }, ST3],
    ["the supporter", F1, { ...ST3, notAgain: [F1.id] }],
  ])("reads the same where %s does not want the other again (NP19)", (_, doctor, supporter) => {
    expect(asked(doctor, supporter)).toEqual(before);
  });

  it("says nothing of it while a rule of the guide stands in the way (NP9)", () => {
    expect(asked({ ...F2, notAgain: [F2_SUPPORTER.id] }, F2_SUPPORTER)?.code).toBe(
      "supporter-not-senior",
    );
  });

  it("gives nobody to a doctor who wants none, by their own wish (NP21)", () => {
    const alone = { ...F1, contact: { state: "none-by-own-wish", at: "2026-08-10T09:00:00.000Z" } };
    expect(asked(alone as Person, ST3)).toEqual({ code: "no-supporter-wanted" });
  });

  it("gives no new doctors to a supporter on the days they are away, and on no others", () => {
    const away = { ...ST3, away: { from: "2026-08-12", until: "2026-08-20" } };
    const on = (today: string) => asked(F1, away, { today })?.code;
    expect([on("2026-08-11"), on("2026-08-12"), on("2026-08-20"), on("2026-08-21")]).toEqual([
      undefined,
      "supporter-away",
      "supporter-away",
      undefined,
    ]);
  });
});
