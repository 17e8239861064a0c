import { SEED_DIRECTOR } from "../../../../../bot/src/local/constants";
import { createDirectory } from "../../../../../bot/src/local/directory/directory";
import { objectIdFor } from "../../../../../bot/src/local/directory/account-ids";
import type { LocalPerson } from "../../../../../bot/src/local/options";

const person = (given: string, family: string, role: string): LocalPerson => ({
  email: `${given}.${family}@trust.example`,
  name: `Dr ${given} ${family}`,
  given,
  family,
  roles: [role],
});

const ODA = person("Oda", "Marlow", "foundation-doctor");
const BEN = person("Ben", "Ashby", "supporter");
const directoryOf = (...people: LocalPerson[]) => createDirectory(() => Promise.resolve(people));

describe("the local directory", () => {
  it("gives each work e-mail one object id, for ever, however it is written", () => {
    expect(objectIdFor("oda.marlow@trust.example")).toBe("2189880c-fcff-4c62-bb83-90547dab7f5d");
    expect(objectIdFor(" Oda.Marlow@TRUST.example ")).toBe(objectIdFor("oda.marlow@trust.example"));
    expect(objectIdFor("ben.ashby@trust.example")).not.toBe(
      objectIdFor("oda.marlow@trust.example"),
    );
  });

  it("shapes every object id as a GUID", () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (let n = 0; n < 100; n += 1) expect(objectIdFor(`person${n}@trust.example`)).toMatch(shape);
  });

  it("gives the seeded director the documented object id", () => {
    expect(objectIdFor(SEED_DIRECTOR.email)).toBe(SEED_DIRECTOR.oid);
  });

  it("keeps the object id somebody is linked by, whatever their e-mail", async () => {
    const objectId = "0f0f0f0f-0000-4000-8000-000000000001";
    const [account] = await directoryOf({ ...ODA, objectId }).accounts();
    expect(account?.oid).toBe(objectId);
  });

  it("is never empty: the seeded director stands in for an empty store", async () => {
    const accounts = await directoryOf().accounts();
    expect(accounts).toMatchObject([{ oid: SEED_DIRECTOR.oid, roles: ["director"] }]);
  });

  it("finds a person by object id, Teams id and conversation", async () => {
    const directory = directoryOf(ODA, BEN);
    const oda = await directory.accountByOid(objectIdFor(ODA.email).toUpperCase());
    expect(oda).toMatchObject({ name: "Dr Oda Marlow", email: "oda.marlow@trust.example" });
    expect(oda?.teamsId).toMatch(/^29:/);
    expect(oda?.conversationId).toMatch(/^a:/);
    expect(await directory.accountByTeamsId(oda?.teamsId ?? "")).toEqual(oda);
    expect(await directory.accountByTeamsId(oda?.oid ?? "")).toEqual(oda);
    expect(await directory.accountByConversation(oda?.conversationId ?? "")).toEqual(oda);
    expect(await directory.accountByOid("nobody")).toBeUndefined();
  });

  it("has one account for a person with two roles, and lists by family name", async () => {
    const alsoDirector = { ...BEN, email: BEN.email.toUpperCase(), roles: ["director"] };
    const accounts = await directoryOf(ODA, BEN, alsoDirector).accounts();
    expect(accounts.map(({ name, roles }) => [name, roles])).toEqual([
      ["Dr Ben Ashby", ["supporter", "director"]],
      ["Dr Oda Marlow", ["foundation-doctor"]],
    ]);
  });
});
