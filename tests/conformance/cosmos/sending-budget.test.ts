import { randomUUID } from "node:crypto";
import type { SendingBudget } from "../../../bot/src/application/ports/sending-budget";
import { openCosmos } from "../../../bot/src/outbound/cosmos/open-cosmos";
import { sharedBudget } from "../../../bot/src/outbound/cosmos/sending-budget";
import { cosmosSharedPace } from "../../../bot/src/outbound/cosmos/shared-pace";
import { createStoreClock, settleClock } from "../../../bot/src/outbound/cosmos/store-clock";
import type { StoreAnswer } from "../../../bot/src/outbound/cosmos/watch-requests";
import { describeWithFaults, openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;
/** How far the time of all instances was moved on. */
let passed = 0;

beforeEach(async () => {
  under = await openStoreUnderTest();
  passed = 0;
});
afterEach(() => under.close());

const clock = { skewMs: () => -passed, storeNow: () => Date.now() + passed };

/** An instance of the product with a budget of so many a second, and all it asked the store. */
async function instance(rate: number) {
  const asked: StoreAnswer[] = [];
  const said: string[] = [];
  const cosmos = await under.another((answer) => asked.push(answer));
  const budget = sharedBudget({
    shared: cosmosSharedPace(cosmos, clock.storeNow),
    clock,
    rate,
    sender: randomUUID(),
    clockSettled: () => Promise.resolve(),
    onHalted: (reason) => said.push(`halted ${reason}`),
    onSlowed: (share, quietMs) => said.push(`slowed ${share} ${Math.round(quietMs / 1_000)}`),
  });
  return { budget, asked, said };
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)));
}

/** Slots for several POSTs; fewer where nothing more goes. */
async function slotsOf(budget: SendingBudget, count: number): Promise<readonly number[]> {
  const slots: number[] = [];
  for (let left = count; left > 0; left -= 1) {
    const slot = await budget.slot(left);
    if (slot === undefined) return slots;
    slots.push(slot);
  }
  return slots;
}

/** How close two of them come, in ms. */
function closest(slots: readonly number[]): number {
  const inOrder = slots.toSorted((a, b) => a - b);
  return Math.min(...inOrder.slice(1).map((slot, nth) => slot - (inOrder[nth] ?? 0)));
}

/** Begins POSTs as a sender does who has twenty waiting, until the end; when each began. */
async function sendUntil(end: number, budget: SendingBudget): Promise<readonly number[]> {
  const begun: number[] = [];
  while (Date.now() < end) {
    const slot = await budget.slot(20);
    await wait((slot ?? end) - Date.now());
    if (Date.now() <= end) begun.push(Date.now());
  }
  return begun;
}

function busiestSecond(begun: readonly number[]): number {
  const within = (first: number) => begun.filter((at) => at >= first && at < first + 1_000).length;
  return Math.max(...begun.map(within));
}

function wasWritten({ operation, status }: StoreAnswer): boolean {
  return operation === "system.replace" && status === "200";
}

describe("The budget that instances share", () => {
  it.each([1, 4])(
    "is used up by %i of them, never exceeded, at a write for many",
    async (count) => {
      const rate = 60;
      const all = [];
      for (let nth = 0; nth < count; nth += 1) all.push(await instance(rate));
      await Promise.all(all.map(({ budget }) => budget.slot(1)));
      const seconds = 2;
      const end = Date.now() + seconds * 1_000;
      const shares = await Promise.all(all.map(({ budget }) => sendUntil(end, budget)));
      const begun = shares.flat();
      // The bench measures what an idle machine does; here others may be at work on it.
      expect(begun.length / (rate * seconds)).toBeGreaterThanOrEqual(0.85);
      expect(busiestSecond(begun)).toBeLessThanOrEqual(rate * 1.2);
      expect(Math.min(...shares.map(({ length }) => length))).toBeGreaterThan(0);
      const written = all.flatMap(({ asked }) => asked).filter(wasWritten);
      expect(written.length / begun.length).toBeLessThan(0.25);
    },
  );

  it("gives nothing to a product that stops, and does not hold it up", async () => {
    const { budget } = await instance(1);
    await slotsOf(budget, 2);
    const began = performance.now();
    const stopping = new AbortController();
    const waiting = budget.slot(1, stopping.signal);
    setTimeout(() => {
      stopping.abort();
    }, 50);
    expect(await waiting).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(500);
    expect(await budget.slot(1, AbortSignal.abort())).toBeUndefined();
  });

  it("halts for all where one finds that nothing can go, and lets one try", async () => {
    const [one, other] = [await instance(45), await instance(45)];
    await one.budget.halt("401");
    await one.budget.halt("401");
    expect(one.said).toEqual(["halted 401"]);
    expect([await slotsOf(one.budget, 5), await slotsOf(other.budget, 5)]).toEqual([[], []]);
    const left = (other.budget.pausedUntil() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(28_000);
    expect(left).toBeLessThanOrEqual(30_000);
    passed += 30_001;
    expect(await slotsOf(other.budget, 5)).toHaveLength(1);
    expect(await slotsOf(one.budget, 5)).toEqual([]);
    other.budget.noteTaken();
    expect((await slotsOf(other.budget, 5)).length).toBeGreaterThan(1);
    expect((await slotsOf(one.budget, 5)).length).toBeGreaterThan(1);
  });

  it("stops all while nothing gets through, and goes on by itself", async () => {
    const [one, other] = [await instance(45), await instance(45)];
    for (let nth = 0; nth < 5; nth += 1) await one.budget.noteThrottled(7_000);
    expect(await slotsOf(other.budget, 1)).toHaveLength(1);
    passed += 1_001;
    await one.budget.noteThrottled(7_000);
    expect(one.said).toEqual(["slowed 0.85 0", "slowed 0.125 7"]);
    expect([await slotsOf(one.budget, 5), await slotsOf(other.budget, 5)]).toEqual([[], []]);
    passed += 7_001;
    // An eighth of 45 a second.
    expect(closest(await slotsOf(other.budget, 5))).toBeGreaterThan(170);
    passed += 20_000;
    expect((await slotsOf(one.budget, 5)).length).toBeGreaterThan(1);
  });

  it("is charged with replies, which do not wait", async () => {
    const { budget } = await instance(10);
    budget.noteReplies(3);
    const [first = 0] = await slotsOf(budget, 1);
    expect(first - Date.now()).toBeGreaterThan(200);
  });
});

describeWithFaults("The budget while the store is troubled", () => {
  it("gives slots although an answer got lost, and no slot twice", async () => {
    const [one, other] = [await instance(45), await instance(45)];
    const before = await slotsOf(one.budget, 2);
    under.befall(({ method }) => method === "PUT", { drop: "after" }, 2);
    const after = [await slotsOf(one.budget, 2), await slotsOf(other.budget, 2)];
    expect(under.faultsLeft()).toBe(0);
    const slots = [...before, ...after.flat()];
    expect(slots.length).toBeGreaterThan(2);
    expect(closest(slots)).toBeGreaterThan(20);
  });

  it("throws where the store does not answer", async () => {
    const address = { endpoint: "http://127.0.0.1:9", database: "none", key: "AAAA" };
    const nobody = await openCosmos(address);
    const budget = sharedBudget({
      shared: cosmosSharedPace(nobody, clock.storeNow),
      clock,
      rate: 45,
      sender: "one",
      clockSettled: () => Promise.resolve(),
      onHalted: () => undefined,
      onSlowed: () => undefined,
    });
    await expect(budget.slot(1)).rejects.toThrow("system/sending-rate");
    nobody.close();
  });
});

describe("What the store's answers tell", () => {
  it("is which request it was, how long it took, what it cost and when it was", async () => {
    const asked: StoreAnswer[] = [];
    const cosmos = await under.another((answer) => asked.push(answer));
    await cosmos.container("system").items.create({ id: "one" });
    await cosmos.container("system").item("one", "one").read();
    await cosmos
      .container("system")
      .items.create({ id: "one" })
      .catch(() => undefined);
    const seen = asked.filter(({ operation }) => operation.startsWith("system."));
    expect(seen.map(({ operation, status }) => [operation, status])).toEqual([
      ["system.create", "201"],
      ["system.read", "200"],
      ["system.create", "409"],
    ]);
    for (const { charge, date = "", askedAt, answeredAt } of seen) {
      expect(charge).toBeGreaterThan(0);
      expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(5_000);
      expect(answeredAt).toBeGreaterThan(askedAt);
    }
  });

  it("makes its clock known to a fifth of a second within little more than one", async () => {
    const ahead = 90_000;
    const heard = createStoreClock({
      wall: () => Date.now() + ahead,
      steady: () => performance.now(),
    });
    const cosmos = await under.another((answer) => {
      heard.hear(answer);
    });
    await settleClock(heard, () => cosmos.container("system").item("none", "none").read());
    expect(heard.blurMs()).toBeLessThanOrEqual(250);
    expect(Math.abs((heard.skewMs() ?? 0) - ahead)).toBeLessThan(400);
  });
});
