import fc from "fast-check";
import {
  MESSAGE_KINDS,
  messageId,
  type MessageKind,
  type PairingMessage,
} from "../../../../../bot/src/scheme/messages/message";

const ABOUT_PAIRINGS = [
  "supporter-announced",
  "doctor-announced",
  "introduction",
  "opt-out-told",
  "rejoin-told",
  "pairing-ended",
  "reminder",
] as const;

const KINDS = Object.keys(MESSAGE_KINDS) as MessageKind[];

const MESSAGE: PairingMessage = {
  schemeId: "scheme-1",
  kind: "reminder",
  recipientId: "person-1",
  pairingId: "pairing-1",
  occurrence: "2026-12-06",
  dueAt: "2026-12-07T09:00:00.000Z",
  expiresAt: "2026-12-14T09:00:00.000Z",
};

describe("the kinds of message", () => {
  it("are tried until they arrive, but for what may be lost rather than come twice (NP12, NP14)", () => {
    const lost = KINDS.filter((kind) => MESSAGE_KINDS[kind].promise === "at-most-once");
    expect(lost.toSorted()).toEqual([
      "agreement-invitation",
      "feedback-invitation",
      "introduction-due",
      "pulse-invitation",
      "reminder",
    ]);
  });
});

describe("the id of a message", () => {
  it("is what the message is of", () => {
    expect(messageId(MESSAGE)).toBe("scheme-1.reminder.person-1.pairing-1.2026-12-06");
  });

  it("does not ask when it is planned for, nor what it says: planned twice it is one", () => {
    const later = {
      ...MESSAGE,
      dueAt: "2026-12-08T09:00:00.000Z",
      expiresAt: "2026-12-15T09:00:00.000Z",
      sealedText: "sealed",
    };
    expect(messageId(later)).toBe(messageId(MESSAGE));
  });

  it("is never the same for two messages of different things", () => {
    const identities = fc.record({
      schemeId: fc.uuid(),
      kind: fc.constantFrom(...ABOUT_PAIRINGS),
      recipientId: fc.uuid(),
      pairingId: fc.uuid(),
      occurrence: fc.constantFrom("2026-12-06", "2027-04-06", "2026-12-06T09:00:00.000Z"),
    });
    fc.assert(
      fc.property(identities, identities, fc.subarray(Object.keys(MESSAGE)), (one, two, shared) => {
        const other = {
          ...two,
          ...Object.fromEntries(Object.entries(one).filter(([key]) => shared.includes(key))),
        };
        const same = JSON.stringify({ ...one }) === JSON.stringify({ ...one, ...other });
        expect(messageId({ ...MESSAGE, ...one }) === messageId({ ...MESSAGE, ...other })).toBe(
          same,
        );
      }),
      { numRuns: 500 },
    );
  });
});
