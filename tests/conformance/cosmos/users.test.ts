import { cosmosUsers } from "../../../bot/src/outbound/cosmos/users";
import { freshId, NOON, someUser } from "./samples";
import {
  describeWithFaults,
  isCreation,
  isReplacement,
  openStoreUnderTest,
  type Harm,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const usersOf = () => cosmosUsers(under.cosmos);

async function savedUser() {
  const user = someUser();
  await usersOf().save(user);
  return { user, version: (await usersOf().user(user.userId))?.version ?? "" };
}

describe("a Teams person", () => {
  it("comes back as saved, and is undefined before", async () => {
    const user = someUser();
    expect(await usersOf().user(user.userId)).toBeUndefined();
    expect(await usersOf().save(user)).toBe("committed");
    expect((await usersOf().user(user.userId))?.value).toEqual(user);
  });

  it("may have neither a chat nor a welcome yet", async () => {
    const { userId } = someUser();
    const user = { userId, deliverability: "uninstalled", linkedTo: [] } as const;
    await usersOf().save(user);
    expect((await usersOf().user(userId))?.value).toEqual(user);
  });

  it("is not written over by who read before somebody else wrote", async () => {
    const { user, version } = await savedUser();
    const blocked = { ...user, deliverability: "blocked" as const };
    expect(await usersOf().save(blocked, version)).toBe("committed");
    expect(await usersOf().save({ ...user, welcomedAt: NOON }, version)).toBe("conflict");
    expect(await usersOf().save({ ...user, linkedTo: [] })).toBe("conflict");
    expect((await usersOf().user(user.userId))?.value).toEqual(blocked);
  });
});

describe("a work e-mail (principle 11)", () => {
  it("leads to the rows that carry it, in any spelling of capitals, once each", async () => {
    const [tenant, row] = [freshId("tenant"), { schemeId: "s1", personId: "p1" }];
    await usersOf().noteEmail(tenant, "Sam.Okafor@Northgate.example", row);
    await usersOf().noteEmail(tenant, "sam.okafor@northgate.example", row);
    await usersOf().noteEmail(tenant, "sam.okafor@northgate.example", {
      schemeId: "s2",
      personId: "p9",
    });
    expect(await usersOf().rowsWithEmail(tenant, "SAM.OKAFOR@northgate.example")).toEqual([
      row,
      { schemeId: "s2", personId: "p9" },
    ]);
  });

  it("of one tenant leads nowhere in another", async () => {
    const tenant = freshId("tenant");
    await usersOf().noteEmail(tenant, "ada@northgate.example", { schemeId: "s1", personId: "p1" });
    expect(await usersOf().rowsWithEmail(freshId("tenant"), "ada@northgate.example")).toEqual([]);
  });

  it("is not to be read from the id of its document", async () => {
    const tenant = freshId("tenant");
    await usersOf().noteEmail(tenant, "ada@northgate.example", { schemeId: "s1", personId: "p1" });
    const { resources } = await under.cosmos.container("users").items.readAll().fetchAll();
    expect(JSON.stringify(resources)).not.toContain("ada@");
  });

  it("noted by several instances at once keeps every row", async () => {
    const [tenant, mail] = [freshId("tenant"), "ada@northgate.example"];
    await usersOf().noteEmail(tenant, mail, { schemeId: "s0", personId: "p" });
    const instances = [usersOf(), cosmosUsers(await under.another())];
    await Promise.all(
      instances.map((users, nth) =>
        users.noteEmail(tenant, mail, { schemeId: `s${nth + 1}`, personId: "p" }),
      ),
    );
    const rows = await usersOf().rowsWithEmail(tenant, mail);
    expect(rows.map(({ schemeId }) => schemeId).toSorted()).toEqual(["s0", "s1", "s2"]);
  });
});

describeWithFaults("a Teams person saved when answers get lost", () => {
  const harms: readonly (readonly [string, Harm])[] = [
    ["cut after", { drop: "after" }],
    ["cut before", { drop: "before" }],
    ["503", { status: 503 }],
    ["449", { status: 449 }],
  ];

  it.each(harms)("is saved once: %s", async (_, harm) => {
    under.befall(isCreation, harm);
    const { user, version } = await savedUser();
    under.befall(isReplacement, harm);
    const next = { ...user, welcomedAt: NOON };
    expect(await usersOf().save(next, version)).toBe("committed");
    expect((await usersOf().user(user.userId))?.value).toEqual(next);
    expect(under.faultsLeft()).toBe(0);
  });

  it("whose e-mail is noted keeps one row", async () => {
    const [tenant, mail, row] = [
      freshId("tenant"),
      "ada@northgate.example",
      { schemeId: "s", personId: "p" },
    ];
    under.befall(isCreation, { drop: "after" });
    await usersOf().noteEmail(tenant, mail, row);
    expect(await usersOf().rowsWithEmail(tenant, mail)).toEqual([row]);
  });

  it("throws where the store stays down", async () => {
    under.befall(isCreation, { status: 503 }, 6);
    await expect(usersOf().save(someUser())).rejects.toThrow("did not settle");
  });
});
