import fc from "fast-check";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import {
  asOf,
  countsInAllocation,
  replacementOf,
} from "../../../../../bot/src/scheme/pairing/replaced";
import { aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

/** What can befall a doctor, an hour at a time. */
type Step =
  | { readonly do: "publish"; readonly toldIn: number }
  | { readonly do: "undo"; readonly which: number }
  | { readonly do: "end"; readonly which: number }
  | { readonly do: "wait" };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("publish" as const), toldIn: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant("undo" as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant("end" as const), which: fc.nat(5) }),
  fc.constant({ do: "wait" as const }),
);

const DOCTOR = aFoundationDoctor();
const hour = (n: number) => new Date(Date.UTC(2026, 8, 1, n)).toISOString();

/** The doctor's pairings as the store has them: what was published, what was undone, what was ended by hand. */
class Doctor {
  kept: Pairing[] = [aPairing(DOCTOR, aSupporter())];
  now = 0;
  endedByHand = false;

  /** What is read now. */
  seen(): Pairing[] {
    return this.kept.map((pairing) => {
      const found = replacementOf(pairing, this.kept);
      const shown = found === undefined ? pairing : { ...pairing, replaced: found.replaced };
      return asOf(shown, hour(this.now));
    });
  }

  held(): Pairing[] {
    return this.seen().filter(
      ({ period, announceAt }) => period.state === "active" && announceAt <= hour(this.now),
    );
  }

  take(one: Step): void {
    const active = this.seen().filter(({ period }) => period.state === "active");
    this.endedByHand = false;
    switch (one.do) {
      case "publish":
        this.kept.push(
          aPairing(DOCTOR, aSupporter(), {
            allocatedAt: hour(this.now),
            announceAt: hour(this.now + one.toldIn),
            publicationId: `publication-${this.kept.length}`,
            displaces: active.map(({ id }) => ({ pairingId: id, by: "director" })),
          }),
        );
        break;
      case "undo": {
        const undoable = this.kept.filter(
          ({ publicationId, announceAt }) =>
            publicationId !== undefined && announceAt > hour(this.now),
        );
        const undone = undoable.at(one.which % Math.max(1, undoable.length));
        this.kept = this.kept.filter((pairing) => pairing !== undone);
        break;
      }
      case "end": {
        const over = active.at(one.which % Math.max(1, active.length));
        this.kept = this.kept.map((pairing) =>
          pairing.id === over?.id
            ? { ...pairing, period: { state: "ended", at: hour(this.now), by: "director" } }
            : pairing,
        );
        this.endedByHand = over !== undefined && over.announceAt <= hour(this.now);
        break;
      }
      case "wait":
        this.now += 1;
    }
  }
}

describe("one doctor through any number of publications, undone ones and endings by hand", () => {
  it("never has two supporters, counts once, and loses none without the next but by an ending (NP12)", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const doctor = new Doctor();
        for (const one of steps) {
          const before = doctor.held().length;
          doctor.take(one);
          expect(doctor.held().length).toBeLessThanOrEqual(1);
          expect(doctor.seen().filter(countsInAllocation).length).toBeLessThanOrEqual(1);
          if (!doctor.endedByHand) expect(doctor.held().length).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 300 },
    );
  });
});
