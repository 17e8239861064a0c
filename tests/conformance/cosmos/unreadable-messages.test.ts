import { makeWatched } from "../../../bot/src/application/watching/watched";
import { shardOf } from "../../../bot/src/outbound/cosmos/documents/outbox-message";
import { cosmosMessageWatch } from "../../../bot/src/outbound/cosmos/message-watch";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import type { PlannedMessage } from "../../../bot/src/scheme/messages/message";
import { freshId, inOutbox, NOON, someMessage } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

/** A director's page, looked at again after a while. */
function page() {
  let nowMs = Date.parse(NOON);
  const now = () => new Date(nowMs).toISOString();
  const watched = makeWatched({
    store: cosmosSchemeStore(under.cosmos),
    messageWatch: cosmosMessageWatch(under.cosmos),
    clock: { now, machineNow: now, monotonicMs: () => nowMs },
  });
  return {
    counts: async (schemeId: string) => {
      nowMs += 2_000;
      const { messages, unreadable } = await watched.of(schemeId);
      return { readable: messages.length, unreadable };
    },
  };
}

function documentOf(message: PlannedMessage) {
  return under.cosmos.container("outbox").item(inOutbox(message).id, shardOf(message.recipientId));
}

/** Makes the document of a message one that nobody can read; gives what undoes it. */
async function spoil(message: PlannedMessage) {
  const { resource } = await documentOf(message).read<Record<string, unknown>>();
  await documentOf(message).replace({ ...resource, status: { state: "no such state" } });
  return () => documentOf(message).replace({ ...resource });
}

describe("the sums of Messages where documents cannot be read", () => {
  it("add up to what was planned, from look to look, and again once they can be read", async () => {
    const schemeId = freshId("scheme");
    const messages = Array.from({ length: 5 }, () => someMessage(schemeId));
    await cosmosOutbox(under.cosmos).planAll(messages);
    const { counts } = page();
    expect(await counts(schemeId)).toEqual({ readable: 5, unreadable: 0 });
    const undo: (() => Promise<unknown>)[] = [];
    for (const message of messages.slice(0, 2)) undo.push(await spoil(message));
    expect(await counts(schemeId)).toEqual({ readable: 3, unreadable: 2 });
    expect(await counts(schemeId)).toEqual({ readable: 3, unreadable: 2 });
    for (const one of undo) await one();
    expect(await counts(schemeId)).toEqual({ readable: 5, unreadable: 0 });
  });

  it("count none of a kind that those who run the scheme may not know of (NP22)", async () => {
    const schemeId = freshId("scheme");
    const { recipientId, occurrence, dueAt, expiresAt } = someMessage(schemeId);
    const when = { occurrence, dueAt, expiresAt };
    const concern: PlannedMessage = {
      ...{ schemeId, recipientId, kind: "concern-raised", subjectId: "concern-1", ...when },
    };
    const messages = [someMessage(schemeId), concern];
    await cosmosOutbox(under.cosmos).planAll(messages);
    for (const message of messages) await spoil(message);
    expect(await page().counts(schemeId)).toEqual({ readable: 0, unreadable: 1 });
  });
});
