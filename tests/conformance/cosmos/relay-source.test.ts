import type { Pending } from "../../../bot/src/application/ports/relay-source";
import { cosmosRelaySource } from "../../../bot/src/outbound/cosmos/relay-source";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { EVENING, freshId, MORNING, NOON, someEvent, someMessage } from "./samples";
import {
  describeWithFaults,
  isDeletion,
  isReplacement,
  openStoreUnderTest,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const storeOf = () => cosmosSchemeStore(under.cosmos);
const relayOf = () => cosmosRelaySource(under.cosmos);

async function acted(schemeId = freshId("scheme")) {
  const event = someEvent(schemeId, { type: "SupporterSentIntroduction" });
  const message = someMessage(schemeId, { sealedText: "sealed:hello" });
  await storeOf().commit({ schemeId, events: [event], messages: [message], announce: "pub-1" });
  return { schemeId, event, message };
}

async function textIn(schemeId: string): Promise<string> {
  const { items } = under.cosmos.container("core");
  return JSON.stringify((await items.readAll({ partitionKey: schemeId }).fetchAll()).resources);
}

/** Marks what can be passed on as passed on. */
async function allDone(schemeId: string, pending: readonly Pending[]): Promise<void> {
  for (const one of pending) {
    if (one.type !== "unreadable") await relayOf().done(schemeId, one);
  }
}

const byType = (pending: readonly Pending[]) =>
  Object.fromEntries(pending.map((one) => [one.type, one]));

describe("what an act left behind", () => {
  it("is its event, its messages and its announcement, until each is passed on", async () => {
    const { schemeId, event, message } = await acted();
    const pending = await relayOf().pending(schemeId, 10);
    expect(byType(pending)).toMatchObject({
      event: { event },
      message: { message },
      announce: { publicationId: "pub-1" },
    });
    expect(pending).toHaveLength(3);
    await allDone(schemeId, pending);
    expect(await relayOf().pending(schemeId, 10)).toEqual([]);
  });

  it("is given besides what nobody can read, which is told of and stays", async () => {
    const { schemeId } = await acted();
    const broken = { id: freshId("broken"), schemeId, type: "intent", at: MORNING, content: {} };
    await under.cosmos.container("core").items.create(broken);
    const types = async () => (await relayOf().pending(schemeId, 10)).map(({ type }) => type);
    expect((await types()).toSorted()).toEqual(["announce", "event", "message", "unreadable"]);
    await allDone(schemeId, await relayOf().pending(schemeId, 10));
    const left = await relayOf().pending(schemeId, 10);
    expect(left).toMatchObject([{ type: "unreadable" }]);
    expect(left.map((one) => ("because" in one ? String(one.because) : "")).join()).toContain(
      broken.id,
    );
  });

  it("is also that something waits for those who run the scheme, since the act's own moment", async () => {
    const schemeId = freshId("scheme");
    const event = someEvent(schemeId);
    await storeOf().commit({ schemeId, events: [event], needsYou: true });
    const pending = byType(await relayOf().pending(schemeId, 10));
    expect(pending).toMatchObject({ event: { event }, "needs-you": { at: event.at } });
  });

  it("is also what some of them may do, where only they are to hear of it", async () => {
    const schemeId = freshId("scheme");
    const event = someEvent(schemeId);
    await storeOf().commit({ schemeId, events: [event], needsYou: "moderate-tips" });
    const pending = byType(await relayOf().pending(schemeId, 10));
    expect(pending).toMatchObject({ "needs-you": { at: event.at, mayDo: "moderate-tips" } });
  });

  it("is also a message that is to be taken out, until that was seen to", async () => {
    const schemeId = freshId("scheme");
    const event = someEvent(schemeId, { type: "MessageSkipped", kind: "reminder" });
    const skip = { recipientId: "person-1", messageId: "message-1" };
    await storeOf().commit({ schemeId, events: [event], skip });
    const pending = await relayOf().pending(schemeId, 10);
    expect(byType(pending)).toMatchObject({ event: { event }, skip: { skip, at: event.at } });
    await allDone(schemeId, pending);
    expect(await relayOf().pending(schemeId, 10)).toEqual([]);
  });

  it("takes the sealed text with it when it was passed on; the event stays (NP23)", async () => {
    const { schemeId, event } = await acted();
    expect(await textIn(schemeId)).toContain("sealed:hello");
    await allDone(schemeId, await relayOf().pending(schemeId, 10));
    expect(await textIn(schemeId)).not.toContain("sealed:hello");
    const { resource } = await under.cosmos
      .container("core")
      .item(`event.${event.id}`, schemeId)
      .read<{ relayed: boolean }>();
    expect(resource?.relayed).toBe(true);
  });

  it("marked twice changes nothing", async () => {
    const { schemeId } = await acted();
    const pending = await relayOf().pending(schemeId, 10);
    await allDone(schemeId, [...pending, ...pending]);
    expect(await relayOf().pending(schemeId, 10)).toEqual([]);
  });

  it("marked together, and again, is passed on; one that is not there is a fault", async () => {
    const schemeId = freshId("scheme");
    const events = [someEvent(schemeId), someEvent(schemeId)];
    await storeOf().commit({ schemeId, events });
    await relayOf().eventsDone(schemeId, events);
    await relayOf().eventsDone(schemeId, events);
    expect(await relayOf().pending(schemeId, 10)).toEqual([]);
    await expect(relayOf().eventsDone(schemeId, [someEvent(schemeId)])).rejects.toThrow();
  });

  it("comes oldest first and at most as many as asked for", async () => {
    const schemeId = freshId("scheme");
    for (const at of [NOON, EVENING, MORNING]) {
      await storeOf().commit({
        schemeId,
        events: [someEvent(schemeId, { type: "PersonLinked" }, at)],
      });
    }
    const found = await relayOf().pending(schemeId, 2);
    expect(found.map((one) => one.type === "event" && one.event.at)).toEqual([MORNING, NOON]);
  });

  it("in one scheme is never returned for another", async () => {
    await acted();
    const { schemeId } = await acted();
    const found = await relayOf().pending(schemeId, 100);
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found.filter(({ type }) => type !== "announce"))).toContain(schemeId);
    expect(await relayOf().pending(freshId("scheme"), 100)).toEqual([]);
  });

  it("after an act that was done twice is there once", async () => {
    const schemeId = freshId("scheme");
    const write = { schemeId, events: [someEvent(schemeId)], messages: [someMessage(schemeId)] };
    await storeOf().commit(write);
    await storeOf().commit(write);
    expect(await relayOf().pending(schemeId, 10)).toHaveLength(2);
  });
});

describeWithFaults("passing on with answers that get lost", () => {
  it.each(["before", "after"] as const)("is done once: cut %s", async (drop) => {
    const { schemeId } = await acted();
    under.befall(isDeletion, { drop });
    under.befall(isReplacement, { drop });
    await allDone(schemeId, await relayOf().pending(schemeId, 10));
    expect(await relayOf().pending(schemeId, 10)).toEqual([]);
    expect(under.faultsLeft()).toBe(0);
  });
});
