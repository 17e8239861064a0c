import type { Claim, HeldCard } from "../../../bot/src/application/ports/cards";
import { makeOnce } from "../../../bot/src/application/cards/once";
import { cosmosCards } from "../../../bot/src/outbound/cosmos/cards";
import { sha256, randomIds } from "../../../bot/src/outbound/machine/machine";
import { freshId, NOON } from "./samples";
import {
  describeWithFaults,
  isCreation,
  openStoreUnderTest,
  type Harm,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const cards = () => cosmosCards(under.cosmos);

const someCard = (): HeldCard => ({
  id: freshId("card"),
  reader: "a-hash",
  expiresAt: NOON,
  keptForS: 600,
  content: { text: '{"actions":[],"inputs":[]}' },
});
const someClaim = (): Claim => ({
  id: freshId("claim"),
  by: freshId("by"),
  at: NOON,
  state: "in-hand",
});

describe("a held card", () => {
  it("comes back as it was kept, plain or sealed, and kept again stays as it was", async () => {
    const card = someCard();
    expect(await cards().card(card.id)).toBeUndefined();
    await cards().keep(card);
    await cards().keep({ ...card, expiresAt: "2100-01-01T00:00:00.000Z" });
    expect(await cards().card(card.id)).toEqual(card);
    const form = { ...someCard(), content: { schemeId: "scheme-1", sealed: "x" } };
    await cards().keep(form);
    expect(await cards().card(form.id)).toEqual(form);
  });

  it("goes by itself: it says when, and so does a claim", async () => {
    const [card, claim] = [someCard(), someClaim()];
    await cards().keep(card);
    await cards().saveClaim(claim);
    const ttlOf = async (id: string) => {
      const { resource } = await under.cosmos
        .container("cards")
        .item(id, id)
        .read<{ id: string; ttl?: number }>();
      return resource?.ttl;
    };
    expect(await ttlOf(card.id)).toBe(600);
    expect(await ttlOf(claim.id)).toBe(7_200);
    const answered = { ...someClaim(), reader: "a-hash", held: { text: "{}", expiresAt: NOON } };
    await cards().saveClaim(answered);
    expect(await ttlOf(answered.id)).toBe(400 * 86_400);
  });
});

describe("a claim", () => {
  it("is a card as well where it holds one, and else none", async () => {
    const held = { text: '{"actions":[],"inputs":[]}', expiresAt: NOON };
    const [plain, answered] = [
      { ...someClaim(), reader: "a-hash" },
      { ...someClaim(), reader: "a-hash", held },
    ];
    for (const claim of [plain, answered]) await cards().saveClaim(claim);
    expect(await cards().card(plain.id)).toBeUndefined();
    expect(await cards().card(answered.id)).toEqual({
      reader: "a-hash",
      expiresAt: NOON,
      content: { text: held.text },
    });
    expect((await cards().claim(answered.id))?.value).toEqual(answered);
  });

  it("is created by one, and taken over from the version that was read by one", async () => {
    const claim = someClaim();
    const both = await Promise.all([
      cards().saveClaim(claim),
      cards().saveClaim({ ...claim, by: freshId("by") }),
    ]);
    const [mine, ...others] = both.filter((one) => one !== undefined);
    expect(others).toEqual([]);
    const done = { ...claim, state: "done" } as const;
    expect((await cards().saveClaim(done, mine?.version))?.value).toEqual(done);
    expect(await cards().saveClaim({ ...done, by: freshId("by") }, mine?.version)).toBeUndefined();
  });

  it("lets a hundred at once do something once, and all of them know how it came out", async () => {
    const clock = {
      now: () => NOON,
      machineNow: () => new Date().toISOString(),
      monotonicMs: () => performance.now(),
    };
    const once = makeOnce({ cards: cards(), clock, ids: randomIds, digest: sha256 });
    const id = freshId("claim");
    let acts = 0;
    const act = () => Promise.resolve((acts += 1));
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        once(id, { readerId: "somebody", act, again: () => Promise.resolve(acts) }),
      ),
    );
    expect([acts, new Set(answers)]).toEqual([1, new Set([1])]);
  });
});

describe("what is held for a reader", () => {
  it("is found with what was posted to them, nothing of anybody else, and is forgotten as it was read (PF-29)", async () => {
    const reader = freshId("reader");
    const [plain, inPlace, other] = [
      { ...someCard(), reader },
      { ...someCard(), reader, activityId: "activity-1" },
      someCard(),
    ];
    for (const card of [plain, inPlace, other]) await cards().keep(card);
    const inHand = await cards().saveClaim({ ...someClaim(), reader });
    const done = { ...someClaim(), reader, state: "done", posted: ["activity-2"] } as const;
    await cards().saveClaim(done);
    const found = await cards().ofReader(reader);
    const byId = new Map(
      found.map(({ id, activityIds, inHandSince: since }) => [id, { activityIds, since }]),
    );
    expect(byId.get(plain.id)).toEqual({ activityIds: [], since: undefined });
    expect(byId.get(inPlace.id)?.activityIds).toEqual(["activity-1"]);
    expect(byId.get(done.id)).toEqual({ activityIds: ["activity-2"], since: undefined });
    const taken = inHand?.value.id ?? "";
    expect(byId.get(taken)).toEqual({ activityIds: [], since: NOON });
    expect(found).toHaveLength(4);
    // A turn that ended meanwhile says what it posted: it is not forgotten unread.
    if (inHand === undefined) throw new Error("It was not taken.");
    await cards().saveClaim({ ...inHand.value, state: "done", posted: ["a"] }, inHand.version);
    const outcomes = await Promise.all(found.map((one) => cards().forget(one)));
    expect(outcomes.toSorted()).toEqual(["committed", "committed", "committed", "conflict"]);
    const [late, ...more] = await cards().ofReader(reader);
    expect([late?.activityIds, more]).toEqual([["a"], []]);
    if (late !== undefined) expect(await cards().forget(late)).toBe("committed");
    if (late !== undefined) expect(await cards().forget(late)).toBe("committed");
    expect(await cards().card(other.id)).toEqual(other);
  });
});

describeWithFaults("a card kept and a claim taken when answers get lost", () => {
  it.each<Harm>([{ drop: "after" }, { drop: "before" }, { status: 503 }])(
    "are there once: %j",
    async (harm) => {
      const [card, claim] = [someCard(), someClaim()];
      under.befall(isCreation, harm);
      await cards().keep(card);
      expect(await cards().card(card.id)).toEqual(card);
      under.befall(isCreation, harm);
      expect((await cards().saveClaim(claim))?.value).toEqual(claim);
    },
  );
});
