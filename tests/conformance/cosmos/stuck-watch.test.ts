import type { MessageState } from "../../../bot/src/application/ports/outbox";
import type { StuckSince } from "../../../bot/src/application/ports/stuck-watch";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { cosmosRelaySource } from "../../../bot/src/outbound/cosmos/relay-source";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { cosmosStuckWatch } from "../../../bot/src/outbound/cosmos/stuck-watch";
import {
  EVENING,
  freshId,
  inOutbox,
  MORNING,
  NOON,
  someEvent,
  someImport,
  someMessage,
  somePublication,
} from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeEach(async () => {
  under = await openStoreUnderTest();
});
afterEach(() => under.close());

const NOTHING = { relay: 0, staged: 0, sending: 0, due: 0, throttled: 0 };

/** What stands where it does since a moment. Samples are of the morning. */
function stuckSince(moment: string, held: readonly string[] = []) {
  const since: StuckSince = {
    relay: moment,
    staged: moment,
    sending: moment,
    due: moment,
    throttled: moment,
  };
  return cosmosStuckWatch(under.cosmos).count(since, held);
}

async function inState(schemeId: string, status: MessageState): Promise<void> {
  const message = someMessage(schemeId);
  const outbox = cosmosOutbox(under.cosmos);
  await outbox.plan(message);
  const { id } = inOutbox(message);
  const found = await outbox.message(message.recipientId, id);
  if (found === undefined) throw new Error("It was planned a moment ago.");
  await outbox.save({ ...found.value, status }, found.version);
}

async function passedOn(schemeId: string): Promise<void> {
  const source = cosmosRelaySource(under.cosmos);
  for (const one of await source.pending(schemeId, 10)) {
    if (one.type !== "unreadable") await source.done(schemeId, one);
  }
}

describe("what is stuck", () => {
  it("is nothing in an empty store", async () => {
    expect(await stuckSince(EVENING)).toEqual(NOTHING);
  });

  it("is what an act left behind and nobody passed on, until it is", async () => {
    const schemeId = freshId("scheme");
    const event = someEvent(schemeId);
    const store = cosmosSchemeStore(under.cosmos);
    await store.commit({ schemeId, events: [event], messages: [someMessage(schemeId)] });
    expect(await stuckSince("2026-08-05T08:29:59.999Z")).toEqual(NOTHING);
    expect(await stuckSince(MORNING)).toEqual({ ...NOTHING, relay: 2 });
    await passedOn(schemeId);
    expect(await stuckSince(EVENING)).toEqual(NOTHING);
  });

  it("is a publication or an import that was begun and not finished, of whatever scheme", async () => {
    const store = cosmosSchemeStore(under.cosmos);
    for (const state of ["staging", "published", "undone"] as const) {
      const schemeId = freshId("scheme");
      const create = [
        { type: "publication", value: somePublication(schemeId, state) } as const,
        {
          type: "import",
          value: someImport(schemeId, { state: state === "staging" ? "committed" : "done" }),
        } as const,
      ];
      await store.commit({ schemeId, create, events: [someEvent(schemeId)] });
      await passedOn(schemeId);
    }
    expect(await stuckSince(NOON)).toEqual({ ...NOTHING, staged: 2 });
  });

  it("is a message on its way, due or put off for too long; one that waits for a person is not", async () => {
    const claim = { claimId: "claim-1", leaseUntil: NOON };
    const schemeId = freshId("scheme");
    await inState(schemeId, { state: "sending", ...claim });
    await inState(schemeId, { state: "planned" });
    await inState(schemeId, { state: "waiting", reason: "throttled", retryAt: EVENING });
    await inState(schemeId, { state: "waiting", reason: "service-unavailable", retryAt: EVENING });
    await inState(schemeId, { state: "waiting", reason: "not-linked", retryAt: EVENING });
    await inState(schemeId, { state: "sent", at: NOON });
    const stuck = { ...NOTHING, sending: 1, due: 1, throttled: 2 };
    expect(await stuckSince(NOON)).toEqual(stuck);
    expect(await stuckSince(MORNING)).toEqual({ ...stuck, sending: 0 });
    expect(await stuckSince(NOON, [schemeId])).toEqual({ ...stuck, due: 0 });
  });

  it("knows whose messages a director holds back", async () => {
    const store = cosmosSchemeStore(under.cosmos);
    for (const held of [true, false]) {
      const schemeId = held ? "scheme-held" : "scheme-free";
      const value = { schemeId, held, at: NOON, by: "person-0" };
      const create = [{ type: "message-hold", value } as const];
      await store.commit({ schemeId, create, events: [someEvent(schemeId)] });
    }
    expect(await cosmosStuckWatch(under.cosmos).held()).toEqual(["scheme-held"]);
  });
});
