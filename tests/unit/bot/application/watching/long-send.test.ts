import { comingOf } from "../../../../../bot/src/application/watching/coming";
import { longSendOf } from "../../../../../bot/src/application/watching/long-send";
import type { Watched } from "../../../../../bot/src/application/watching/watched";
import type { MessageState } from "../../../../../bot/src/application/ports/outbox";
import { laterBy } from "../../../../../bot/src/scheme/calendar/london";
import { freshId, TODAY } from "../../../../support/builders";

const minutes = (count: number) => laterBy(TODAY, count * 60_000);
const AT = { now: TODAY, held: false };

function messages(count: number, status: MessageState, dueAt = minutes(-1)): readonly Watched[] {
  return Array.from({ length: count }, () => ({
    id: freshId("message"),
    version: '"1"',
    kind: "supporter-announced" as const,
    recipientId: freshId("person"),
    dueAt,
    status,
  }));
}
const sent = (count: number, minutesAgo: number) =>
  messages(count, { state: "sent", at: minutes(-minutesAgo) });

describe("a long send", () => {
  it("says how far it is, how many went in each minute, and when it is over at that rate", () => {
    const under = [...sent(20, 2), ...sent(20, 1), ...sent(20, 0)];
    const going = [...under, ...messages(60, { state: "planned" })];
    expect(longSendOf(going, AT)).toEqual({
      done: 60,
      of: 120,
      since: minutes(-2),
      perMinute: [20, 20, 20],
      over: minutes(2),
    });
  });

  it("stands still while all are held, and does not say when it is over", () => {
    const going = [...sent(20, 1), ...messages(60, { state: "planned" })];
    const long = longSendOf(going, { ...AT, held: true });
    expect(long).toMatchObject({ done: 20, of: 80 });
    expect(long?.over).toBeUndefined();
  });

  it("is no earlier send: what went before it stood still is not counted", () => {
    const going = [...sent(50, 30), ...sent(20, 1), ...messages(5, { state: "planned" })];
    expect(longSendOf(going, AT)).toMatchObject({ done: 20, of: 25 });
  });

  it("does not wait for those who cannot be reached, and does for Teams", () => {
    const retryAt = minutes(5);
    const unreached = messages(100, { state: "waiting", reason: "not-linked", retryAt });
    const throttled = messages(10, { state: "waiting", reason: "throttled", retryAt });
    expect(longSendOf([...unreached, ...throttled], AT)).toMatchObject({ done: 0, of: 10 });
  });

  it.each([
    ["few", [...sent(4, 1), ...messages(5, { state: "planned" })]],
    ["over for a while", sent(500, 10)],
    ["to come", messages(500, { state: "planned" }, minutes(10))],
  ])("is not there where they are %s", (_what, some) => {
    expect(longSendOf(some, AT)).toBeUndefined();
  });
});

describe("what comes next", () => {
  it("is one line for what is spread over a morning, with its first and its last", () => {
    const spread = [90, 30, 60].flatMap((at) => messages(2, { state: "planned" }, minutes(at)));
    const another = messages(3, { state: "planned" }, minutes(600));
    expect(comingOf([...another, ...spread], TODAY)).toMatchObject([
      { kind: "supporter-announced", dueAt: minutes(30), until: minutes(90), to: 6 },
      { kind: "supporter-announced", dueAt: minutes(600), to: 3 },
    ]);
  });

  it("holds nothing that is due, waits or is over", () => {
    const some = [...messages(2, { state: "planned" }), ...sent(3, 1)];
    expect(comingOf(some, TODAY)).toEqual([]);
  });
});
