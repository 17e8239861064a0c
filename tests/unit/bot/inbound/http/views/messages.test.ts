import { mayBeKnown } from "../../../../../../bot/src/application/watching/may-be-known";
import {
  makeWatched,
  type Watched,
  type WatchedMessages,
} from "../../../../../../bot/src/application/watching/watched";
import type { WatchedMessage } from "../../../../../../bot/src/application/ports/message-watch";
import type { MessageState } from "../../../../../../bot/src/application/ports/outbox";
import type { SchemeState } from "../../../../../../bot/src/application/schemes/scheme-state";
import { getMessages } from "../../../../../../bot/src/contract";
import {
  messageKey,
  toMessageRow,
  toOverview,
} from "../../../../../../bot/src/inbound/http/views/messages";
import { aScheme, TODAY } from "../../../../../support/builders";
import { EVERY_KIND, randomOutbox } from "../../../../../support/random-outbox";
import { chanceOf } from "../../../../../support/seeded-chance";

const EMPTY: SchemeState = {
  scheme: aScheme(),
  people: [],
  byId: new Map(),
  pairings: [],
  live: [],
  apart: new Set(),
  carrying: new Map(),
  supporterOf: new Map(),
  now: TODAY,
  today: "2026-08-12",
};

/** What a page reads where these are in the outbox. */
async function watchedOf(
  outbox: readonly WatchedMessage[],
  held: boolean,
): Promise<WatchedMessages> {
  const value = { schemeId: "scheme", held, by: "person-0", at: TODAY };
  const { of } = makeWatched({
    clock: { now: () => TODAY, machineNow: () => TODAY, monotonicMs: () => performance.now() },
    messageWatch: { changes: () => Promise.resolve({ messages: outbox, unreadable: [], mark: 1 }) },
    store: {
      find: () => Promise.resolve({ value, version: '"7"' }),
      person: () => Promise.resolve(undefined),
    } as never,
  });
  return of("scheme");
}

const outboxes = Array.from({ length: 60 }, (_, seed) => {
  const chance = chanceOf(seed + 1);
  return { held: chance.happens(0.4), outbox: randomOutbox(chance, chance.below(80)) };
});

describe("the overview of messages", () => {
  it("adds up to everything that was planned, whatever is in the outbox", async () => {
    for (const { outbox, held } of outboxes) {
      const view = getMessages.response.parse(toOverview(await watchedOf(outbox, held), EMPTY));
      for (const { total, ...standings } of [view.all, ...view.kinds.map(({ counts }) => counts)]) {
        expect(Object.values(standings).reduce((sum, one) => sum + one, 0)).toBe(total);
      }
      const totals = view.kinds.map(({ counts }) => counts.total);
      expect(totals.reduce((sum, one) => sum + one, 0)).toBe(view.all.total);
      expect(view.all.total).toBe(outbox.filter(({ kind }) => mayBeKnown(kind)).length);
    }
  });

  it("is the same with and without what only its reader may know of: no sum tells of a worry (NP22)", async () => {
    for (const { outbox, held } of outboxes) {
      const known = outbox.filter(({ kind }) => mayBeKnown(kind));
      const view = toOverview(await watchedOf(outbox, held), EMPTY);
      expect(view).toEqual(toOverview(await watchedOf(known, held), EMPTY));
    }
    expect(EVERY_KIND.filter((kind) => !mayBeKnown(kind)).toSorted()).toEqual([
      "complaint-answered",
      "complaint-to-read",
      "concern-raised",
      "concern-read",
      "concern-stranded",
      "concern-unread",
      "needs-you",
      "tip-decided",
    ]);
  });
});

describe("a row of the list", () => {
  const rowOf = (status: MessageState, changes: Partial<Watched> = {}, held = false) => {
    const message = { ...base, ...changes, status };
    return toMessageRow(message, { now: TODAY, held, byId: new Map(), today: "2026-08-12" });
  };
  const base: Watched = {
    id: "message",
    version: '"1"',
    kind: "supporter-announced",
    recipientId: "person-1",
    dueAt: "2026-08-12T10:00:00.000Z",
    status: { state: "planned" },
  };
  const at = "2026-08-12T10:00:00.000Z";
  const later = "2026-08-13T08:00:00.000Z";

  it.each([
    ["not begun", { dueAt: later }, { state: "planned" }, { standing: "planned", canSkip: true }],
    ["due", {}, { state: "planned" }, { standing: "going", canSkip: true }],
    [
      "in a connection",
      {},
      { state: "sending", claimId: "a", leaseUntil: at },
      { standing: "going", canSkip: false },
    ],
    [
      "throttled",
      {},
      { state: "waiting", reason: "throttled", retryAt: later },
      { standing: "waiting", canSkip: true },
    ],
    [
      "due again",
      {},
      { state: "waiting", reason: "throttled", retryAt: at },
      { standing: "going", canSkip: true },
    ],
    [
      "not linked",
      {},
      { state: "waiting", reason: "not-linked", retryAt: at },
      { standing: "waiting", canSkip: true },
    ],
    [
      "refused",
      {},
      { state: "undeliverable", at, reason: "x" },
      { standing: "not-delivered", canSkip: false },
    ],
    [
      "set aside",
      {},
      { state: "quarantined", at, reason: "x" },
      { standing: "not-delivered", canSkip: false },
    ],
    [
      "too late, though it must arrive",
      {},
      { state: "expired", at },
      { standing: "not-delivered", canSkip: false },
    ],
    [
      "a stale reminder",
      { kind: "reminder" },
      { state: "expired", at },
      { standing: "not-needed", canSkip: false },
    ],
    [
      "taken out",
      {},
      { state: "cancelled", at, reason: "skipped" },
      { standing: "not-needed", canSkip: false },
    ],
    ["in doubt for good", {}, { state: "unknown", at }, { standing: "unknown", canSkip: false }],
  ] as const)("%s stands where it should", (_what, changes, status, expected) => {
    expect(rowOf(status, changes)).toMatchObject(expected);
  });

  it("waits while all are held, and says so; one whose time has not come is only planned", () => {
    const held = rowOf({ state: "planned" }, {}, true);
    expect(held).toMatchObject({ standing: "waiting" });
    expect(held.why).toContain("held");
    expect(rowOf({ state: "planned" }, { dueAt: later }, true).standing).toBe("planned");
  });

  it("says why and what to do wherever it did not simply go (principle 7)", () => {
    for (const reason of ["not-linked", "not-installed", "blocked", "gone"] as const) {
      const { why = "", next = "" } = rowOf({ state: "waiting", reason, retryAt: later });
      expect(Math.min(why.length, next.length)).toBeGreaterThan(20);
    }
    expect(rowOf({ state: "unknown", at }).why).toContain("may or may not have arrived");
    expect(rowOf({ state: "quarantined", at, reason: "compose" }).why).toContain("of ours");
    const half = rowOf({ state: "cancelled", at, reason: "skipped" });
    expect(half.next).toContain("other half");
  });

  it("cannot be taken out where it tells somebody of what was written down or done in their name (NP13, PF-14)", () => {
    for (const kind of ["choice-recorded", "opt-out-told", "introduction", "copy-made"] as const) {
      expect(rowOf({ state: "planned" }, { kind, dueAt: later }).canSkip).toBe(false);
    }
  });

  it("comes the earlier the more it needs a person; what is over comes last, the newest first", () => {
    const over = (hour: number) => `2026-08-12T0${hour}:00:00.000Z`;
    const inOrder: readonly Watched[] = [
      { ...base, status: { state: "undeliverable", at: over(9), reason: "x" } },
      { ...base, status: { state: "undeliverable", at: over(8), reason: "x" } },
      { ...base, status: { state: "unknown", at: over(7) } },
      { ...base, status: { state: "waiting", reason: "blocked", retryAt: later } },
      { ...base, status: { state: "waiting", reason: "away", retryAt: later } },
      { ...base, status: { state: "planned" } },
      { ...base, dueAt: later, status: { state: "planned" } },
      { ...base, status: { state: "sent", at: over(9) } },
      { ...base, status: { state: "sent", at: over(7) } },
    ];
    const keys = inOrder.map((message) => messageKey(message, { now: TODAY, held: false }));
    expect(keys).toEqual(keys.toSorted());
  });
});
