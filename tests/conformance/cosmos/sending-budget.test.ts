import type { SendingBudget } from "../../../bot/src/application/ports/sending-budget";
import { sharedBudget } from "../../../bot/src/outbound/cosmos/sending-budget";
import { cosmosSharedPace } from "../../../bot/src/outbound/cosmos/shared-pace";
import type { Cosmos } from "../../../bot/src/outbound/cosmos/open-cosmos";
import { sameClock } from "../../../bot/src/outbound/machine/same-clock";
import { isReplacement, openStoreUnderTest, describeWithFaults, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeEach(async () => {
  under = await openStoreUnderTest();
});
afterEach(() => under.close());

interface Instance {
  readonly budget: SendingBudget;
  readonly halts: string[];
}

function instance(cosmos: Cosmos, rate: number): Instance {
  const halts: string[] = [];
  const budget = sharedBudget({
    shared: cosmosSharedPace(cosmos, sameClock.storeNow),
    clock: sameClock,
    rate,
    clockSettled: () => Promise.resolve(),
    onHalted: (reason) => halts.push(reason),
    onSlowed: () => undefined,
  });
  return { budget, halts };
}

async function until(moment: number): Promise<void> {
  await new Promise((done) => setTimeout(done, Math.max(0, moment - Date.now())));
}

/** Begins POSTs as a sender does, groups of ten and at most three at once, until the end; when each began. */
async function sendUntil(end: number, { budget }: Instance): Promise<readonly number[]> {
  const begun: number[] = [];
  const lane = async () => {
    while (Date.now() < end) {
      const moments = await budget.reserve(10);
      await Promise.all(
        moments.map(async (moment) => {
          await until(moment);
          if (moment < end) begun.push(Math.max(moment, Date.now()));
        }),
      );
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  return begun;
}

function busiestSecond(begun: readonly number[]): number {
  const sorted = begun.toSorted((one, other) => one - other);
  return Math.max(
    ...sorted.map((first) => sorted.filter((at) => at >= first && at < first + 1_000).length),
  );
}

describe("the budget that instances share", () => {
  it.each([1, 2, 4])("is used up by %i of them, and never exceeded", async (count) => {
    const rate = 45;
    const all = [];
    for (let nth = 0; nth < count; nth += 1) all.push(instance(await under.another(), rate));
    await Promise.all(all.map(({ budget }) => budget.reserve(1)));
    const from = Date.now();
    const begun = (await Promise.all(all.map((one) => sendUntil(from + 4_000, one))));
    console.log(count, begun.map((b) => b.length), busiestSecond(begun.flat()));
  });
});
