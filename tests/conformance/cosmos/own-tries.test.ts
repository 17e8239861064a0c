import { readItem } from "../../../bot/src/outbound/cosmos/items";
import { describeWithFaults, openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const read = () =>
  readItem({ container: under.cosmos.container("users"), id: "nobody", partitionKey: "nobody" });

describeWithFaults("A read whose connection is cut", () => {
  it("is tried again by us", async () => {
    await read(); // the SDK's own first look
    under.befall(() => true, { drop: "before" }, 3);
    expect(await read()).toBeUndefined();
    expect(under.faultsLeft()).toBe(0);
  });

  it("is not tried by the SDK besides, which would go on for ten seconds", async () => {
    under.befall(() => true, { drop: "after" }, 6);
    await expect(read()).rejects.toThrow("The store did not settle this: read users/nobody.");
    expect(under.faultsLeft()).toBe(0);
  });
});

describeWithFaults("A read for which the store has no room for a minute, by its own word", () => {
  it("is asked for again before the minute is over: somebody waits in a chat", async () => {
    const headers = { "x-ms-retry-after-ms": "60000" };
    under.befall(() => true, { status: 429, headers }, 2);
    expect(await read()).toBeUndefined();
    expect(under.faultsLeft()).toBe(0);
  });
});
