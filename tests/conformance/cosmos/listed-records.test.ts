import type { SchemeWrite } from "../../../bot/src/application/ports/scheme-store";
import type { PairingRequest } from "../../../bot/src/scheme/pairing/request";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { freshId, someEvent } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const storeOf = () => cosmosSchemeStore(under.cosmos);
const act = (schemeId: string, rest: Partial<SchemeWrite>): SchemeWrite => ({
  schemeId,
  events: [someEvent(schemeId)],
  ...rest,
});

describe("listed records", () => {
  const request = (schemeId: string, id: string): PairingRequest => ({
    id,
    schemeId,
    pairingId: "pairing-1",
    doctorId: "person-1",
    supporterId: "person-2",
    askedBy: "foundation-doctor",
    kind: "different",
    at: "2026-08-12T09:00:00.000Z",
    state: { state: "open" },
  });

  it("are found by type and id, and all those of a type, in their own scheme alone", async () => {
    const [mine, other] = [freshId("scheme"), freshId("scheme")];
    const records = [request(mine, "one"), request(mine, "two")];
    const create = records.map((value) => ({ type: "request", value }) as const);
    await storeOf().commit(act(mine, { create }));
    expect((await storeOf().find(mine, "request", "two"))?.value).toEqual(records[1]);
    expect(await storeOf().find(other, "request", "two")).toBeUndefined();
    const found = await storeOf().list(mine, "request");
    expect(found.map(({ value }) => value.id).toSorted()).toEqual(["one", "two"]);
    expect(await storeOf().list(other, "request")).toEqual([]);
  });

  it("are replaced only by who saw them last: two directors, one answer", async () => {
    const schemeId = freshId("scheme");
    await storeOf().commit(
      act(schemeId, { create: [{ type: "request", value: request(schemeId, "one") }] }),
    );
    const seen = await storeOf().find(schemeId, "request", "one");
    const handled = (by: string) =>
      act(schemeId, {
        replace: [
          {
            type: "request",
            value: { ...request(schemeId, "one"), state: { state: "handled", at: "now", by } },
            version: seen?.version ?? "",
          },
        ],
      });
    expect(await storeOf().commit(handled("amara"))).toBe("committed");
    expect(await storeOf().commit(handled("bilal"))).toBe("conflict");
    const { state } = (await storeOf().find(schemeId, "request", "one"))?.value ?? {};
    expect(state).toMatchObject({ by: "amara" });
  });
});
