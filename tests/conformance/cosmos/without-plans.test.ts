import { CATALOGUE } from "../../../bot/src/outbound/cosmos/catalogue";
import { queryEverywhere, queryPartition } from "../../../bot/src/outbound/cosmos/items";
import { describeWithFaults, openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

/** The requests that the store gets while something is done. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  const count = () => {
    requests += 1;
    return false;
  };
  under.befall(count, { status: 500 });
  await work();
  return requests;
}

describeWithFaults("A query", () => {
  it("within one partition key is one request, without the SDK's question for a plan", async () => {
    const people = () => queryPartition(under.cosmos, CATALOGUE.people, "scheme-1");
    await people(); // the SDK's own first look at the container
    expect(await requestsOf(people)).toBe(1);
  });

  it("over all partition keys is asked with its plan, and not refused for want of one first", async () => {
    const since = "2026-08-12T11:00:00.000Z";
    const stuck = () => queryEverywhere(under.cosmos, CATALOGUE.stuckPending, { since });
    expect(await stuck()).toEqual([0]);
    // The plan, and the query by it.
    expect(await requestsOf(stuck)).toBe(2);
  });
});
