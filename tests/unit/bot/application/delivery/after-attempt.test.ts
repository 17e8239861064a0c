import {
  afterAttempt,
  afterFault,
  takenUp,
} from "../../../../../bot/src/application/delivery/after-attempt";
import type { SendOutcome } from "../../../../../bot/src/application/ports/messenger";
import type { OutboxMessage } from "../../../../../bot/src/application/ports/outbox";
import type { MessageKind } from "../../../../../bot/src/scheme/messages/message";
import { TODAY } from "../../../../support/builders";

const lease = { claimId: "claim", leaseUntil: TODAY };

function tried(kind: MessageKind, changes: Partial<OutboxMessage> = {}): OutboxMessage {
  const about = { schemeId: "scheme", recipientId: "person", occurrence: "1", dueAt: TODAY };
  const message = { ...about, kind, pairingId: "pairing", expiresAt: "2027-01-01T00:00:00.000Z" };
  return {
    id: "message",
    message: message as OutboxMessage["message"],
    status: { state: "sending", ...lease },
    attempts: 1,
    doubts: 0,
    faults: 0,
    ...changes,
  };
}

/** For how long a message waits, in seconds. */
function waits({ status }: OutboxMessage): number {
  if (status.state !== "waiting") throw new Error(`It does not wait: ${status.state}.`);
  return (Date.parse(status.retryAt) - Date.parse(TODAY)) / 1_000;
}

const throttled = (afterMs?: number): SendOutcome => ({
  outcome: "retry",
  reason: "throttled",
  ...(afterMs === undefined ? {} : { afterMs }),
});
const ambiguous: SendOutcome = { outcome: "ambiguous", reason: "502" };

describe("A message after an attempt", () => {
  it("that was throttled waits as long as Teams says, at least a pause that doubles, and at most a quarter of an hour (F-07)", () => {
    const pause = (attempts: number, afterMs?: number) =>
      waits(afterAttempt(tried("introduction", { attempts }), throttled(afterMs), TODAY));
    expect(pause(1, 30_000)).toBeGreaterThanOrEqual(30);
    expect(pause(1, 30_000)).toBeLessThanOrEqual(37.5);
    for (const attempts of [1, 2, 5]) {
      const least = 2 ** attempts;
      expect(pause(attempts)).toBeGreaterThanOrEqual(least);
      expect(pause(attempts, -5)).toBeLessThanOrEqual(least * 1.25);
    }
    expect(pause(1, 9_999_000)).toBe(900);
    expect(pause(400)).toBe(900);
  });

  it("that must arrive and may have arrived is tried once more after a minute, and never a third time", () => {
    const once = afterAttempt(tried("introduction"), ambiguous, TODAY);
    expect(once).toMatchObject({ doubts: 1, status: { state: "waiting", reason: "in-doubt" } });
    expect(waits(once)).toBe(60);
    const again = afterAttempt(
      { ...once, status: { state: "sending", ...lease } },
      ambiguous,
      TODAY,
    );
    expect(again).toMatchObject({ doubts: 2, status: { state: "unknown" } });
  });

  it("that goes at most once is unknown where nobody knows", () => {
    expect(afterAttempt(tried("reminder"), ambiguous, TODAY).status).toEqual({
      state: "unknown",
      at: TODAY,
    });
  });

  it("that could not go because nothing of ours may does not count as tried", () => {
    const halted = afterAttempt(tried("reminder"), { outcome: "halt", reason: "401" }, TODAY);
    expect(halted).toMatchObject({ attempts: 0, status: { reason: "service-unavailable" } });
  });

  it.each([
    ["uninstalled", "not-installed"],
    ["blocked", "blocked"],
    ["gone", "gone"],
  ] as const)("to somebody who is %s waits for them", (reason, waitsFor) => {
    const moved = afterAttempt(tried("reminder"), { outcome: "unreachable", reason }, TODAY);
    expect(moved.status).toMatchObject({ state: "waiting", reason: waitsFor });
  });
});

describe("A message that is taken up", () => {
  it("as it was left on its way is in doubt: tried again where it must arrive, or unknown (F-03, F-04, F-05)", () => {
    expect(takenUp(tried("introduction"), TODAY)).toMatchObject({
      doubts: 1,
      status: { state: "waiting", reason: "in-doubt", retryAt: TODAY },
    });
    expect(takenUp(tried("reminder"), TODAY).status).toEqual({ state: "unknown", at: TODAY });
  });

  it("as it was left again and again waits longer each time, so that instances stopped in a rhythm do not meet it, and is unknown after the sixth (F-05)", () => {
    let left = tried("introduction");
    for (const [least, most] of [
      [0, 0],
      [15, 30],
      [30, 60],
      [60, 120],
      [120, 240],
    ] as const) {
      left = takenUp({ ...left, status: { state: "sending", ...lease } }, TODAY);
      expect(waits(left)).toBeGreaterThanOrEqual(least);
      expect(waits(left)).toBeLessThanOrEqual(most);
    }
    left = takenUp({ ...left, status: { state: "sending", ...lease } }, TODAY);
    expect(left).toMatchObject({ doubts: 6, status: { state: "unknown", at: TODAY } });
  });

  it("as an older version claimed it is as planned", () => {
    const claimed = tried("reminder", { status: { state: "claimed", ...lease } });
    expect(takenUp(claimed, TODAY)).toMatchObject({ doubts: 0, status: { state: "planned" } });
  });
});

describe("A message with which something of ours failed", () => {
  it("is tried again twice, half a minute later each, and then set aside with a word for it (F-30)", () => {
    const first = afterFault(tried("reminder"), "cannot-be-shown", TODAY);
    expect(waits(first)).toBe(30);
    const third = afterFault(afterFault(first, "cannot-be-shown", TODAY), "cannot-be-shown", TODAY);
    expect(third).toMatchObject({
      faults: 3,
      status: { state: "quarantined", reason: "cannot-be-shown" },
    });
  });
});
