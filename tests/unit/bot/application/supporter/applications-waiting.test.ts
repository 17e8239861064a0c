import { applicationsWaiting } from "../../../../../bot/src/application/supporter/applications-waiting";
import { myStandingOf } from "../../../../../bot/src/application/supporter/my-application";
import { stepDown } from "../../../../../bot/src/scheme/people/supporter-word";
import type { Application } from "../../../../../bot/src/scheme/supporter/application";
import { anApplication, TOLD } from "../../../../support/applications";
import { anInvitedSenior, TODAY } from "../../../../support/builders";

const confirmed = { state: "confirmed", at: TODAY, by: "x", supervisorId: "y" } as const;
const objection = { id: "o", at: "2026-08-01T09:00:00.000Z", late: false };

const who = (changes: Partial<Application>) =>
  anInvitedSenior({ volunteering: { state: "applied", application: anApplication(changes) } });

/** What waits, of these applications. */
function waiting(today: string, ...applications: readonly Partial<Application>[]) {
  const people = applications.map((one) => ({ value: who(one), version: "1" }));
  return applicationsWaiting({ people, today }).map(({ needs }) => needs);
}

describe("the applications that need a person (principle 7)", () => {
  it("are those to confirm, to tell and to decide, the longest waiting first", () => {
    expect(
      waiting("2026-08-12", {}, { approach: confirmed }, { approach: TOLD, objection }),
    ).toEqual(["decide", "confirm-supervisor", "tell-supervisor"]);
  });

  it("are not those that wait for a supervisor or for silence", () => {
    expect(
      waiting("2026-08-12", { approach: TOLD }, { approach: { ...confirmed, noticeAt: TODAY } }),
    ).toEqual([]);
  });

  it("are those again whose notice has not arrived for three days", () => {
    const asked = { approach: { ...confirmed, noticeAt: TODAY } };
    expect([waiting("2026-08-14", asked), waiting("2026-08-15", asked)]).toEqual([
      [],
      ["tell-supervisor"],
    ]);
  });
});

describe("what an applicant may know of their own application (NP6)", () => {
  it("is not that somebody objected: in time it reads as being looked at, later as standing", () => {
    const late = { ...objection, late: true };
    expect([
      myStandingOf(who({ approach: TOLD, objection }), TODAY).state,
      myStandingOf(who({ approach: TOLD, objection: late }), "2026-09-01T09:00:00.000Z").state,
    ]).toEqual(["being-decided", "stands"]);
  });

  it("stays 'not able this year' after the director decided so: stepping down does not undo it", () => {
    const decision = { verdict: "not-able", at: TODAY, by: "x" } as const;
    expect(myStandingOf(who({ decision }), TODAY).state).toBe("not-able-this-year");
    expect(stepDown(who({ decision }), TODAY)).toMatchObject({
      refusal: { code: "not-a-supporter" },
    });
  });
});
