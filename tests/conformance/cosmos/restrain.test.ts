import { makeRestrain } from "../../../bot/src/application/delivery/restrain";
import type { MessageState } from "../../../bot/src/application/ports/outbox";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { bankHolidays } from "../../../bot/src/outbound/holidays/holidays";
import type { PairingMessage } from "../../../bot/src/scheme/messages/message";
import { freshId, inOutbox, MORNING, NOON, someEvent, someMessage, someScheme } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

function ports() {
  return {
    store: cosmosSchemeStore(under.cosmos),
    outbox: cosmosOutbox(under.cosmos),
    holidays: bankHolidays,
    clock: { now: () => NOON, machineNow: () => NOON, monotonicMs: () => performance.now() },
  };
}

/** A scheme with somebody to send to, and reminders to them, each of an occurrence. */
async function somebody() {
  const schemeId = freshId("scheme");
  const recipientId = freshId("person");
  const create = [{ type: "scheme", value: someScheme(schemeId) } as const];
  await ports().store.commit({ schemeId, create, events: [someEvent(schemeId)] });
  const reminder = (occurrence: string, changes: Partial<PairingMessage> = {}) =>
    inOutbox(someMessage(schemeId, { kind: "reminder", recipientId, occurrence, ...changes }));
  const inState = async (message: ReturnType<typeof reminder>, status: MessageState) => {
    const { outbox } = ports();
    await outbox.plan(message.message);
    const found = await outbox.message(recipientId, message.id);
    if (found === undefined) throw new Error("It was planned a moment ago.");
    await outbox.save({ ...found.value, status }, found.version);
  };
  return { schemeId, recipientId, reminder, inState };
}

describe("a reminder that is about to go (NP14)", () => {
  const lease = { claimId: "claim-1", leaseUntil: NOON };

  it.each<[string, MessageState]>([
    ["went", { state: "sent", at: MORNING }],
    ["may have gone", { state: "unknown", at: MORNING }],
    ["is on its way", { state: "sending", ...lease }],
  ])("is held back by one that %s, whatever instance sent it", async (_, status) => {
    const { reminder, inState } = await somebody();
    await inState(reminder("2026-08-01"), status);
    expect(await makeRestrain()(ports(), reminder("2026-08-05"))).toBe("too-soon");
  });

  it("is not held back by itself, or by one that did not go", async () => {
    const { reminder, inState } = await somebody();
    await inState(reminder("2026-08-01"), { state: "cancelled", at: MORNING, reason: "skipped" });
    await inState(reminder("2026-08-02"), { state: "planned" });
    await inState(reminder("2026-08-05"), { state: "sending", ...lease });
    expect(await makeRestrain()(ports(), reminder("2026-08-05"))).toBeUndefined();
  });

  it("goes alone where many to one person are decided on at once, as a planner gone wrong would have it", async () => {
    const { reminder } = await somebody();
    const restrain = makeRestrain();
    const all = Array.from({ length: 20 }, (_, day) => reminder(`2026-08-${day + 1}`));
    const decided = await Promise.all(all.map((one) => restrain(ports(), one)));
    expect(decided.filter((one) => one === undefined)).toHaveLength(1);
    expect(decided.filter((one) => one === "too-soon")).toHaveLength(19);
  });
});
