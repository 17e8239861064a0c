import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy } from "../../../../../bot/src/scheme/calendar/london";
import { isStale } from "../../../../../bot/src/scheme/messages/may-go";
import { messageId, type PairingMessage } from "../../../../../bot/src/scheme/messages/message";
import { introductionsDue, remindersToPlan } from "../../../../../bot/src/scheme/messages/plan";
import { restraintOf } from "../../../../../bot/src/scheme/messages/restraint";
import { waitOf, type AskedAt } from "../../../../../bot/src/scheme/messages/wait";
import { DEFAULT_POLICY, type Policy } from "../../../../../bot/src/scheme/policy/policy";
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

type Outbox = ReadonlyMap<string, Kept>;

/** The outbox after somebody planned by their clock: what has an id that is there already is not planned again. */
function planned(outbox: Outbox, policy: Policy, believed: string): Map<string, Kept> {
  const next = new Map(outbox);
  for (const message of [
    ...remindersToPlan(PAIRING, policy, HOLIDAYS, believed),
    ...introductionsDue(PAIRING, policy, HOLIDAYS, believed),
  ]) {
    if (!next.has(messageId(message))) next.set(messageId(message), { message });
  }
  return next;
}

/** What the sender does with a message that is due, from what went to its recipient before. */
function verdictOn(
  message: PairingMessage,
  outbox: Outbox,
  asked: AskedAt,
): "waits" | "goes" | "over" {
  if (isStale(message, asked.now)) return "over";
  if (waitOf(message, DOCTOR, asked) !== undefined) return "waits";
  const lately = [...outbox.values()].flatMap(({ message: { kind, recipientId }, sentAt }) =>
    sentAt === undefined || recipientId !== message.recipientId ? [] : [{ kind, at: sentAt }],
  );
  return restraintOf(message.kind, lately, asked) === undefined ? "goes" : "over";
}

/** Planned by clocks that may be wrong, sent by the right one. */
function run(looks: readonly Look[]): {
  readonly sent: readonly Sent[];
  readonly lostFrom: number[];
} {
  let outbox: Outbox = new Map();
  const before: Outbox[] = [];
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
    const next = planned(outbox, policy, laterBy(now, look.wrongMs));
    for (const [id, { message, sentAt, over }] of next) {
      if (sentAt !== undefined || over === true || message.dueAt > now) continue;
      const asked = { now, policy, holidays: HOLIDAYS };
      const verdict = verdictOn(message, next, asked);
      if (verdict === "waits") continue;
      next.set(id, verdict === "goes" ? { message, sentAt: now } : { message, over: true });
      if (verdict === "goes") sent.push({ id, message, at: now, look: nth });
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
