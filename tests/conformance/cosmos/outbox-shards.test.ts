import type { HeldShard, OutboxMessage } from "../../../bot/src/application/ports/outbox";
import type { Versioned } from "../../../bot/src/application/ports/scheme-store";
import { shardOf } from "../../../bot/src/outbound/cosmos/documents/outbox-message";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { cosmosSweepTurn } from "../../../bot/src/outbound/cosmos/sweep-turn";
import { EVENING, freshId, inOutbox, MORNING, NOON, someMessage } from "./samples";
import {
  describeWithFaults,
  isBatch,
  openStoreUnderTest,
  type Harm,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const outboxOf = () => cosmosOutbox(under.cosmos);

const used = new Set<string>();

/** A new person; the messages of others of these tests may not be in the way, so that it has a shard of its own. */
function freshRecipient(): string {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const recipientId = freshId("person");
    if (used.has(shardOf(recipientId))) continue;
    used.add(shardOf(recipientId));
    return recipientId;
  }
  throw new Error("Every shard has been used: split this file, each part has a store of its own.");
}

/** A person each of these tests has for itself, in a shard of their own. */
interface Scene {
  readonly recipientId: string;
  readonly shard: string;
  readonly held: HeldShard;
  readonly planned: readonly Versioned<OutboxMessage>[];
}

const by = { now: NOON, storeNow: NOON, held: [] };

async function aScene(count = 3, holder = "one"): Promise<Scene> {
  const recipientId = freshRecipient();
  const shard = shardOf(recipientId);
  const messages = Array.from({ length: count }, (_, nth) =>
    someMessage("scheme-1", { recipientId, pairingId: `pairing-${nth}` }),
  );
  await outboxOf().planAll(messages);
  const held = await outboxOf().hold(shard, { holder, storeNow: EVENING, until: EVENING });
  if (held === undefined) throw new Error("Nobody holds the shard by the evening.");
  const { messages: due } = await outboxOf().due(shard, by);
  return {
    recipientId,
    shard,
    held,
    planned: due.filter(({ value }) => value.message.recipientId === recipientId),
  };
}

const sending = { state: "sending", claimId: "claim", leaseUntil: EVENING } as const;
const asSending = (all: readonly Versioned<OutboxMessage>[]) =>
  all.map(({ value, version }) => ({ value: { ...value, status: sending }, version }));

/** How the messages of a person stand in the store. */
async function statesOf({ recipientId, planned }: Scene): Promise<readonly string[]> {
  const all = planned.map(({ value }) => outboxOf().message(recipientId, value.id));
  return (await Promise.all(all)).map((found) => found?.value.status.state ?? "gone");
}

describe("a shard of the outbox", () => {
  it("is held by one instance until its lease is over or it is given back", async () => {
    const { shard, held } = await aScene();
    const other = cosmosOutbox(await under.another());
    const terms = { holder: "two", storeNow: NOON, until: EVENING };
    expect(await other.hold(shard, terms)).toBeUndefined();
    expect(await other.hold(shard, { ...terms, storeNow: EVENING })).toMatchObject({
      holder: "two",
      fence: held.fence + 1,
    });
    // It is in other hands: giving it back changes nothing.
    await outboxOf().release(held, NOON);
    expect(await outboxOf().hold(shard, { ...terms, holder: "one" })).toBeUndefined();
  });

  it("given back is anybody's at once", async () => {
    const { shard, held } = await aScene();
    await outboxOf().release(held, NOON);
    const terms = { holder: "two", storeNow: MORNING, until: EVENING };
    expect(await outboxOf().hold(shard, terms)).toMatchObject({ holder: "two" });
  });

  it("asked for by many at once is in exactly one hand", async () => {
    const { shard, held } = await aScene();
    await outboxOf().release(held, NOON);
    const outboxes = [outboxOf(), cosmosOutbox(await under.another())];
    const asked = [...outboxes, ...outboxes, ...outboxes].map((outbox, nth) =>
      outbox.hold(shard, { holder: `h${nth}`, storeNow: NOON, until: EVENING }),
    );
    const found = await Promise.all(asked);
    expect(found.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it("is among those with work until nothing is due in it; what was left on its way counts, what is held does not", async () => {
    const scene = await aScene(1);
    const { shard } = scene;
    const has = async (asked = by, without: readonly string[] = []) =>
      (await outboxOf().shardsWithWork(asked, without)).includes(shard);
    expect(await has()).toBe(true);
    expect(await has(by, [shard])).toBe(false);
    expect(await has({ ...by, held: ["scheme-1"] } as unknown as typeof by)).toBe(false);
    await outboxOf().begin(scene.held, EVENING, asSending(scene.planned));
    expect(await has()).toBe(false);
    expect(await has({ ...by, storeNow: EVENING })).toBe(true);
  });

  it("gives what is most urgent first, and a worry also while its scheme is held", async () => {
    const recipientId = freshId("person");
    const scheme = freshId("scheme");
    const about = { recipientId, occurrence: "x", expiresAt: EVENING, dueAt: MORNING };
    const worry = { ...about, schemeId: scheme, kind: "concern-raised", subjectId: "c" } as const;
    await outboxOf().plan(someMessage(scheme, { ...about, kind: "reminder" }));
    await outboxOf().plan(someMessage(scheme, { ...about, kind: "introduction" }));
    await outboxOf().plan(worry);
    const kinds = async (held: readonly string[]) =>
      (await outboxOf().due(shardOf(recipientId), { ...by, held })).messages
        .filter(({ value }) => value.message.recipientId === recipientId)
        .map(({ value }) => value.message.kind);
    expect(await kinds([])).toEqual(["concern-raised", "introduction", "reminder"]);
    expect(await kinds([scheme])).toEqual(["concern-raised"]);
  });
});

describe("beginning to send", () => {
  it("writes all messages and goes on holding the shard, in one batch", async () => {
    const scene = await aScene();
    const begun = await outboxOf().begin(scene.held, EVENING, asSending(scene.planned));
    if (begun === "lost") throw new Error("The shard is held.");
    expect(begun.held).toMatchObject({ until: EVENING, fence: scene.held.fence + 1 });
    expect(await statesOf(scene)).toEqual(["sending", "sending", "sending"]);
    // What it hands out are the versions for the next write.
    const sent = begun.begun.map(({ value, version }) => ({
      value: { ...value, status: { state: "sent", at: NOON } as const },
      version,
    }));
    expect(await outboxOf().move(sent)).not.toContain(undefined);
    expect(await statesOf(scene)).toEqual(["sent", "sent", "sent"]);
    expect(await outboxOf().begin(begun.held, EVENING, [])).toMatchObject({ begun: [] });
  });

  it("with a lease that somebody else took over begins nothing", async () => {
    const scene = await aScene();
    const { shard, held, planned } = scene;
    await outboxOf().hold(shard, { holder: "two", storeNow: EVENING, until: EVENING });
    expect(await outboxOf().begin(held, EVENING, asSending(planned))).toBe("lost");
    expect(await statesOf(scene)).toEqual(["planned", "planned", "planned"]);
  });

  it("with a lease that it wrote over itself since begins nothing more", async () => {
    const scene = await aScene(2);
    const [first, second] = asSending(scene.planned);
    await outboxOf().begin(scene.held, EVENING, first === undefined ? [] : [first]);
    await outboxOf().begin(scene.held, EVENING, second ? [second] : []);
    expect((await statesOf(scene)).toSorted()).toEqual(["planned", "sending"]);
  });

  it("leaves out a message that somebody else moved meanwhile, and begins the others", async () => {
    const scene = await aScene();
    const [skipped, ...others] = scene.planned;
    if (skipped === undefined) throw new Error("There are three.");
    const status = { state: "cancelled", at: NOON, reason: "skipped" } as const;
    await outboxOf().save({ ...skipped.value, status }, skipped.version);
    const begun = await outboxOf().begin(scene.held, EVENING, asSending(scene.planned));
    if (begun === "lost") throw new Error("The shard is held.");
    expect(begun.begun.map(({ value }) => value.id)).toEqual(others.map(({ value }) => value.id));
    expect(await statesOf(scene)).toEqual(["cancelled", "sending", "sending"]);
  });
});

describe("moving and planning many", () => {
  it("moves those that nobody else moved", async () => {
    const scene = await aScene();
    const [first] = scene.planned;
    if (first === undefined) throw new Error("There are three.");
    const expired = { state: "expired", at: NOON } as const;
    await outboxOf().save({ ...first.value, status: expired }, first.version);
    const moved = await outboxOf().move(asSending(scene.planned));
    expect(moved.map((one) => one?.value.status.state)).toEqual([undefined, "sending", "sending"]);
  });

  it("plans what is missing, and leaves alone what is there or further on", async () => {
    const scene = await aScene();
    const [first] = scene.planned;
    if (first === undefined) throw new Error("There are three.");
    const status = { state: "sent", at: NOON } as const;
    await outboxOf().save({ ...first.value, status }, first.version);
    const { recipientId } = scene;
    const more = Array.from({ length: 120 }, (_, nth) =>
      someMessage("scheme-1", { recipientId, pairingId: `pairing-${nth}` }),
    );
    await outboxOf().planAll(more);
    expect(await statesOf(scene)).toEqual(["sent", "planned", "planned"]);
    const all = more.map((one) => outboxOf().message(recipientId, inOutbox(one).id));
    expect((await Promise.all(all)).filter((one) => one === undefined)).toEqual([]);
  });

  it("sets aside what lies where its message does not belong: moved on, it would be found there for ever", async () => {
    const scene = await aScene();
    const { shard } = scene;
    const [{ value }] = scene.planned as [Versioned<OutboxMessage>];
    const place = under.cosmos.container("outbox").item(value.id, shard);
    const { resource } = await place.read<{ readonly message: object }>();
    const message = { ...resource?.message, recipientId: "somebody-elsewhere" };
    await place.replace({ ...resource, message });
    expect((await outboxOf().due(shard, by)).setAside).toBe(1);
    expect((await outboxOf().due(shard, by)).setAside).toBe(0);
  });

  it("sets aside what cannot be read, as it is, and gives the rest", async () => {
    const scene = await aScene();
    const { shard } = scene;
    const id = freshId("poisoned");
    const poisoned = { id, shard, type: "message", schemeId: "scheme-1", dueAt: MORNING, rank: 1 };
    await under.cosmos.container("outbox").items.create({ ...poisoned, status: { state: "odd" } });
    const page = await outboxOf().due(shard, by);
    expect(page.setAside).toBe(1);
    const mine = page.messages.filter(
      ({ value }) => value.message.recipientId === scene.recipientId,
    );
    expect(mine).toHaveLength(3);
    expect((await outboxOf().due(shard, by)).setAside).toBe(0);
    const stored = await under.cosmos.container("outbox").item(id, shard).read<object>();
    const aside = { state: "quarantined", status: { state: "odd" }, ttl: 60 * 86_400 };
    expect(stored.resource).toMatchObject(aside);
  });
});

describe("the turn to sweep", () => {
  it("is one instance's, and nobody's for a minute", async () => {
    let now = Date.parse(NOON);
    const clock = { skewMs: () => 0, storeNow: () => now };
    const ids = { next: () => freshId("id") };
    const turns = [under.cosmos, await under.another()].map((one) =>
      cosmosSweepTurn(one, clock, ids),
    );
    const asked = await Promise.all([...turns, ...turns].map((turn) => turn.take()));
    expect(asked.filter((mine) => mine)).toHaveLength(1);
    now += 59_000;
    expect(await turns[0]?.take()).toBe(false);
    now += 1_000;
    expect(await turns[1]?.take()).toBe(true);
  });
});

describeWithFaults("a batch of the outbox whose answer gets lost", () => {
  const harms: readonly (readonly [string, Harm, number])[] = [
    ["cut after", { drop: "after" }, 1],
    ["cut before", { drop: "before" }, 2],
    ["503", { status: 503 }, 2],
    ["408", { status: 408 }, 1],
    ["449", { status: 449 }, 2],
  ];

  it.each(harms)("has begun once, and its holder knows: %s", async (_, harm, times) => {
    const scene = await aScene();
    under.befall(isBatch, harm, times);
    const begun = await outboxOf().begin(scene.held, EVENING, asSending(scene.planned));
    if (begun === "lost") throw new Error("The shard is held.");
    expect(begun.begun).toHaveLength(3);
    expect(await statesOf(scene)).toEqual(["sending", "sending", "sending"]);
    expect(await outboxOf().begin(begun.held, EVENING, [])).not.toBe("lost");
    expect(under.faultsLeft()).toBe(0);
  });

  it.each(harms)("has moved what it says it moved: %s", async (_, harm) => {
    const scene = await aScene();
    under.befall(isBatch, harm);
    expect(await outboxOf().move(asSending(scene.planned))).not.toContain(undefined);
    expect(await statesOf(scene)).toEqual(["sending", "sending", "sending"]);
  });

  it.each(harms)("has planned every message once: %s", async (_, harm) => {
    under.befall(isBatch, harm);
    expect(await statesOf(await aScene())).toEqual(["planned", "planned", "planned"]);
  });

  it("begins nothing where somebody took the shard over while the connection was cut", async () => {
    const scene = await aScene();
    await outboxOf().hold(scene.shard, { holder: "two", storeNow: EVENING, until: EVENING });
    under.befall(isBatch, { drop: "before" });
    expect(await outboxOf().begin(scene.held, EVENING, asSending(scene.planned))).toBe("lost");
    expect(await statesOf(scene)).toEqual(["planned", "planned", "planned"]);
  });
});
