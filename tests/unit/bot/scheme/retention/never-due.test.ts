import { neverDue } from "../../../../../bot/src/scheme/retention/never-due";
import { aDirector, aFoundationDoctor, anInvitedSenior, aPost } from "../../../../support/builders";

describe("of whom nothing is ever due (PF-16)", () => {
  it("is whoever has a post without a last day, and nobody with a role that a director ends", () => {
    const { role, from } = aPost();
    const open = { role, from };
    const endless = aFoundationDoctor({ id: "endless", memberships: [open] });
    const senior = anInvitedSenior({
      id: "senior",
      memberships: [aPost(), { ...open, role: "senior-doctor" }],
    });
    const others = [aFoundationDoctor(), anInvitedSenior(), aDirector()];
    expect(neverDue([endless, senior, ...others]).map(({ id }) => id)).toEqual([
      "endless",
      "senior",
    ]);
  });
});
