import type { Delivery, PairingRow } from "@near-peer/bot/contract";
import {
  PAIRING_FILTERS,
  pairingFilterNamed,
  pairingFound,
  pairingPasses,
  summaryOf,
} from "../../../../tab/src/features/pairings/pairing-filters";

const at = "2026-07-22T08:30:00.000Z";
const delivery = (state: Delivery["state"], more: Partial<Delivery> = {}): Delivery => ({
  kind: "doctor-announced",
  to: "foundation-doctor",
  state,
  at,
  ...more,
});
const pairing: PairingRow = {
  pairingId: "p",
  version: "v",
  doctor: { personId: "d", name: "Dr Aisha Okafor", grade: "F1", site: "Kingsmead", specialty: "" },
  supporter: { personId: "s", name: "Dr Rhys Pugh", grade: "ST3", site: "Marlow", specialty: "" },
  allocatedAt: at,
  announceAt: at,
  state: "active",
  introduction: "awaited",
  optedOut: true,
  supporterTold: false,
  deliveries: [],
};

describe("the list of pairings", () => {
  it("keeps an opted-out doctor's pairing among the current ones (NP14)", () => {
    expect(pairingPasses(pairing, "all")).toBe(true);
    expect(pairingPasses(pairing, "opted-out")).toBe(true);
  });

  it("shows an ended pairing among the ended ones only", () => {
    const ended: PairingRow = { ...pairing, state: "ended" };
    const shownBy = PAIRING_FILTERS.filter((filter) => pairingPasses(ended, filter));
    expect(shownBy).toEqual(["ended"]);
  });

  it("awaits no introduction before the pair has been told (NP12)", () => {
    expect(pairingPasses(pairing, "introduction-awaited")).toBe(true);
    const early: PairingRow = { ...pairing, state: "to-be-announced" };
    expect(pairingPasses(early, "introduction-awaited")).toBe(false);
    expect(pairingPasses(early, "to-be-announced")).toBe(true);
  });

  it.each([
    ["waiting", true],
    ["not-delivered", true],
    ["unknown", true],
    ["sent", false],
    ["planned", false],
    ["cancelled", false],
  ] as const)("lists a message that is %s as one that needs a person: %p", (state, listed) => {
    const row = { ...pairing, deliveries: [delivery(state)] };
    expect(pairingPasses(row, "message-waits")).toBe(listed);
  });

  it("finds by either of the two", () => {
    expect(pairingFound(pairing, "aisha")).toBe(true);
    expect(pairingFound(pairing, "pugh st3")).toBe(true);
    expect(pairingFound(pairing, "nobody")).toBe(false);
  });

  it("takes a filter it does not know for the current pairings", () => {
    expect(pairingFilterNamed("x")).toBe("all");
  });
});

describe("what became of the messages, in a line", () => {
  it("says first what did not arrive, and why", () => {
    const line = summaryOf([
      delivery("sent"),
      delivery("waiting", { why: "Not linked to Teams yet" }),
      delivery("not-delivered", { why: "Near-peer was removed in Teams" }),
    ]);
    expect(line).toEqual({
      tone: "attention",
      text: "1 not delivered",
      more: "Near-peer was removed in Teams",
    });
  });

  it("says what waits", () => {
    expect(summaryOf([delivery("waiting", { why: "Not linked to Teams yet" })])).toMatchObject({
      text: "1 waits",
      more: "Not linked to Teams yet",
    });
  });

  it("does not count the next reminder among what is on its way", () => {
    expect(summaryOf([delivery("sent"), delivery("planned", { kind: "reminder" })])).toMatchObject({
      tone: "done",
    });
    expect(summaryOf([delivery("planned")])).toMatchObject({ tone: "coming", text: "1 to go" });
  });

  it("says so when there has been none", () => {
    expect(summaryOf([]).tone).toBe("none");
  });
});
