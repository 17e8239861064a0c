import { linkByHand, undoLink, whyNotTheirs } from "../../../../../bot/src/scheme/people/link";
import type { Link } from "../../../../../bot/src/scheme/people/person";
import { aDirector, aFoundationDoctor, aPost, TODAY } from "../../../../support/builders";

const FREE: Link = { state: "not-linked" };
const CONFIRMED: Link = { state: "linked", userId: "tenant_person", at: TODAY };
const act = { by: "director", at: TODAY };

describe("A link made by hand", () => {
  it("ties a row to the account that the director chose, and says who chose it (principle 11)", () => {
    expect(linkByHand(FREE, "tenant_account", act)).toEqual({
      accepted: true,
      state: { state: "linked", userId: "tenant_account", at: TODAY, by: "director" },
      events: [{ type: "PersonLinkedByHand" }],
    });
  });

  it("never takes the place of another link, not even of the same person (principle 11)", () => {
    for (const userId of ["tenant_account", "tenant_person"]) {
      expect(linkByHand(CONFIRMED, userId, act)).toEqual({
        accepted: false,
        refusal: { code: "already-linked" },
      });
    }
  });
});

describe("A link that was a mistake", () => {
  it("is undone, and nothing of the account stays on the row (principle 11)", () => {
    expect(undoLink(CONFIRMED, { own: false })).toEqual({
      accepted: true,
      state: { state: "not-linked" },
      events: [{ type: "LinkUndone" }],
    });
  });

  it("is not undone twice", () => {
    expect(undoLink(FREE, { own: false })).toMatchObject({ refusal: { code: "not-linked" } });
  });

  it("is not undone by the one it lets in", () => {
    expect(undoLink(CONFIRMED, { own: true })).toMatchObject({
      refusal: { code: "your-own-link" },
    });
  });
});

describe("Whose row it is (NP22)", () => {
  const deputyToCome = aFoundationDoctor({
    memberships: [aPost(), { role: "deputy", from: "2027-01-01" }],
  });

  it.each([
    ["a director", aDirector()],
    ["somebody who will be deputy", deputyToCome],
    ["the DME", aDirector({ memberships: [{ role: "dme", from: "2026-07-01" }] })],
  ])("%s is linked and unlinked by a director alone", (_, person) => {
    expect(whyNotTheirs(person, ["director", "foundation-doctor"])).toBeUndefined();
    expect(whyNotTheirs(person, ["administrator"])).toEqual({ code: "for-directors-only" });
  });

  it("a doctor is linked by whoever runs the scheme (principle 11)", () => {
    expect(whyNotTheirs(aFoundationDoctor(), ["administrator"])).toBeUndefined();
  });
});
