import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import type { Publication } from "../../../bot/src/application/records";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { pairingsAsOfNow } from "../../../bot/src/application/pairing/pairings-as-of-now";
import { EVENING, freshId, NOON, someEvent, somePairing, somePublication } from "./samples";
import {
  describeWithFaults,
  isBatch,
  isCreation,
  openStoreUnderTest,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const storeOf = () => cosmosSchemeStore(under.cosmos);

async function create(schemeId: string, ...records: readonly SchemeRecord[]) {
  await storeOf().commit({ schemeId, create: records, events: [someEvent(schemeId)] });
}

/** A publication that is being staged, with its pairings; the first one is Sam's. */
async function staged(count: number) {
  const schemeId = freshId("scheme");
  const publication = somePublication(schemeId);
  await create(schemeId, { type: "publication", value: publication });
  const pairings = Array.from({ length: count }, (_, nth) =>
    somePairing(schemeId, {
      publicationId: publication.id,
      doctorId: nth === 0 ? "sam" : freshId("doctor"),
    }),
  );
  await storeOf().stagePairings(schemeId, pairings);
  return { schemeId, publication, pairings, first: pairings[0]?.id ?? "" };
}

async function turn(publication: Publication, state: Publication["state"]) {
  const { schemeId, id } = publication;
  const version = (await storeOf().publication(schemeId, id))?.version ?? "";
  const value = { ...publication, state };
  const replace = [{ type: "publication" as const, value, version }];
  await storeOf().commit({ schemeId, replace, events: [someEvent(schemeId)] });
}

async function seen(schemeId: string, first: string) {
  const store = storeOf();
  return {
    all: (await store.pairings(schemeId)).length,
    ofDoctor: (await store.pairingsOf(schemeId, "sam")).length,
    one: (await store.pairing(schemeId, first)) !== undefined,
  };
}

const NOTHING = { all: 0, ofDoctor: 0, one: false };

describe("the pairings of a publication (NP12)", () => {
  it("are invisible while it is staged, all visible once published, invisible when undone", async () => {
    const { schemeId, publication, first } = await staged(100);
    expect(await seen(schemeId, first)).toEqual(NOTHING);
    await turn(publication, "published");
    expect(await seen(schemeId, first)).toEqual({ all: 100, ofDoctor: 1, one: true });
    await turn(publication, "undone");
    expect(await seen(schemeId, first)).toEqual(NOTHING);
  });

  it("of somebody who has more of them than the store gives at once are all found, and none once it is undone", async () => {
    const { schemeId, publication } = await staged(1_005);
    const found = async () => (await storeOf().pairingsOf(schemeId, "person-2")).length;
    expect(await found()).toBe(0);
    await turn(publication, "published");
    expect(await found()).toBe(1_005);
    await turn(publication, "undone");
    expect(await found()).toBe(0);
  });

  it("are found for the doctor and for the supporter, with a version to replace", async () => {
    const { schemeId, publication, pairings } = await staged(3);
    await turn(publication, "published");
    expect(await storeOf().pairingsOf(schemeId, "person-2")).toHaveLength(3);
    const [found] = await storeOf().pairingsOf(schemeId, "sam");
    expect(found?.value).toEqual(pairings[0]);
    expect(found?.version).toMatch(/./);
  });

  it("that are there already are left alone when staged again", async () => {
    const { schemeId, publication, pairings, first } = await staged(3);
    await turn(publication, "published");
    const before = await storeOf().pairing(schemeId, first);
    const value = {
      ...pairings[0],
      introduction: { state: "sent" as const, at: "2026-08-06T09:00:00.000Z" },
    };
    const replace = [
      {
        type: "pairing" as const,
        value: { ...somePairing(schemeId), ...value },
        version: before?.version ?? "",
      },
    ];
    await storeOf().commit({ schemeId, replace, events: [someEvent(schemeId)] });
    const more = somePairing(schemeId, { publicationId: publication.id });
    await storeOf().stagePairings(schemeId, [...pairings, more]);
    expect((await storeOf().pairing(schemeId, first))?.value.introduction.state).toBe("sent");
    expect(await storeOf().pairings(schemeId)).toHaveLength(4);
  });

  it("cannot be staged without a publication, nor into another scheme", async () => {
    const schemeId = freshId("scheme");
    const store = storeOf();
    const byHand = somePairing(schemeId);
    await expect(store.stagePairings(schemeId, [byHand])).rejects.toThrow("cannot be staged");
    const elsewhere = somePairing(freshId("scheme"), { publicationId: "publication-1" });
    await expect(store.stagePairings(schemeId, [elsewhere])).rejects.toThrow("cannot be staged");
  });

  it("made by hand is visible at once", async () => {
    const schemeId = freshId("scheme");
    const value = somePairing(schemeId, { doctorId: "sam" });
    await create(schemeId, { type: "pairing", value });
    expect(await seen(schemeId, value.id)).toEqual({ all: 1, ofDoctor: 1, one: true });
  });
});

describe("a pairing that one of a publication displaces (NP12)", () => {
  async function moved() {
    const schemeId = freshId("scheme");
    const doctorId = freshId("doctor");
    const earlier = somePairing(schemeId, { doctorId, supporterId: "earlier" });
    const publication = somePublication(schemeId);
    await create(
      schemeId,
      { type: "pairing", value: earlier },
      { type: "publication", value: publication },
    );
    const next = somePairing(schemeId, {
      publicationId: publication.id,
      doctorId,
      supporterId: "next",
      announceAt: EVENING,
      displaces: [{ pairingId: earlier.id, by: "director" }],
    });
    await storeOf().stagePairings(schemeId, [next]);
    /** What displaces it, read by id, by the doctor, by its supporter and among all. */
    const read = async () => {
      const store = storeOf();
      const found = [
        await store.pairing(schemeId, earlier.id),
        ...(await store.pairingsOf(schemeId, doctorId)),
        ...(await store.pairingsOf(schemeId, "earlier")),
        ...(await store.pairings(schemeId)),
      ];
      return found
        .filter((one) => one?.value.id === earlier.id)
        .map((one) => one?.value.replaced?.at);
    };
    return { schemeId, publication, earlier, read };
  }

  const nobody = [undefined, undefined, undefined, undefined];

  it("is displaced by the one write that publishes, however it is read, and back by the one that undoes", async () => {
    const { publication, read } = await moved();
    expect(await read()).toEqual(nobody);
    await turn(publication, "published");
    expect(await read()).toEqual([EVENING, EVENING, EVENING, EVENING]);
    await turn(publication, "undone");
    expect(await read()).toEqual(nobody);
  });

  it("can be written as it was read, and nothing of it is kept: undoing gives it back", async () => {
    const { schemeId, publication, earlier, read } = await moved();
    await turn(publication, "published");
    const found = await storeOf().pairing(schemeId, earlier.id);
    const introduction = { state: "sent" as const, at: NOON };
    const value = { ...earlier, ...found?.value, introduction };
    const replace = [{ type: "pairing" as const, value, version: found?.version ?? "" }];
    expect(await storeOf().commit({ schemeId, replace, events: [someEvent(schemeId)] })).toBe(
      "committed",
    );
    await turn(publication, "undone");
    expect(await read()).toEqual(nobody);
    const back = await storeOf().pairing(schemeId, earlier.id);
    expect(back?.value).toEqual({ ...earlier, introduction });
  });

  it("ends for whoever reads it at a time, from the instant of the announcement on", async () => {
    const { schemeId, publication, earlier } = await moved();
    await turn(publication, "published");
    const at = (now: string) =>
      pairingsAsOfNow(storeOf(), { now: () => now }).pairing(schemeId, earlier.id);
    const justBefore = new Date(Date.parse(EVENING) - 1).toISOString();
    expect((await at(justBefore))?.value.period).toEqual({ state: "active" });
    expect((await at(EVENING))?.value.period).toEqual({
      state: "ended",
      at: EVENING,
      by: "director",
    });
  });
});

describeWithFaults("staging with answers that get lost", () => {
  it("creates each pairing once", async () => {
    under.befall(isBatch, { drop: "after" });
    // The first batch to be cut is the one that creates the publication, so cut another.
    under.befall(isBatch, { drop: "after" });
    under.befall(isCreation, { drop: "before" });
    const { schemeId, publication } = await staged(5);
    await turn(publication, "published");
    expect(await storeOf().pairings(schemeId)).toHaveLength(5);
    expect(under.faultsLeft()).toBe(0);
  });
});
