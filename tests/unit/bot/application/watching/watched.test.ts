import type { MessageState } from "../../../../../bot/src/application/ports/outbox";
import type { WatchedMessage } from "../../../../../bot/src/application/ports/message-watch";
import { makeWatched } from "../../../../../bot/src/application/watching/watched";

const NOON_MS = Date.parse("2026-08-12T11:00:00.000Z");

/** Messages with the second in which each was written last, and a page that is looked at now and then. */
function aPage() {
  let nowMs = NOON_MS;
  const now = () => new Date(nowMs).toISOString();
  const stored = new Map<string, { readonly message: WatchedMessage; readonly second: number }>();
  const write = (id: string, status: MessageState) => {
    const about = {
      kind: "reminder",
      recipientId: "person-1",
      dueAt: now(),
      version: now(),
    } as const;
    stored.set(id, { message: { id, ...about, status }, second: Math.floor(nowMs / 1_000) });
  };
  const watched = makeWatched({
    clock: { now, machineNow: now, monotonicMs: () => nowMs },
    messageWatch: {
      changes: (_, since = 0) => {
        const found = [...stored.values()].filter(({ second }) => second >= since);
        return Promise.resolve({
          messages: found.map(({ message }) => message),
          unreadable: [],
          mark: Math.max(since, ...found.map(({ second }) => second)),
        });
      },
    },
    store: {
      find: () => Promise.resolve(undefined),
      person: () => Promise.resolve(undefined),
    } as never,
  });
  return {
    after: (ms: number) => {
      nowMs += ms;
    },
    write,
    states: async () =>
      (await watched.of("scheme")).messages.map(({ status }) => status.state).toSorted(),
  };
}

const SENT = { state: "sent", at: "2026-08-12T11:00:00.000Z", activityId: "1" } as const;

describe("what a director's page reads of messages", () => {
  it.each([2, 9, 11, 60, 500])(
    "has what was written within the second of the last look, %i s after it",
    async (seconds) => {
      const { after, write, states } = aPage();
      write("first", { state: "planned" });
      after(300);
      expect(await states()).toEqual(["planned"]);
      after(300);
      write("first", SENT);
      write("second", { state: "planned" });
      after(seconds * 1_000);
      expect(await states()).toEqual(["planned", "sent"]);
    },
  );

  it("has what is written in any second, however often it is looked at", async () => {
    const { after, write, states } = aPage();
    for (let nth = 0; nth < 40; nth += 1) {
      write(`message-${nth}`, { state: "planned" });
      after(nth % 7 === 0 ? 12_000 : 1_200);
      expect(await states()).toHaveLength(nth + 1);
      after(1_100);
      write(`message-${nth}`, SENT);
      after(nth % 5 === 0 ? 15_000 : 1_000);
      expect((await states()).filter((one) => one === "sent")).toHaveLength(nth + 1);
    }
  });
});
