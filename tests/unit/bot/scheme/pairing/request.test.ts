import fc from "fast-check";
import {
  askDirector,
  close,
  expectedBy,
  handle,
  openRequestOf,
  takeBack,
  wasAskedFor,
  whyNotOpen,
  workingDaysSince,
  type PairingRequest,
} from "../../../../../bot/src/scheme/pairing/request";
import { aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

const NOW = "2026-08-12T11:00:00.000Z";
const LATER = "2026-08-13T09:00:00.000Z";
const PAIRING = aPairing(aFoundationDoctor(), aSupporter());
const HOLIDAYS = { nation: "england", days: new Set(["2026-08-31"]) } as const;

const ask = (askedBy: PairingRequest["askedBy"], before: readonly PairingRequest[] = []) =>
  askDirector({ pairing: PAIRING, askedBy, kind: "different" }, before, NOW);

describe("asking for somebody else (NP19)", () => {
  it("opens a request without a reason, once: asking again is the same request", () => {
    const first = ask("foundation-doctor");
    expect(first.events).toEqual([{ type: "RequestOpened", kind: "different" }]);
    expect(Object.keys(first.request).toSorted()).toEqual([
      "askedBy",
      "at",
      "doctorId",
      "id",
      "kind",
      "pairingId",
      "schemeId",
      "state",
      "supporterId",
    ]);
    expect(ask("foundation-doctor", [first.request])).toEqual({
      request: first.request,
      events: [],
    });
  });

  it("is each half's own: one that the other half has open is not theirs", () => {
    const doctors = ask("foundation-doctor").request;
    const supporters = ask("supporter", [doctors]);
    expect(supporters.events).toHaveLength(1);
    expect(supporters.request.id).not.toBe(doctors.id);
  });

  it("has an id that follows from those before it, so that two presses at once make one", () => {
    expect(ask("supporter").request.id).toBe(ask("supporter").request.id);
    const first = ask("supporter").request;
    const over: PairingRequest = { ...first, state: { state: "withdrawn", at: NOW } };
    expect(ask("supporter", [over]).request.id).not.toBe(first.id);
  });
});

describe("a request that waits", () => {
  const { request } = ask("foundation-doctor");

  it("can be taken back, handled or closed, and then not again: who was first stands", () => {
    const ends = [
      () => takeBack(request, NOW),
      () => handle(request, "a-director", NOW),
      () => close(request, "a-director", NOW),
    ];
    for (const end of ends) {
      const ended = end();
      expect(ended.accepted).toBe(true);
      if (!ended.accepted) continue;
      expect(openRequestOf([ended.state], PAIRING.id, "foundation-doctor")).toBeUndefined();
      expect(handle(ended.state, "another-director", LATER)).toMatchObject({
        accepted: false,
        refusal: { at: NOW },
      });
      expect(close(ended.state, "another-director", LATER).accepted).toBe(false);
      expect(takeBack(ended.state, LATER).accepted).toBe(false);
    }
  });

  it("says who dealt with it, and when", () => {
    const handled = handle(request, "a-director", NOW);
    expect(handled.accepted && whyNotOpen(handled.state)).toEqual({
      code: "already-dealt-with",
      at: NOW,
      by: "a-director",
    });
  });

  it("keeps the two apart once it was asked, but not where it was taken back (NP19)", () => {
    expect(wasAskedFor([request], PAIRING.id)).toBe(true);
    const back = takeBack(request, NOW);
    expect(back.accepted && wasAskedFor([back.state], PAIRING.id)).toBe(false);
    expect(wasAskedFor([request], "another-pairing")).toBe(false);
  });
});

describe("how long it takes", () => {
  it("is counted in working days: no weekend, no bank holiday, and not the day itself", () => {
    const asked = { ...ask("supporter").request, at: "2026-08-28T20:00:00.000Z" };
    // A Friday evening before the bank holiday on Monday 31 August.
    expect(expectedBy(asked, 5, HOLIDAYS)).toBe("2026-09-07");
    expect(workingDaysSince(asked.at, "2026-08-28", HOLIDAYS)).toBe(0);
    expect(workingDaysSince(asked.at, "2026-08-31", HOLIDAYS)).toBe(0);
    expect(workingDaysSince(asked.at, "2026-09-07", HOLIDAYS)).toBe(5);
  });

  it("agrees with itself: on the expected day, so many working days have passed", () => {
    const days = fc.integer({ min: 0, max: 20 });
    const at = fc
      .date({
        min: new Date("2026-01-01T00:00:00Z"),
        max: new Date("2027-12-31T00:00:00Z"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(at, days, (asked, count) => {
        const request = { ...ask("supporter").request, at: asked };
        const by = expectedBy(request, count, HOLIDAYS);
        expect(workingDaysSince(asked, by, HOLIDAYS)).toBe(count);
      }),
      { numRuns: 50 },
    );
  });
});
