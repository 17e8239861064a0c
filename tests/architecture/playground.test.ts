import { parse } from "yaml";
import { z } from "zod";
import { repositoryText } from "../support/repository";

// Our own reading of what Microsoft 365 Agents Playground 0.2.28 accepts: its schema is part of a
// pre-release whose licence does not let it be kept here.
const Id = z.string().min(1);
const User = z.strictObject({
  id: Id,
  name: z.string().min(1).max(256),
  userPrincipleName: z.email(),
  aadObjectId: z.guid(),
  givenName: z.string().min(1),
  surname: z.string().min(1),
  email: z.email(),
});
const Playground = z.strictObject({
  version: z.literal("0.1.1"),
  tenantId: z.guid(),
  bot: z.strictObject({ id: Id, name: z.string().min(1).max(42) }),
  currentUser: User,
  users: z.array(User).length(5),
  personalChat: z.strictObject({ id: Id }),
  groupChat: z.strictObject({ id: Id, name: z.string() }),
  team: z.strictObject({
    id: Id,
    name: z.string(),
    aadGroupId: z.guid(),
    channels: z.array(z.strictObject({ id: Id, name: z.string() })).max(1),
  }),
});

const playground = Playground.parse(parse(repositoryText(".m365agentsplayground.yml")));

describe("the people of the Agents Playground", () => {
  it("has the tenant and the director with whom local mode starts", () => {
    expect(playground.tenantId).toBe("00000000-0000-4000-8000-00000000a11c");
    expect(playground.currentUser).toMatchObject({
      aadObjectId: "00000000-0000-4000-8000-0000000d12ec",
      name: "Dr Amara Whitfield",
      email: "amara.whitfield@seed.example",
    });
  });

  it("invents everybody, each once", () => {
    const everybody = [playground.currentUser, ...playground.users];
    for (const { email, userPrincipleName } of everybody) {
      expect(email).toMatch(/\.example$/);
      expect(userPrincipleName).toBe(email);
    }
    for (const key of ["id", "aadObjectId", "email", "name"] as const) {
      expect(new Set(everybody.map((user) => user[key])).size).toBe(everybody.length);
    }
  });
});
