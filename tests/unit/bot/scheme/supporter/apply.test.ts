import type { Person } from "../../../../../bot/src/scheme/people/person";
import { isActiveSupporter } from "../../../../../bot/src/scheme/people/standing";
import type { Application } from "../../../../../bot/src/scheme/supporter/application";
import { apply, type ApplicationDraft } from "../../../../../bot/src/scheme/supporter/apply";
import { anApplication, IDRIS, TOLD } from "../../../../support/applications";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aSupporter,
  TODAY,
} from "../../../../support/builders";

const AT = { now: TODAY, maximumCapacity: 3 };

function aDraft(changes: Partial<ApplicationDraft> = {}): ApplicationDraft {
  return {
    id: "application-1",
    turnsTo: IDRIS,
    statement: "discussed",
    capacity: 2,
    profile: { biography: "An F1 here three years ago.", contact: "Teams, any time." },
    ...changes,
  };
}

/** An ST3 with an application. */
function applied(changes: Partial<Application> = {}, person: Partial<Person> = {}): Person {
  const application = anApplication(changes);
  return anInvitedSenior({ volunteering: { state: "applied", application }, ...person });
}

describe("an application to be a supporter", () => {
  it("is in with whom the applicant turns to, how many doctors and what their doctors may read (NP4)", () => {
    const decision = apply(
      anInvitedSenior(),
      aDraft({
        turnsTo: { ...IDRIS, name: " Idris  Vaughan ", email: "Idris.Vaughan@Northgate.example" },
      }),
      AT,
    );
    expect(decision.accepted && decision.state).toMatchObject({
      volunteering: { state: "applied", application: anApplication() },
      capacity: 2,
      profile: { biography: "An F1 here three years ago.", contact: "Teams, any time." },
    });
  });

  it("makes nobody a supporter by itself (principle 10)", () => {
    const decision = apply(anInvitedSenior(), aDraft(), AT);
    expect(decision.accepted && isActiveSupporter(decision.state, "2030-01-01")).toBe(false);
  });

  it("is the same application when the same form is sent again, and then changes nothing", () => {
    const first = apply(anInvitedSenior(), aDraft(), AT);
    if (!first.accepted) throw new Error("An ST3 may apply.");
    expect(apply(first.state, aDraft({ capacity: 9 }), AT)).toEqual({
      accepted: true,
      state: first.state,
      events: [],
    });
  });

  it.each<[string, Person, Partial<ApplicationDraft>, string]>([
    ["an F1 (NP2)", aFoundationDoctor(), {}, "not-a-volunteer-candidate"],
    ["somebody who is a supporter", aSupporter(), {}, "already-a-supporter"],
    ["somebody whose application waits", applied(), { id: "another" }, "already-applied"],
    [
      "somebody whose window is open",
      applied({ approach: TOLD }),
      { id: "another" },
      "already-applied",
    ],
    [
      "somebody who was not able to this year",
      applied({ decision: { verdict: "not-able", at: TODAY, by: "x" } }),
      { id: "another" },
      "not-able-this-year",
    ],
    [
      "an applicant who names themselves (NP2)",
      anInvitedSenior({ email: IDRIS.email }),
      {},
      "own-supervisor",
    ],
    [
      "themselves in capitals",
      anInvitedSenior({ email: IDRIS.email }),
      { turnsTo: { ...IDRIS, email: " IDRIS.Vaughan@northgate.example" } },
      "own-supervisor",
    ],
    [
      "no name",
      anInvitedSenior(),
      { turnsTo: { ...IDRIS, name: "  " } },
      "supervisor-name-missing",
    ],
    [
      "a name like a novel",
      anInvitedSenior(),
      { turnsTo: { ...IDRIS, name: "x".repeat(101) } },
      "supervisor-name-too-long",
    ],
    [
      "no e-mail",
      anInvitedSenior(),
      { turnsTo: { ...IDRIS, email: "Idris" } },
      "supervisor-email-invalid",
    ],
    ["no statement (NP4)", anInvitedSenior(), { statement: undefined }, "statement-missing"],
    [
      "'told' about a supervisor (NP4)",
      anInvitedSenior(),
      { statement: "told" },
      "told-is-not-enough",
    ],
    ["no doctor at all (NP10)", anInvitedSenior(), { capacity: 0 }, "capacity-out-of-range"],
    ["four doctors (NP10)", anInvitedSenior(), { capacity: 4 }, "capacity-out-of-range"],
    ["half a doctor", anInvitedSenior(), { capacity: 1.5 }, "capacity-out-of-range"],
    ["no number", anInvitedSenior(), { capacity: Number.NaN }, "capacity-out-of-range"],
    [
      "a biography of 401 characters",
      anInvitedSenior(),
      { profile: { biography: "x".repeat(401), contact: "" } },
      "biography-too-long",
    ],
    [
      "a long way to be reached",
      anInvitedSenior(),
      { profile: { biography: "", contact: "x".repeat(201) } },
      "contact-too-long",
    ],
  ])("is refused for %s", (_, person, changes, code) => {
    const decision = apply(person, aDraft(changes), AT);
    expect(decision.accepted ? "accepted" : decision.refusal.code).toBe(code);
  });

  it("of somebody without an educational supervisor may say that the appraiser or DME was told (NP2, NP4)", () => {
    for (const as of ["appraiser", "dme"] as const) {
      const draft = aDraft({ turnsTo: { ...IDRIS, as }, statement: "told" });
      expect(apply(anInvitedSenior(), draft, AT).accepted).toBe(true);
    }
  });

  it("may be made again in the training year after one in which they were not able to", () => {
    const before = applied({ decision: { verdict: "not-able", at: TODAY, by: "x" } });
    const until = {
      ...before,
      memberships: before.memberships.map((one) => ({ ...one, until: "2029-08-01" })),
    };
    const next = { now: "2027-08-04T09:00:00.000Z", maximumCapacity: 3 };
    expect(apply(until, aDraft({ id: "another" }), next).accepted).toBe(true);
  });
});
