import fc from "fast-check";
import {
  giveFeedback,
  takeFeedbackBack,
  type Feedback,
} from "../../../../../bot/src/scheme/feedback/feedback";
import {
  dueForRelease,
  dueForSupporter,
  inParts,
} from "../../../../../bot/src/scheme/feedback/release";
import { addDays } from "../../../../../bot/src/scheme/calendar/london";
import { aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

const DOCTORS = 4;
const MONTHS = 3;
const priya = aSupporter();
const pairings = Array.from({ length: DOCTORS * 2 }, (_, nth) =>
  aPairing(aFoundationDoctor({ id: `doctor-${nth % DOCTORS}` }), priya),
);

interface Step {
  readonly does: "give" | "take-back" | "erase" | "re-pair";
  readonly nth: number;
  /** How many days pass afterwards. */
  readonly days: number;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    does: fc.constantFrom("give", "give", "give", "take-back", "erase", "re-pair"),
    nth: fc.nat(DOCTORS * 2 - 1),
    days: fc.nat(12),
  }),
  { minLength: 5, maxLength: 40 },
);

/** A supporter's pool as it goes on from day to day, and everything that they could ever read. */
class Pool {
  feedback: Feedback[] = [];
  /** Which doctors wrote what is shown, batch by batch: known here alone. */
  readonly shown: (readonly Feedback[])[] = [];
  private today = "2026-12-01";
  /** The second pairing of each doctor with the same supporter comes later. */
  private there = new Set(pairings.slice(0, DOCTORS).map(({ id }) => id));

  take({ does, nth, days }: Step): void {
    const pairing = pairings[nth];
    if (pairing === undefined) throw new Error("There is one.");
    const { id, doctorId: authorId, supporterId } = pairing;
    const before = this.feedback.find((one) => one.id === id);
    if (does === "re-pair") this.there.add(id);
    if (does === "give" && this.there.has(id)) {
      const giving = { id, schemeId: "scheme", authorId, supporterId, way: "unnamed" } as const;
      const now = `${this.today}T12:00:00.000Z`;
      const decision = giveFeedback(before, { ...giving, sealedText: id }, now);
      if (decision.accepted) this.put(decision.state);
    }
    if (does === "take-back" && before !== undefined) {
      const decision = takeFeedbackBack(before);
      if (decision.accepted) this.put(decision.state);
    }
    if (does === "erase") this.erase(authorId);
    for (let passed = 0; passed < days; passed += 1) this.nextDay();
  }

  private erase(authorId: string): void {
    for (const one of this.feedback.filter((each) => each.authorId === authorId)) {
      if ("sealedText" in one.state) this.put({ ...one, state: { state: "taken-back" } });
    }
  }

  private nextDay(): void {
    this.today = addDays(this.today, 1);
    const { id: supporterId } = priya;
    const there = pairings.filter(({ id }) => this.there.has(id));
    const pool = { supporterId, feedback: this.feedback, pairings: there, months: MONTHS };
    const due = dueForSupporter(pool, this.today);
    if (due.length > 0) this.shown.push(due);
    for (const one of due) this.put({ ...one, state: { state: "released" } });
  }

  private put(next: Feedback): void {
    this.feedback = [...this.feedback.filter(({ id }) => id !== next.id), next];
  }

  /** Doctors who were asked and of whom nothing was ever shown or waits. */
  silent(): number {
    const wrote = new Set(
      this.feedback.filter(({ state }) => state.state === "released").map((one) => one.authorId),
    );
    return DOCTORS - wrote.size;
  }
}

describe("feedback without a name (NP24)", () => {
  it("whatever is given, taken back, erased and paired anew, nothing of fewer than three authors is ever shown, or differs between two looks; and never did everybody write", () => {
    let released = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        const pool = new Pool();
        for (const step of taken) pool.take(step);
        const everything = pool.shown.flat();
        // Two looks differ by whole batches, each of three authors or more, and nothing is shown twice.
        for (const batch of pool.shown) {
          expect(new Set(batch.map(({ authorId }) => authorId)).size).toBeGreaterThanOrEqual(3);
        }
        expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
        // At least one doctor who was asked is not among them: nobody can be told to have written.
        if (everything.length > 0) expect(pool.silent()).toBeGreaterThanOrEqual(1);
        released += pool.shown.length;
      }),
      { numRuns: 300 },
    );
    expect(released).toBeGreaterThan(0);
  });

  it("waits for the month to be over, so that the day does not say who was last", () => {
    const pool = ["a", "b", "c"].map((author) => ({ author, givenIn: "2026-11" }));
    expect(dueForRelease(pool, "2026-11-30")).toEqual([]);
    expect(dueForRelease(pool, "2026-12-01")).toEqual(pool);
    const late = { author: "d", givenIn: "2026-12" };
    expect(dueForRelease([...pool, late], "2026-12-31")).toEqual(pool);
  });

  it("counts authors, not what they wrote", () => {
    const pool = ["a", "b", "b", "a"].map((author) => ({ author, givenIn: "2026-11" }));
    expect(dueForRelease(pool, "2027-12-01")).toEqual([]);
  });
});

describe("feedback on the scheme (NP25)", () => {
  it("is released in parts that are never smaller than three", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 400 }), (many) => {
        const parts = inParts(Array.from({ length: many }, (_, nth) => nth));
        expect(parts.flat()).toHaveLength(many);
        for (const part of parts) {
          expect(part.length).toBeGreaterThanOrEqual(3);
          expect(part.length).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});
