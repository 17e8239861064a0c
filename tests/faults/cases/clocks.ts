import { setTimeout as pause } from "node:timers/promises";
import { call } from "../../support/http-call";
import { until } from "../../support/until";
import { inWords, keepsPromises, type FaultCase } from "../harness/fault-case";
import type { House } from "../harness/house";
import { judge, untilSettled } from "../harness/oracle";
import type { Planted } from "../harness/plant";
import { peakWithin } from "../harness/rates";
import { QUICK } from "../harness/quick";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const JUMPS: readonly (readonly [name: string, ms: number])[] = [
  ["+1 h", HOUR_MS],
  ["−400 days", -400 * DAY_MS],
  ["+400 days", 400 * DAY_MS],
  ["−1 h", -HOUR_MS],
];

const postsTo = (house: House, { intents }: Planted) => {
  const chats = new Set(intents.map(({ chat }) => chat));
  return house.connector.ledger().filter(({ chat, reply }) => chats.has(chat) && !reply);
};

/** The most reminders that anybody of a scheme has, sent or still to come. */
async function mostReminders({ records }: House, { schemeId }: Planted): Promise<number> {
  const found = await records.query(
    "outbox",
    "SELECT VALUE c.recipientId FROM c WHERE c.schemeId = @scheme AND c.message.kind = 'reminder'",
    { scheme: schemeId },
  );
  const each = [...Map.groupBy(found, (one) => one).values()];
  return Math.max(0, ...each.map((theirs) => theirs.length));
}

/** Who holds which shard and the turn to sweep, as the store has it: another text as soon as anybody claims anything. */
async function claims({ records }: House): Promise<string> {
  const [shards, turn] = await Promise.all([
    records.query("outbox", "SELECT c.shard, c.content FROM c WHERE c.id = 'lease'"),
    records.query("system", "SELECT c.content FROM c WHERE c.id = 'sweep'"),
  ]);
  return [...shards, ...turn]
    .map((one) => JSON.stringify(one))
    .toSorted()
    .join();
}

/** Clocks that are wrong, and limits of a chat. */
export const CLOCKS: readonly FaultCase[] = [
  {
    id: "F-22",
    lane: "harsh",
    title: "an instance whose clock is an hour or 400 days off",
    mustHold:
      "it says that it is not ready, claims and sends nothing; no reminder storm; none early",
    run: async (house, size) => {
      const jumps = size === "short" ? JUMPS.slice(0, 2) : JUMPS;
      const [due, later] = [
        await house.plant({ mustArrive: 5, atMostOnce: 5 }),
        await house.plant({ atMostOnce: 5, dueAt: "2026-08-12T11:45:00.000Z" }),
      ];
      const [notUnready, sent, claimed]: [string[], string[], string[]] = [[], [], []];
      for (const [name, clockAheadMs] of jumps) {
        const before = await claims(house);
        const instance = await house.start({ ...QUICK, clockAheadMs });
        await pause(2_500);
        const { status } = await call(instance.base, { path: "/readyz" });
        if (status !== 503) notUnready.push(name);
        if ((await claims(house)) !== before) claimed.push(name);
        if (postsTo(house, due).length + postsTo(house, later).length > 0) sent.push(name);
        await instance.kill();
      }
      const right = await house.start(QUICK);
      await untilSettled(house, due, 60_000);
      const verdict = await judge(house, due);
      const early = postsTo(house, later).length;
      const most = await mostReminders(house, due);
      return {
        verdicts: [verdict],
        figure: `${jumps.length} clocks: ready all the same ${notUnready.length}, claimed by them ${claimed.length}, sent ${sent.length}, early ${early}, at most ${most} reminders a person; ${inWords(verdict)}`,
        ok:
          keepsPromises(verdict) &&
          notUnready.length === 0 &&
          claimed.length === 0 &&
          sent.length === 0 &&
          early === 0 &&
          // The one that was planted, and the one that the scheme plans months ahead.
          most <= 2 &&
          right.lives(),
      };
    },
  },
  {
    id: "F-09",
    lane: "harsh",
    title: "many messages to one person at once, at a connector with the limits of a chat",
    mustHold: "7 in 1 s, 8 in 2 s and 60 in 30 s never exceeded, all sent",
    run: async (house, size) => {
      const count = size === "short" ? 8 : 20;
      const planted = await house.plant({ mustArrive: 1, copies: count });
      await house.connector.set({
        perChat: [
          { count: 7, withinMs: 1_000 },
          { count: 8, withinMs: 2_000 },
          { count: 60, withinMs: 30_000 },
        ],
      });
      await house.start(QUICK);
      await untilSettled(house, planted, 90_000);
      const chats = [...new Set(planted.intents.map(({ chat }) => chat))];
      const posts = chats.map((chat) => postsTo(house, planted).filter((one) => one.chat === chat));
      const throttled = posts.flat().filter(({ status }) => status === 429).length;
      const peaks = [1_000, 2_000, 30_000].map((ms) =>
        Math.max(...posts.map((one) => peakWithin(one, ms))),
      );
      const taken = posts.map((one) => one.filter((post) => post.taken).length);
      return {
        figure: `${taken.join(" and ")} of ${count} each; at most ${peaks.join(", ")} in 1, 2 and 30 s; 429 ${throttled}`,
        ok: throttled === 0 && taken.every((one) => one === count),
      };
    },
  },
  {
    id: "F-15",
    lane: "calm",
    waits: "both",
    title: "two people's conversation references are swapped in the store",
    mustHold: "sends to another person 0, both set aside",
    run: async (house) => {
      const planted = await house.plant({ mustArrive: 1, where: "nowhere" });
      const [pair] = planted.pairs;
      if (pair === undefined) throw new Error("Nobody was planted.");
      await house.swapReferences(pair.doctor, pair.supporter);
      await house.plan(planted);
      await house.running();
      const ids = new Set(planted.intents.map(({ id }) => id));
      await until(
        "set aside",
        async () => {
          const found = await house.records.messages(planted.schemeId);
          return found
            .filter(({ id }) => ids.has(id))
            .every(({ state }) => state === "quarantined");
        },
        100_000,
      );
      const sent = postsTo(house, planted).length;
      return { figure: `${sent} sends, 2 set aside`, ok: sent === 0 };
    },
  },
];
