import type { MessageState, OutboxMessage } from "../../../bot/src/application/ports/outbox";
import type { Versioned } from "../../../bot/src/application/ports/scheme-store";
import { shardOf } from "../../../bot/src/outbound/cosmos/documents/outbox-message";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { EVENING, freshId, inOutbox, MORNING, NOON, someMessage } from "./samples";
import {
  describeWithFaults,
  isCreation,
  isReplacement,
  openStoreUnderTest,
  type Harm,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeEach(async () => {
  under = await openStoreUnderTest();
});
afterEach(() => under.close());

const outboxOf = () => cosmosOutbox(under.cosmos);

/** What is due in every shard, whoever it is for. */
async function due(now: string, storeNow: string) {
  const by = { now, storeNow, held: [] };
  const shards = await outboxOf().shardsWithWork(by, []);
  const pages = await Promise.all(shards.map((shard) => outboxOf().due(shard, by)));
  return pages.flatMap(({ messages }) => messages);
}

async function planned(message = someMessage("scheme-1")): Promise<Versioned<OutboxMessage>> {
  await outboxOf().plan(message);
  const id = inOutbox(message).id;
  const found = (await due(EVENING, EVENING)).find(({ value }) => value.id === id);
  if (found === undefined) throw new Error("The message is due by the evening.");
  return found;
}

async function moved({ value, version }: Versioned<OutboxMessage>, status: MessageState) {
  const saved = await outboxOf().save({ ...value, status }, version);
  if (saved === undefined) throw new Error("Nobody else moved the message.");
  return saved;
}

const lease = { claimId: "claim-1", leaseUntil: NOON };
const dueIds = async (now: string, storeNow: string) =>
  (await due(now, storeNow)).map(({ value }) => value.id);

describe("a planned message", () => {
  it("is there once, however often and by whomever it is planned", async () => {
    const message = someMessage("scheme-1");
    const other = cosmosOutbox(await under.another());
    await Promise.all([outboxOf().plan(message), other.plan(message), outboxOf().plan(message)]);
    expect(await dueIds(EVENING, EVENING)).toEqual([inOutbox(message).id]);
  });

  it("planned again does not come back after it was sent", async () => {
    const found = await planned();
    await moved(found, { state: "sent", at: NOON });
    await outboxOf().plan(found.value.message);
    expect(await dueIds(EVENING, EVENING)).toEqual([]);
  });

  it("is due at its moment and not before", async () => {
    await outboxOf().plan(someMessage("scheme-1", { dueAt: NOON }));
    expect(await dueIds(MORNING, EVENING)).toHaveLength(0);
    expect(await dueIds(NOON, MORNING)).toHaveLength(1);
  });

  it("is found whoever it is for", async () => {
    for (let nth = 0; nth < 12; nth += 1) await outboxOf().plan(someMessage(`scheme-${nth}`));
    expect(await dueIds(NOON, NOON)).toHaveLength(12);
  });
});

describe("a message on its way", () => {
  it("claimed by two instances at once is in exactly one hand", async () => {
    const found = await planned();
    const outboxes = [outboxOf(), cosmosOutbox(await under.another())];
    const claims = await Promise.all(
      outboxes.map((outbox, nth) => {
        const status = { state: "claimed", claimId: `claim-${nth}`, leaseUntil: NOON } as const;
        return outbox.save({ ...found.value, status }, found.version);
      }),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  });

  it.each(["claimed", "sending"] as const)(
    "%s is due again when its lease ended",
    async (state) => {
      await moved(await planned(), { state, ...lease });
      expect(await dueIds(EVENING, MORNING)).toHaveLength(0);
      expect(await dueIds(MORNING, NOON)).toHaveLength(1);
    },
  );

  it("waiting is due when it is to be tried again", async () => {
    await moved(await planned(), { state: "waiting", reason: "throttled", retryAt: NOON });
    expect(await dueIds(MORNING, EVENING)).toHaveLength(0);
    expect(await dueIds(NOON, MORNING)).toHaveLength(1);
  });

  it("is not moved by who read it before somebody else moved it, nor when it is gone", async () => {
    const found = await planned();
    await moved(found, { state: "claimed", ...lease });
    expect(await outboxOf().save(found.value, found.version)).toBeUndefined();
    const gone = inOutbox(someMessage("scheme-1"));
    expect(await outboxOf().save(gone, found.version)).toBeUndefined();
  });

  it("comes back from each save with what was saved and the version for the next one", async () => {
    const sending = await moved(await planned(), { state: "sending", ...lease });
    expect(sending.value.status).toEqual({ state: "sending", ...lease });
    const sent = await moved(sending, { state: "sent", at: NOON, activityId: "1:a" });
    expect(sent.value.status).toEqual({ state: "sent", at: NOON, activityId: "1:a" });
  });
});

describe("a message that has ended (NP23)", () => {
  const endings: readonly MessageState[] = [
    { state: "sent", at: NOON },
    { state: "undeliverable", at: NOON, reason: "403" },
    { state: "cancelled", at: NOON, reason: "pairing-ended" },
    { state: "expired", at: NOON },
    { state: "quarantined", at: NOON, reason: "not to be read" },
    { state: "unknown", at: NOON },
  ];

  it.each(endings)(
    "$state: is due no more, has lost its sealed text, and goes in 60 days",
    async (ending) => {
      const message = someMessage("scheme-1", { sealedText: "sealed:hello" });
      const found = await planned(message);
      expect(found.value.message.sealedText).toBe("sealed:hello");
      const ended = await moved(found, ending);
      expect(ended.value.message.sealedText).toBeUndefined();
      expect(await dueIds("2030-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z")).toEqual([]);
      const { resource } = await under.cosmos
        .container("outbox")
        .item(found.value.id, shardOf(message.recipientId))
        .read<{ ttl: number }>();
      expect(resource?.ttl).toBe(60 * 86_400);
      expect(JSON.stringify(resource)).not.toContain("sealed:hello");
    },
  );
});

describe("waking the messages of a person", () => {
  const reasons = [
    "not-linked",
    "not-installed",
    "blocked",
    "throttled",
    "service-unavailable",
  ] as const;

  it("makes due now what waited for them, and leaves what waits for the service", async () => {
    for (const reason of reasons) {
      const message = someMessage("scheme-1", { recipientId: "sam", pairingId: reason });
      await moved(await planned(message), { state: "waiting", reason, retryAt: EVENING });
    }
    await outboxOf().wake("scheme-1", "sam", NOON);
    const woken = (await due(NOON, NOON)).map(({ value }) =>
      "pairingId" in value.message ? value.message.pairingId : value.message.kind,
    );
    expect(woken.toSorted()).toEqual(["blocked", "not-installed", "not-linked"]);
  });

  it("touches nobody else, and not the same person's row in another scheme", async () => {
    const waiting = { state: "waiting", reason: "not-linked", retryAt: EVENING } as const;
    await moved(await planned(someMessage("scheme-1", { recipientId: "ada" })), waiting);
    await moved(await planned(someMessage("scheme-2", { recipientId: "sam" })), waiting);
    await outboxOf().wake("scheme-1", "sam", NOON);
    expect(await dueIds(NOON, NOON)).toEqual([]);
  });
});

/** A message to somebody that nobody can read, though its document says that it waits for them. */
async function poisoned(schemeId: string, recipientId: string): Promise<void> {
  const about = { shard: shardOf(recipientId), type: "message", schemeId, recipientId };
  const { items } = under.cosmos.container("outbox");
  await items.create({ ...about, id: freshId("poisoned"), state: "waiting", status: {} });
}

describe("a message that cannot be read (F-30)", () => {
  it("keeps no page from the others of its scheme, and nobody's arrival from their own", async () => {
    const [schemeId, recipientId] = [freshId("scheme"), freshId("person")];
    const found = await planned(someMessage(schemeId, { recipientId }));
    await moved(found, { state: "waiting", reason: "not-installed", retryAt: EVENING });
    await poisoned(schemeId, recipientId);
    expect((await outboxOf().ofScheme(schemeId)).map(({ id }) => id)).toEqual([found.value.id]);
    await outboxOf().wake(schemeId, recipientId, NOON);
    expect(await dueIds(NOON, NOON)).toEqual([found.value.id]);
  });
});

describe("the messages of a scheme", () => {
  it("are all there, without sealed text, and none of another scheme", async () => {
    const [mine, other] = [freshId("scheme"), freshId("scheme")];
    for (let nth = 0; nth < 40; nth += 1) {
      await outboxOf().plan(
        someMessage(nth % 2 === 0 ? mine : other, { sealedText: "sealed:hello" }),
      );
    }
    const found = await outboxOf().ofScheme(mine);
    expect(found).toHaveLength(20);
    expect(new Set(found.map(({ message }) => message.schemeId))).toEqual(new Set([mine]));
    expect(JSON.stringify(found)).not.toContain("sealed:hello");
  });
});

describe("the next moment at which something falls due", () => {
  it("is the earliest after now, over all recipients; undefined when there is none", async () => {
    expect(await outboxOf().nextDue(MORNING)).toBeUndefined();
    await outboxOf().plan(someMessage("scheme-1", { dueAt: EVENING }));
    await outboxOf().plan(someMessage("scheme-2", { dueAt: NOON }));
    await outboxOf().plan(someMessage("scheme-3", { dueAt: MORNING }));
    expect(await outboxOf().nextDue(MORNING)).toBe(NOON);
    expect(await outboxOf().nextDue(NOON)).toBe(EVENING);
    expect(await outboxOf().nextDue(EVENING)).toBeUndefined();
  });

  it.each(["away", "out-of-hours"] as const)("counts a message that waits: %s", async (reason) => {
    await moved(await planned(), { state: "waiting", reason, retryAt: EVENING });
    expect(await outboxOf().nextDue(MORNING)).toBe(EVENING);
    expect(await outboxOf().nextDue(EVENING)).toBeUndefined();
  });

  it("counts neither a message that waits for somebody nor one that is in hand", async () => {
    await moved(await planned(), { state: "waiting", reason: "not-linked", retryAt: EVENING });
    await moved(await planned(), { state: "claimed", ...lease });
    expect(await outboxOf().nextDue(MORNING)).toBeUndefined();
  });
});

describeWithFaults("a message saved when answers get lost", () => {
  const harms: readonly (readonly [string, Harm, number])[] = [
    ["cut after", { drop: "after" }, 1],
    ["cut before", { drop: "before" }, 2],
    ["503", { status: 503 }, 2],
    ["408", { status: 408 }, 1],
    ["449", { status: 449 }, 2],
    ["429 more often than the SDK has patience", { status: 429 }, 12],
  ];

  it.each(harms)("is planned once and claimed by who claimed it: %s", async (_, harm, times) => {
    under.befall(isCreation, harm, times);
    const found = await planned();
    under.befall(isReplacement, harm, times);
    const claimed = await moved(found, { state: "claimed", ...lease });
    expect(claimed.value.status).toEqual({ state: "claimed", ...lease });
    expect(await dueIds(EVENING, MORNING)).toHaveLength(0);
    expect(under.faultsLeft()).toBe(0);
  });

  it("is not claimed by who lost the race while the connection was cut", async () => {
    const found = await planned();
    await moved(found, { state: "claimed", ...lease });
    under.befall(isReplacement, { drop: "before" });
    const status = { state: "claimed", claimId: "claim-2", leaseUntil: EVENING } as const;
    expect(await outboxOf().save({ ...found.value, status }, found.version)).toBeUndefined();
  });

  it("throws where the store stays down, and stays as it was", async () => {
    const found = await planned();
    under.befall(isReplacement, { status: 503 }, 6);
    await expect(moved(found, { state: "claimed", ...lease })).rejects.toThrow("did not settle");
    expect(await dueIds(EVENING, MORNING)).toHaveLength(1);
  });
});
