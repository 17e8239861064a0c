import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import {
  asOf,
  countsInAllocation,
  replacementOf,
} from "../../../../../bot/src/scheme/pairing/replaced";
import { ANNOUNCED, aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

const DOCTOR = aFoundationDoctor();
const TOLD = "2026-09-01T08:30:00.000Z";
const JUST_BEFORE = "2026-09-01T08:29:59.999Z";
const EARLIER = aPairing(DOCTOR, aSupporter());
const NEXT = aPairing(DOCTOR, aSupporter(), {
  allocatedAt: "2026-08-31T10:00:00.000Z",
  announceAt: TOLD,
  displaces: [{ pairingId: EARLIER.id, by: "director" }],
});

function shown(pairing: Pairing, others: readonly Pairing[]): Pairing {
  const found = replacementOf(pairing, others);
  return found === undefined ? pairing : { ...pairing, replaced: found.replaced };
}

describe("a pairing that another one takes the place of (NP12)", () => {
  const replaced = shown(EARLIER, [EARLIER, NEXT]);

  it("holds for its two people until the instant on which the other is announced, and has ended from it on", () => {
    expect(asOf(replaced, JUST_BEFORE).period).toEqual({ state: "active" });
    expect(asOf(replaced, TOLD).period).toEqual({ state: "ended", at: TOLD, by: "director" });
    expect(asOf(replaced, TOLD).replaced).toBeUndefined();
  });

  it("counts in no allocation from the moment of publishing, and the other does", () => {
    expect(countsInAllocation(replaced)).toBe(false);
    expect(countsInAllocation(shown(NEXT, [EARLIER, NEXT]))).toBe(true);
  });

  it("holds on where the other was ended before anybody heard of it: nobody loses their supporter without the next", () => {
    const calledOff: Pairing = {
      ...NEXT,
      period: { state: "ended", at: JUST_BEFORE, by: "director" },
    };
    expect(replacementOf(EARLIER, [EARLIER, calledOff])).toBeUndefined();
    const endedLater: Pairing = { ...NEXT, period: { state: "ended", at: TOLD, by: "director" } };
    expect(replacementOf(EARLIER, [EARLIER, endedLater])?.replaced.at).toBe(TOLD);
  });

  it("gives way to the first of two that are announced", () => {
    const sooner = aPairing(DOCTOR, aSupporter(), {
      announceAt: "2026-08-31T15:00:00.000Z",
      displaces: [{ pairingId: EARLIER.id, by: "director", onRequest: true }],
    });
    expect(replacementOf(EARLIER, [NEXT, sooner, EARLIER])).toEqual({
      by: sooner,
      replaced: { at: sooner.announceAt, by: "director", onRequest: true },
    });
  });

  it("that ended by itself keeps its own end", () => {
    const over: Pairing = { ...replaced, period: { state: "ended", at: ANNOUNCED, by: "someone" } };
    expect(asOf(over, TOLD).period).toEqual({ state: "ended", at: ANNOUNCED, by: "someone" });
  });
});
