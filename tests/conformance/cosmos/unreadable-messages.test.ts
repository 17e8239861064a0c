import { makeWatched } from "../../../bot/src/application/watching/watched";
import { cosmosMessageWatch } from "../../../bot/src/outbound/cosmos/message-watch";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import type { PlannedMessage } from "../../../bot/src/scheme/messages/message";
import { messageDocument, spoilMessage } from "../../support/spoil-message";
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

describe("the sums of Messages where documents cannot be read", () => {
  it("add up to what was planned, from look to look, and again once they can be read", async () => {
    const schemeId = freshId("scheme");
    const messages = Array.from({ length: 5 }, () => someMessage(schemeId));
    await cosmosOutbox(under.cosmos).planAll(messages);
    const { counts } = page();
    expect(await counts(schemeId)).toEqual({ readable: 5, unreadable: 0 });
    const undo: (() => Promise<unknown>)[] = [];
    for (const message of messages.slice(0, 2))
      undo.push(await spoilMessage(under.cosmos, message));
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
    for (const message of messages) await spoilMessage(under.cosmos, message);
    expect(await page().counts(schemeId)).toEqual({ readable: 0, unreadable: 1 });
  });
});

describe("what is kept for somebody where some of it cannot be read", () => {
  it("is given without it, and it by itself, with its kind where that can be read", async () => {
    const schemeId = freshId("scheme");
    const [kept, spoilt] = [freshId("pairing"), freshId("pairing")];
    const recipientId = freshId("person");
    const message = someMessage(schemeId, { recipientId, pairingId: spoilt });
    const outbox = cosmosOutbox(under.cosmos);
    await outbox.planAll([someMessage(schemeId, { recipientId, pairingId: kept }), message]);
    await spoilMessage(under.cosmos, message);
    const { messages, unreadable } = await outbox.allTo(schemeId, recipientId);
    expect(messages.map(({ value }) => value.message)).toMatchObject([{ pairingId: kept }]);
    const { id } = inOutbox(message);
    expect(unreadable.map(({ value }) => value)).toEqual([{ id, kind: message.kind }]);
    const document = messageDocument(under.cosmos, message);
    const { resource } = await document.read<Record<string, unknown>>();
    await document.replace({ ...resource, message: "none at all" });
    const again = await outbox.allTo(schemeId, recipientId);
    expect(again.unreadable.map(({ value }) => value)).toEqual([{ id }]);
  });

  it("can be removed in the version that was found, and once more without harm", async () => {
    const schemeId = freshId("scheme");
    const message = someMessage(schemeId);
    const { recipientId } = message;
    const outbox = cosmosOutbox(under.cosmos);
    await outbox.plan(message);
    const repair = await spoilMessage(under.cosmos, message);
    const found = async () => (await outbox.allTo(schemeId, recipientId)).unreadable[0];
    const before = await found();
    await repair();
    await spoilMessage(under.cosmos, message);
    const { id } = inOutbox(message);
    const remove = (version = "") => outbox.removeUnreadable(recipientId, id, version);
    expect(await remove(before?.version)).toBe("conflict");
    const now = await found();
    expect(await remove(now?.version)).toBe("committed");
    expect(await remove(now?.version)).toBe("committed");
    expect(await outbox.allTo(schemeId, recipientId)).toEqual({ messages: [], unreadable: [] });
  });
});
