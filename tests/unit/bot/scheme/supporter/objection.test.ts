import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { isActiveSupporter, isUnderObjection } from "../../../../../bot/src/scheme/people/standing";
import { whyUnsuited } from "../../../../../bot/src/scheme/allocation/rules";
import {
  standingOf,
  type Application,
  type Eligibility,
} from "../../../../../bot/src/scheme/supporter/application";
import {
  decide,
  object,
  settle,
  type Judged,
} from "../../../../../bot/src/scheme/supporter/objection";
import { anApplication, TOLD } from "../../../../support/applications";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aSupporter,
  TODAY,
} from "../../../../support/builders";

const IN_TIME: Judged = { eligibility: undefined, today: TOLD.objectBy };
const LATER: Judged = { eligibility: undefined, today: "2026-08-27" };
const BY = { id: "objection-1", at: TODAY, text: "The exam is in October." };
const told = anApplication({ approach: TOLD });

function objected(on: Judged): Application {
  const decision = object(told, BY, on);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.state;
}

/** An ST3 with this application. */
function who(application: Application, arcp?: Eligibility): Person {
  const checked = arcp === undefined ? {} : { arcp };
  return anInvitedSenior({ volunteering: { state: "applied", application }, ...checked });
}

const NO: Eligibility = { eligible: false, checkedBy: "x", at: TODAY, until: "2027-08-03" };

describe("an objection", () => {
  it("in time puts the application before the director, and the applicant is no supporter (NP6)", () => {
    const application = objected(IN_TIME);
    expect(standingOf(application, undefined, "2030-01-01").state).toBe("objected");
    expect(isActiveSupporter(who(application), LATER.today)).toBe(false);
  });

  it("that comes later waits for the director and cuts nothing; no new doctor comes meanwhile (NP6)", () => {
    const supporter = who(objected(LATER));
    expect([
      isActiveSupporter(supporter, LATER.today),
      isUnderObjection(supporter),
      whyUnsuited({
        doctor: aFoundationDoctor(),
        supporter,
        today: LATER.today,
        apart: new Set(),
        policy: DEFAULT_POLICY,
      })?.code,
    ]).toEqual([true, true, "objection-waits"]);
  });

  it("may be empty, and is refused in words when it is long", () => {
    expect(object(told, { ...BY, text: "" }, IN_TIME).accepted).toBe(true);
    expect(object(told, { ...BY, text: "x".repeat(20_000) }, IN_TIME)).toMatchObject({
      refusal: { code: "objection-too-long", limit: 1_000, length: 20_000 },
    });
  });

  it("is one at a time, and of a confirmed supervisor only (NP6)", () => {
    expect(object(objected(IN_TIME), BY, IN_TIME)).toMatchObject({
      refusal: { code: "already-objected" },
    });
    expect(object(anApplication(), BY, IN_TIME)).toMatchObject({
      refusal: { code: "supervisor-not-confirmed" },
    });
  });
});

describe("the director's decision", () => {
  it.each<["stands" | "not-able", string]>([
    ["stands", "stands"],
    ["not-able", "not-able-this-year"],
  ])("'%s' about an objection settles it: %s (NP6)", (verdict, state) => {
    for (const on of [IN_TIME, LATER]) {
      const decision = decide(objected(on), { verdict, at: TODAY, by: "director" }, on);
      if (!decision.accepted) throw new Error(decision.refusal.code);
      expect(standingOf(decision.state, undefined, on.today)).toMatchObject({ state });
      expect(decision.state.objection).toBeUndefined();
    }
  });

  it("is not asked for where nothing waits for it", () => {
    const decision = { verdict: "stands", at: TODAY, by: "director" } as const;
    for (const application of [anApplication(), told]) {
      expect(decide(application, decision, IN_TIME)).toMatchObject({
        refusal: { code: "nothing-to-decide" },
      });
    }
  });
});

describe("who may not support others by their last review", () => {
  it("is no supporter, however they came to be one, until the check is over (NP6, principle 4)", () => {
    for (const person of [who(told, NO), { ...aSupporter(), arcp: NO }]) {
      const until = {
        ...person,
        memberships: person.memberships.map((one) => ({ ...one, until: "2028-01-01" })),
      };
      expect([
        isActiveSupporter(until, LATER.today),
        isActiveSupporter(until, NO.until),
        isActiveSupporter(until, "2027-08-04"),
      ]).toEqual([false, false, true]);
    }
  });

  it("is not said of somebody whom nobody has checked (decision 0017)", () => {
    expect(isActiveSupporter(who(told), LATER.today)).toBe(true);
  });
});

describe("an application that nobody objected to", () => {
  it("is written down as standing once, after its last day, so that the applicant is told once (NP6)", () => {
    expect(settle(told, TODAY, IN_TIME)).toBeUndefined();
    const settled = settle(told, TODAY, LATER);
    expect(settled).toEqual({ ...told, settledAt: TODAY });
    expect(settled && settle(settled, TODAY, LATER)).toBeUndefined();
    expect(settle(objected(LATER), TODAY, LATER)).toBeUndefined();
    expect(settle(told, TODAY, { ...LATER, eligibility: NO })).toBeUndefined();
  });
});
