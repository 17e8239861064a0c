import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { cosmosUsers } from "../../../bot/src/outbound/cosmos/users";
import { freshId, someEvent, somePairing, somePerson, somePublication, someUser } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

describe("what messages that go together are about", () => {
  it("is read as it is one by one: pairings that can be seen, with what displaces them, and their people", async () => {
    const store = cosmosSchemeStore(under.cosmos);
    const scheme = freshId("scheme");
    const people = Array.from({ length: 4 }, () => somePerson(scheme));
    const [doctor, before, after, other] = people.map(({ id }) => id);
    const staged = somePublication(scheme, "staging");
    const pair = (supporterId = "", changes = {}) =>
      somePairing(scheme, { doctorId: doctor ?? "", supporterId, ...changes });
    const displaced = pair(before);
    const displaces = [{ pairingId: displaced.id, by: "person-0" }];
    const pairings = [
      displaced,
      pair(after, { displaces }),
      pair(other, { publicationId: staged.id }),
    ];
    await store.commit({
      schemeId: scheme,
      create: [
        ...people.map((value) => ({ type: "person", value }) as const),
        ...pairings.map((value) => ({ type: "pairing", value }) as const),
        { type: "publication", value: staged },
      ],
      events: [someEvent(scheme)],
    });
    const ids = pairings.map(({ id }) => id);
    const found = await store.together(scheme, {
      pairings: [...ids, "nowhere"],
      people: [other ?? "", "nobody"],
    });
    const oneByOne = (await Promise.all(ids.map((id) => store.pairing(scheme, id)))).filter(
      (one) => one !== undefined,
    );
    const byId = <One extends { readonly value: { readonly id: string } }>(all: readonly One[]) =>
      all.toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1));
    expect(oneByOne).toHaveLength(2);
    expect(byId(found.pairings)).toEqual(byId(oneByOne));
    expect(found.pairings.some(({ value }) => value.replaced !== undefined)).toBe(true);
    const each = await Promise.all(people.map(({ id }) => store.person(scheme, id)));
    expect(byId(found.people)).toEqual(byId(each.filter((one) => one !== undefined)));
    const elsewhere = await store.together(freshId("scheme"), { pairings: ids, people: [] });
    expect(elsewhere).toEqual({ pairings: [], people: [] });
  });

  it("is the accounts of those who are known, whoever else is asked for", async () => {
    const users = cosmosUsers(under.cosmos);
    const known = [someUser(), someUser()];
    for (const one of known) await users.save(one);
    const asked = [...known.map(({ userId }) => userId), "tenant-1_nobody"];
    const found = (await users.several(asked)).map(({ value }) => value.userId);
    expect(found.toSorted()).toEqual(known.map(({ userId }) => userId).toSorted());
    expect(await users.several([])).toEqual([]);
  });
});
