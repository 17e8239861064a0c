import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy } from "../../../../../bot/src/scheme/calendar/london";
import { isStale } from "../../../../../bot/src/scheme/messages/may-go";
import { messageId, type PairingMessage } from "../../../../../bot/src/scheme/messages/message";
import { introductionsDue, remindersToPlan } from "../../../../../bot/src/scheme/messages/plan";
import { restraintOf } from "../../../../../bot/src/scheme/messages/restraint";
import { waitOf } from "../../../../../bot/src/scheme/messages/wait";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOLIDAYS = bankHolidays.of("england");
const DOCTOR = aFoundationDoctor();
const PAIRING = aPairing(DOCTOR, aSupporter(), {
  id: "pairing-once",
  announceAt: "2026-08-06T08:30:00.000Z",
});

/** How wrong the clock of the machine that plans is: right, an hour or 400 days off. */
const WRONG_MS = [0, 0, HOUR_MS, -HOUR_MS, 400 * DAY_MS, -400 * DAY_MS] as const;

interface Look {
  readonly laterMs: number;
  readonly wrongMs: number;
  /** Months between two reminders from now on: a director changed it. */
  readonly every: number;
  /** The outbox is put back to what it was so many looks ago. */
  readonly restore: number;
}

interface Kept {
  readonly message: PairingMessage;
  readonly sentAt?: string;
  readonly over?: true;
}

interface Sent {
  readonly id: string;
  readonly message: PairingMessage;
  readonly at: string;
  readonly look: number;
}

/** The outbox: what has an id that is there already is not planned again. Planned by wrong clocks, sent by the right one. */
function run(looks: readonly Look[]): {
  readonly sent: readonly Sent[];
  readonly lostFrom: number[];
} {
  let outbox: ReadonlyMap<string, Kept> = new Map();
  const before: (typeof outbox)[] = [];
  const sent: Sent[] = [];
  const lostFrom: number[] = [];
  let now = PAIRING.announceAt;
  for (const [nth, look] of looks.entries()) {
    now = laterBy(now, look.laterMs);
    if (look.restore > 0 && before.length > look.restore) {
      outbox = before[before.length - look.restore] ?? outbox;
      lostFrom.push(nth - look.restore);
    }
    const policy = { ...DEFAULT_POLICY, reminderEveryMonths: look.every };
    const next = new Map(outbox);
    const believed = laterBy(now, look.wrongMs);
    for (const message of [
      ...remindersToPlan(PAIRING, policy, HOLIDAYS, believed),
      ...introductionsDue(PAIRING, policy, HOLIDAYS, believed),
    ]) {
      if (!next.has(messageId(message))) next.set(messageId(message), { message });
    }
    for (const [id, kept] of next) {
      const { message } = kept;
      if (kept.sentAt !== undefined || kept.over === true || message.dueAt > now) continue;
      const asked = { now, policy, holidays: HOLIDAYS };
      if (waitOf(message, DOCTOR, asked) !== undefined && !isStale(message, now)) continue;
      const lately = [...next.values()].flatMap((one) =>
        one.sentAt === undefined || one.message.recipientId !== message.recipientId
          ? []
          : [{ kind: one.message.kind, at: one.sentAt }],
      );
      if (isStale(message, now) || restraintOf(message.kind, lately, asked) !== undefined) {
        next.set(id, { message, over: true });
        continue;
      }
      next.set(id, { message, sentAt: now });
      sent.push({ id, message, at: now, look: nth });
    }
    before.push(outbox);
    outbox = next;
  }
  return { sent, lostFrom };
}

const looks = (restores: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      laterMs: fc.integer({ min: HOUR_MS, max: 6 * DAY_MS }),
      wrongMs: fc.constantFrom(...WRONG_MS),
      every: fc.constantFrom(4, 4, 4, 2, 3, 5),
      restore: restores,
    }),
    { minLength: 100, maxLength: 160 },
  );

describe("what time alone brings, planned by any number of machines whose clocks may be wrong (F-22)", () => {
  it("goes once, never before it is due, and never two reminders within 8 weeks (NP14)", () => {
    let all = 0;
    fc.assert(
      fc.property(looks(fc.constant(0)), (some) => {
        const { sent } = run(some);
        expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
        for (const { message, at } of sent) expect(at >= message.dueAt).toBe(true);
        const reminders = sent.filter(({ message }) => message.kind === "reminder");
        all += reminders.length;
        reminders.slice(1).forEach(({ at }, nth) => {
          const apart = Date.parse(at) - Date.parse(reminders[nth]?.at ?? "");
          expect(apart).toBeGreaterThanOrEqual(56 * DAY_MS);
        });
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(all).toBeGreaterThan(12);
  });

  it("is sent again after a restore only where the restore lost that it had been sent (F-39)", () => {
    const restores = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
    fc.assert(
      fc.property(looks(restores), (all) => {
        const { sent, lostFrom } = run(all);
        for (const [nth, one] of sent.entries()) {
          const first = sent.slice(0, nth).find(({ id }) => id === one.id);
          if (first === undefined) continue;
          expect(lostFrom.some((from) => from <= first.look)).toBe(true);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
