import type { OnBehalfOf } from "../../../../../bot/src/application/ports/directory";
import { objectIdFor } from "../../../../../bot/src/local/directory/account-ids";
import { createDirectory } from "../../../../../bot/src/local/directory/directory";
import { localSearch } from "../../../../../bot/src/local/directory/local-search";
import type { LocalPerson } from "../../../../../bot/src/local/options";

const person = (given: string, family: string): LocalPerson => ({
  email: `${given}.${family}@trust.example`.toLowerCase(),
  name: `${given} ${family}`,
  given,
  family,
  roles: ["foundation-doctor"],
});
const ODA = person("Oda", "Marlow");
const BEN = person("Ben", "Ashby");
const MIA = person("Mia", "Marlow");
const WHO: OnBehalfOf = { tenantId: "local", accessToken: () => "" };

const searchIn = (...people: readonly LocalPerson[]) =>
  localSearch(createDirectory(() => Promise.resolve(people)));

describe("the directory search of a machine without Azure", () => {
  it("finds accounts by all of the words, in names and mails, at most as many as asked", async () => {
    const search = searchIn(ODA, BEN, MIA);
    const names = async (words: string, limit = 20) => {
      const found = await search.search(WHO, words, limit);
      return found.ok ? found.value.map(({ name }) => name) : found;
    };
    expect(await names("MARLOW")).toEqual(["Mia Marlow", "Oda Marlow"]);
    expect(await names("marlow od")).toEqual(["Oda Marlow"]);
    expect(await names("ben.ashby@")).toEqual(["Ben Ashby"]);
    expect(await names("marlow", 1)).toHaveLength(1);
    expect(await names("nobody")).toEqual([]);
  });

  it("knows an account by its object id, and no other", async () => {
    const search = searchIn(ODA, BEN);
    const oda = { objectId: objectIdFor(ODA.email), name: ODA.name, email: ODA.email };
    expect(await search.account(WHO, oda.objectId)).toEqual({ ok: true, value: oda });
    expect(await search.account(WHO, objectIdFor(MIA.email))).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it("still has everybody's account once somebody was tied to another's by hand", async () => {
    const tied = { ...ODA, objectId: objectIdFor(BEN.email), roles: ["director"] };
    const accounts = await createDirectory(() => Promise.resolve([tied, BEN])).accounts();
    expect(accounts.map(({ email, oid, roles }) => ({ email, oid, roles }))).toEqual([
      { email: BEN.email, oid: objectIdFor(BEN.email), roles: ["director", "foundation-doctor"] },
      { email: ODA.email, oid: objectIdFor(ODA.email), roles: [] },
    ]);
  });
});
