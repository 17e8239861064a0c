import { cosmosMessageWatch } from "../../../bot/src/outbound/cosmos/message-watch";
import { shardOf } from "../../../bot/src/outbound/cosmos/documents/outbox-message";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { freshId, inOutbox, NOON, someMessage } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const outboxOf = () => cosmosOutbox(under.cosmos);
const changes = (schemeId: string, since?: number) =>
  cosmosMessageWatch(under.cosmos).changes(schemeId, since);
const watched = async (schemeId: string) => (await changes(schemeId)).messages;

describe("what is watched of a scheme's messages", () => {
  it("is each of them, in whichever shard, as it stands, by the outbox's own version", async () => {
    const schemeId = freshId("scheme");
    const messages = Array.from({ length: 40 }, () => someMessage(schemeId));
    await outboxOf().planAll([...messages, someMessage("another-scheme")]);
    const all = await watched(schemeId);
    expect(all.map(({ id }) => id).toSorted()).toEqual(
      messages.map((message) => inOutbox(message).id).toSorted(),
    );
    const [first] = all;
    const found = await outboxOf().message(first?.recipientId ?? "", first?.id ?? "");
    if (found === undefined) throw new Error("What is watched is in the outbox.");
    const { kind, recipientId, dueAt } = found.value.message;
    expect(first).toEqual({
      ...{ id: found.value.id, version: found.version, status: { state: "planned" } },
      ...{ kind, recipientId, dueAt, pairingId: "pairing-1" },
    });
    const status = { state: "cancelled", at: NOON, reason: "skipped" } as const;
    expect(await outboxOf().save({ ...found.value, status }, first?.version ?? "")).toBeDefined();
    expect((await watched(schemeId)).find(({ id }) => id === first?.id)?.status).toEqual(status);
  });

  it("is asked again for what changed only", async () => {
    const schemeId = freshId("scheme");
    await outboxOf().plan(someMessage(schemeId));
    const { messages, mark } = await changes(schemeId);
    expect(messages).toHaveLength(1);
    expect((await changes(schemeId, mark)).messages).toEqual(messages);
    const later = await changes(schemeId, mark + 60);
    expect(later).toEqual({ messages: [], unreadable: [], mark: mark + 60 });
  });

  it("is nothing of what they say", async () => {
    const schemeId = freshId("scheme");
    await outboxOf().plan(someMessage(schemeId, { sealedText: "sealed:hello" }));
    expect(JSON.stringify(await watched(schemeId))).not.toContain("sealed:hello");
  });

  it("tells of one that cannot be read, by its kind where that can be, and still gives the others", async () => {
    const schemeId = freshId("scheme");
    await outboxOf().plan(someMessage(schemeId));
    const shard = shardOf("somebody");
    const broken = [{}, { kind: "reminder" }, { kind: "no such kind" }].map((message) => {
      return { id: freshId("broken"), shard, type: "message", schemeId, message };
    });
    for (const one of broken) await under.cosmos.container("outbox").items.create(one);
    const { messages, unreadable, mark } = await changes(schemeId);
    expect(messages).toHaveLength(1);
    const [nothing, aReminder, another] = broken.map(({ id }) => id);
    expect(unreadable).toHaveLength(3);
    expect(unreadable).toEqual(
      expect.arrayContaining([
        { id: nothing },
        { id: aReminder, kind: "reminder" },
        { id: another },
      ]),
    );
    expect((await changes(schemeId, mark + 60)).unreadable).toEqual([]);
  });
});
