import { userDocument } from "../../../../../../bot/src/outbound/cosmos/documents/teams-user";

const YEAR_S = 365 * 86_400;

describe("a Teams person as a document (PF-16)", () => {
  it("goes a year after the last sign of them where no scheme knows them, and stays with a row", () => {
    const user = { userId: "tenant_somebody", deliverability: "reachable", linkedTo: [] } as const;
    expect(userDocument(user)["ttl"]).toBe(YEAR_S);
    const row = { schemeId: "scheme", personId: "person" };
    expect(userDocument({ ...user, linkedTo: [row] })).not.toHaveProperty("ttl");
  });
});
