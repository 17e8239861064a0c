import { eventOf } from "../../../../bot/src/application/act";

const ports = {
  clock: {
    now: () => "2026-08-12T11:00:00.000Z",
    machineNow: () => "2026-11-01T00:00:00.000Z",
    monotonicMs: () => 0,
  },
  ids: { next: () => "an-id" },
};

describe("the audit entry of an act", () => {
  it("is of the product's time, which rules go by, and has an id of its own", () => {
    const act = { type: "FoundationDoctorOptedOut" } as const;
    const event = eventOf(ports, { schemeId: "s", by: "p", personId: "p", pairingId: "q" }, act);
    expect(event).toEqual({
      id: "an-id",
      at: "2026-08-12T11:00:00.000Z",
      schemeId: "s",
      by: "p",
      personId: "p",
      pairingId: "q",
      act,
    });
  });

  it("names nobody who had no part in it", () => {
    const event = eventOf(ports, { schemeId: "s", by: "system" }, { type: "SchemeCreated" });
    expect(Object.keys(event).toSorted()).toEqual(["act", "at", "by", "id", "schemeId"]);
  });
});
