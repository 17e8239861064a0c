import { displacedAnnouncements } from "../../../../../bot/src/scheme/messages/plan";
import { aFoundationDoctor, aPairing, aSupporter, ANNOUNCED } from "../../../../support/builders";

const PAIRING = aPairing(aFoundationDoctor(), aSupporter(), { announceAt: ANNOUNCED });

describe("the end of a pairing that is replaced (NP19)", () => {
  const next = aPairing(aFoundationDoctor(), aSupporter(), {
    announceAt: "2026-10-20T08:30:00.000Z",
    allocatedAt: "2026-10-19T10:00:00.000Z",
  });
  const over = (at: string) => ({
    ...PAIRING,
    period: { state: "ended", at, by: "system" } as const,
  });
  const told = (pairing: typeof PAIRING) =>
    displacedAnnouncements(pairing, next).map(({ kind, recipientId, dueAt }) => [
      kind,
      recipientId,
      dueAt,
    ]);

  it("is told to its supporter when the doctor hears of the next one, also where it is worked out only then", () => {
    const once = [["pairing-ended", PAIRING.supporterId, next.announceAt]];
    expect(told(PAIRING)).toEqual(once);
    expect(told(over(next.announceAt))).toEqual(once);
  });

  it("is not told of one that had ended before, or that nobody was told of", () => {
    expect(told(over("2026-10-20T08:29:59.999Z"))).toEqual([]);
    expect(told({ ...PAIRING, announceAt: next.announceAt })).toEqual([]);
  });
});
