import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import { pairingsAsOfNow } from "../../../bot/src/application/pairing/pairings-as-of-now";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import {
  EVENING,
  freshId,
  someEvent,
  somePairing,
  somePerson,
  somePublication,
  someScheme,
} from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const storeOf = () => cosmosSchemeStore(under.cosmos);

/**
 * A scheme in which fay supports the doctors named, and gus supports fay; each pairing came with a publication, which is in
 * this state. Somebody else's pair is there besides.
 */
async function scheme(doctors: readonly string[], state: "staging" | "published" = "published") {
  const schemeId = freshId("scheme");
  const publication = somePublication(schemeId, state);
  const publicationId = publication.id;
  const people = ["fay", "gus", "nobody's", ...doctors].map((id) => somePerson(schemeId, { id }));
  const pairings = [
    ...doctors.map((doctorId) =>
      somePairing(schemeId, { doctorId, supporterId: "fay", publicationId }),
    ),
    somePairing(schemeId, { doctorId: "fay", supporterId: "gus", publicationId }),
    somePairing(schemeId, { doctorId: "somebody", supporterId: "nobody's", publicationId }),
  ];
  const records: readonly SchemeRecord[] = [
    { type: "scheme", value: someScheme(schemeId) },
    { type: "publication", value: publication },
    ...people.map((value) => ({ type: "person" as const, value })),
  ];
  await storeOf().commit({ schemeId, create: records, events: [someEvent(schemeId)] });
  await storeOf().stagePairings(schemeId, pairings);
  return { schemeId, people, pairings };
}

/** The same in as many requests as there are things to read. */
async function oneByOne(schemeId: string, personId: string) {
  const store = storeOf();
  const pairings = (await store.pairingsOf(schemeId, personId)).map(({ value }) => value);
  const others = pairings
    .filter(({ period }) => period.state === "active")
    .map(({ doctorId, supporterId }) => (doctorId === personId ? supporterId : doctorId));
  const people = await Promise.all(others.map((id) => store.person(schemeId, id)));
  return {
    person: await store.person(schemeId, personId),
    scheme: (await store.scheme(schemeId))?.value,
    pairings: byId(pairings),
    people: byId(people.flatMap((one) => (one === undefined ? [] : [one.value]))),
  };
}

function byId<One extends { readonly id: string }>(all: readonly One[]): readonly One[] {
  return all.toSorted((a, b) => a.id.localeCompare(b.id));
}

async function atOnce(schemeId: string, personId: string, store = storeOf()) {
  const row = await store.ownRow(schemeId, personId);
  const own = await row?.own();
  return {
    person: row?.person,
    scheme: own?.scheme,
    pairings: byId(own?.pairings ?? []),
    people: byId(own?.people ?? []),
  };
}

describe("somebody's row with what else is theirs", () => {
  const eight = Array.from({ length: 8 }, (_, nth) => `doctor-${nth}`);

  it.each([
    ["a doctor of one supporter", eight, "doctor-3", 1],
    ["a supporter of eight who has one themselves", eight, "fay", 9],
    ["a supporter without a supporter", eight, "gus", 1],
  ])("is what it is one by one: %s", async (_, doctors, personId, count) => {
    const { schemeId } = await scheme(doctors);
    const found = await atOnce(schemeId, personId);
    expect(found).toEqual(await oneByOne(schemeId, personId));
    expect([found.pairings.length, found.people.length]).toEqual([count, count]);
  });

  it("shows nothing of a publication that is being staged", async () => {
    const { schemeId } = await scheme(eight, "staging");
    const found = await atOnce(schemeId, "fay");
    expect(found).toEqual(await oneByOne(schemeId, "fay"));
    expect([found.pairings.length, found.people.length]).toEqual([0, 0]);
  });

  it("is complete where the store gives it in several pages", async () => {
    const { schemeId } = await scheme(eight);
    const more = Array.from({ length: 1_000 }, () =>
      somePairing(schemeId, { supporterId: "fay", publicationId: "another" }),
    );
    await storeOf().stagePairings(schemeId, more);
    const found = await atOnce(schemeId, "fay");
    expect(found).toEqual(await oneByOne(schemeId, "fay"));
    expect(found.pairings).toHaveLength(9);
  });

  it("is nobody's where there is no such row", async () => {
    const { schemeId } = await scheme([]);
    expect(await storeOf().ownRow(schemeId, "stranger")).toBeUndefined();
    expect(await storeOf().ownRow(freshId("scheme"), "fay")).toBeUndefined();
  });

  it("leaves out whoever is not there any more", async () => {
    const { schemeId } = await scheme(["doctor-1", "doctor-2"]);
    const gone = await storeOf().person(schemeId, "doctor-2");
    const remove = [{ type: "person" as const, id: "doctor-2", version: gone?.version ?? "" }];
    await storeOf().commit({ schemeId, remove, events: [someEvent(schemeId)] });
    const { people } = await atOnce(schemeId, "fay");
    expect(people.map(({ id }) => id)).toEqual(["doctor-1", "gus"]);
  });

  it.each(["doctor-3", "fay"])("has the same pairings without the people: %s", async (personId) => {
    const { schemeId } = await scheme(eight);
    const row = await storeOf().ownRow(schemeId, personId);
    const [whole, alone] = [await row?.own(), await row?.ownPairings()];
    expect(whole?.people).not.toEqual([]);
    expect(alone?.scheme).toEqual(whole?.scheme);
    expect(byId(alone?.pairings ?? [])).toEqual(byId(whole?.pairings ?? []));
    expect(alone?.pairings).not.toEqual([]);
  });

  it("takes one request of a doctor of whom nothing but their own is wanted", async () => {
    const { schemeId } = await scheme(eight);
    const asked: string[] = [];
    const counted = await under.another(({ operation }) => asked.push(operation));
    await (await cosmosSchemeStore(counted).ownRow(schemeId, "doctor-3"))?.ownPairings();
    expect(asked.filter((one) => one.startsWith("core."))).toEqual(["core.query"]);
  });

  it("takes two requests, and one for who they are alone", async () => {
    const { schemeId } = await scheme(eight);
    const asked: string[] = [];
    const counted = await under.another(({ operation }) => asked.push(operation));
    const row = await cosmosSchemeStore(counted).ownRow(schemeId, "fay");
    expect(asked.filter((one) => one.startsWith("core."))).toEqual(["core.query"]);
    await row?.own();
    expect(asked.filter((one) => one.startsWith("core."))).toEqual(["core.query", "core.query"]);
  });

  it("has a pairing that another displaces as its two people have it now (NP12)", async () => {
    const { schemeId, pairings } = await scheme(["doctor-1"]);
    const [before] = pairings;
    const next = somePairing(schemeId, {
      doctorId: "doctor-1",
      supporterId: "gus",
      announceAt: EVENING,
      displaces: [{ pairingId: before?.id ?? "", by: "director" }],
    });
    const create = [{ type: "pairing" as const, value: next }];
    await storeOf().commit({ schemeId, create, events: [someEvent(schemeId)] });
    const justBefore = new Date(Date.parse(EVENING) - 1).toISOString();
    for (const [now, state] of [
      [justBefore, "active"],
      [EVENING, "ended"],
    ] as const) {
      for (const reader of ["doctor-1", "fay"]) {
        const store = pairingsAsOfNow(storeOf(), { now: () => now });
        const found = await atOnce(schemeId, reader, store);
        expect(found.pairings.find(({ id }) => id === before?.id)?.period.state).toBe(state);
      }
    }
  });
});
