import { setTimeout as pause } from "node:timers/promises";
import { shardOf } from "../../../bot/src/outbound/cosmos/documents/outbox-message";
import { chanceOf } from "../../support/seeded-chance";
import { inWords, keepsPromises, type FaultCase } from "../harness/fault-case";
import type { House } from "../harness/house";
import { several, type Instance } from "../harness/instances";
import { doubtsAfterKill, doubtsIn, judge, untilSettled, type Doubts } from "../harness/oracle";
import type { Planted } from "../harness/plant";
import { peakWithin, quantile, rateOf } from "../harness/rates";
import { activityOf, deliver, pressOn } from "../harness/teams";
import { QUICK } from "../harness/quick";

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** All POSTs of the bot's own messages to these people. */
function postsTo(house: House, planted: readonly Planted[]) {
  const chats = new Set(planted.flatMap(({ intents }) => intents.map(({ chat }) => chat)));
  return house.connector.ledger().filter(({ chat, reply }) => chats.has(chat) && !reply);
}

/** Drains of many messages by several instances, of which some die, stop or are told to end. */
export const DRAINS: readonly FaultCase[] = [
  {
    id: "F-05",
    lane: "harsh",
    title: "killed at random while two instances drain",
    mustHold:
      "lost 0, once-only twice 0, extra only with a doubt, over within 3 min of the last kill",
    run: async (house, size) => {
      const [pairs, kills, rate] = size === "short" ? [60, 2, 40] : [1_500, 10, 60];
      const chance = chanceOf(house.seed);
      const planted = await house.plant({ mustArrive: pairs / 2, atMostOnce: pairs / 2 });
      await house.connector.set({ delayMs: 50 });
      const wishes = { ...QUICK, env: { TEAMS_REQUESTS_PER_SECOND: String(rate) } };
      const running = await several(house, 2, wishes);
      let doubts: Doubts = new Map();
      let inFlight = 0;
      for (let nth = 0; nth < kills; nth += 1) {
        await pause(size === "short" ? 400 + chance.below(800) : 3_000 + chance.below(3_000));
        const which = chance.below(running.length);
        await running[which]?.kill();
        const after = await doubtsAfterKill(house, planted, doubts);
        inFlight += [...after.values()].length - [...doubts.values()].length;
        doubts = after;
        running[which] = await house.start(wishes);
      }
      const last = performance.now();
      await untilSettled(house, planted, 180_000);
      const verdict = await judge(house, planted, doubts);
      return {
        verdicts: [verdict],
        figure: `${kills} kills, ${inFlight} in flight at them, over ${seconds(performance.now() - last)} after the last; ${inWords(verdict)}`,
        ok: keepsPromises(verdict),
      };
    },
  },
  {
    id: "F-06",
    lane: "harsh",
    title: "SIGTERM after SIGTERM while messages and turns are under way",
    mustHold: "lost 0, twice 0, 5xx to Teams 0, each ends within 25 s with 0",
    run: async (house, size) => {
      const [pairs, overMs] = size === "short" ? [40, 3_000] : [600, 55_000];
      const planted = await house.plant({ mustArrive: pairs / 2, atMostOnce: pairs / 2, quiet: 5 });
      const people = planted.pairs.slice(-5).map(({ doctor }) => doctor);
      await house.connector.set({ delayMs: 100 });
      const wishes = { ...QUICK, env: { TEAMS_REQUESTS_PER_SECOND: "30" } };
      let [serving, next] = await several(house, 2, wishes);
      const ending = new AbortController();
      const statuses: number[] = [];
      const traffic = (async () => {
        for (let nth = 0; !ending.signal.aborted; nth += 1) {
          const person = people[nth % people.length];
          if (person === undefined || serving === undefined) return;
          const home = await pressOn(house.records, person, { verb: "help.home" });
          const press = activityOf(person, house.connector.serviceUrl, home);
          statuses.push((await deliver(serving, press)).status);
          await pause(20);
        }
      })();
      const ends: { tookMs: number; code: number | null }[] = [];
      const began = performance.now();
      while (performance.now() - began < overMs) {
        const old: Instance | undefined = serving;
        // As a platform does it: what is new serves before what is old is told to end.
        serving = next;
        const told = performance.now();
        old?.signal("SIGTERM");
        const end = await old?.ended;
        ends.push({ tookMs: performance.now() - told, code: end?.code ?? null });
        next = await house.start(wishes);
      }
      await untilSettled(house, planted, 90_000);
      ending.abort();
      await traffic;
      const verdict = await judge(house, planted);
      const slowest = Math.max(...ends.map(({ tookMs }) => tookMs));
      const bad = ends.filter(({ code }) => code !== 0).length;
      const faults = statuses.filter((status) => status >= 500).length;
      return {
        verdicts: [verdict],
        figure: `${ends.length} restarts, slowest end ${seconds(slowest)}, ${bad} not with 0; ${statuses.length} turns, ${faults} with 5xx; ${inWords(verdict)}`,
        ok:
          keepsPromises(verdict) &&
          verdict.extra === 0 &&
          slowest <= 25_000 &&
          bad === 0 &&
          faults === 0,
      };
    },
  },
  {
    id: "F-08",
    lane: "harsh",
    title: "a limit of 50 requests a second, several instances on one budget of 45",
    mustHold: "never over 50 in any second, 429 under 0.1 %",
    run: async (house, size) => {
      const [pairs, instances] = size === "short" ? [90, 2] : [300, 4];
      const planted = await house.plant({ mustArrive: pairs });
      await house.connector.set({ perSecond: 50 });
      await several(house, instances, { ...QUICK, env: { TEAMS_REQUESTS_PER_SECOND: "45" } });
      await untilSettled(house, planted, 120_000);
      const verdict = await judge(house, planted);
      const posts = postsTo(house, [planted]);
      const throttled = posts.filter(({ status }) => status === 429).length / posts.length;
      const peak = peakWithin(posts, 1_000);
      return {
        verdicts: [verdict],
        figure: `${instances} instances: ${rateOf(posts).toFixed(1)}/s, peak ${peak} in a second, 429 ${(throttled * 100).toFixed(2)} %; ${inWords(verdict)}`,
        ok: keepsPromises(verdict) && peak <= 50 && throttled < 0.001,
      };
    },
  },
  {
    id: "F-20",
    lane: "harsh",
    title: "several instances after the same reminders that fall due",
    mustHold: "one send each",
    run: async (house, size) => {
      const [pairs, instances] = size === "short" ? [40, 3] : [2_500, 6];
      const planted = await house.plant({ atMostOnce: pairs });
      await several(house, instances, { ...QUICK, env: { TEAMS_REQUESTS_PER_SECOND: "250" } });
      // Six instances have little of a small machine each, and other cases run beside this one.
      await untilSettled(house, planted, 240_000);
      const verdict = await judge(house, planted);
      return {
        verdicts: [verdict],
        figure: `${instances} instances, ${planted.intents.length} due: ${inWords(verdict)}`,
        ok: keepsPromises(verdict) && verdict.taken === verdict.intended,
      };
    },
  },
  {
    id: "F-21",
    lane: "apart",
    title: "stopped for longer than its lease with messages in hand, then woken",
    mustHold: "once-only twice 0; what it sends after it woke was begun before, and is in doubt",
    run: async (house, size) => {
      const planted = await house.plant({ mustArrive: 15, atMostOnce: 15 });
      await house.connector.set({ delayMs: 100 });
      const sleeper = await house.start({
        ...QUICK,
        failpoints: [{ call: "outbox.begin", when: "after", nth: 2, happens: "stop" }],
      });
      await pause(3_000);
      const doubts = await doubtsAfterKill(house, planted);
      await house.start(QUICK);
      await untilSettled(house, planted, 60_000);
      await pause(size === "short" ? 0 : 80_000);
      const before = postsTo(house, [planted]).length;
      sleeper.signal("SIGCONT");
      await pause(2_000);
      const stale = postsTo(house, [planted]).length - before;
      const verdict = await judge(house, planted, doubts);
      return {
        verdicts: [verdict],
        figure: `${doubts.size} in hand when it was stopped, ${stale} sent after it woke; ${inWords(verdict)}`,
        ok: keepsPromises(verdict) && stale <= doubts.size,
      };
    },
  },
  {
    id: "F-38",
    lane: "harsh",
    title: "an instance whose thread is busy for 2 s again and again, and short of memory",
    mustHold: "it lives, leases are lost to nobody twice, once-only twice 0",
    run: async (house, size) => {
      const pairs = size === "short" ? 20 : 60;
      const planted = await house.plant({ mustArrive: pairs, atMostOnce: pairs });
      const busy = (nth: number) =>
        ({ call: "messenger.send", when: "after", nth, happens: { busyMs: 2_000 } }) as const;
      const [strained] = [
        await house.start({
          ...QUICK,
          failpoints: [busy(3), busy(12), busy(25)],
          env: { NODE_OPTIONS: "--max-old-space-size=128" },
        }),
        await house.start(QUICK),
      ];
      // What a busy thread left in doubt is tried once more after a minute.
      await untilSettled(house, planted, 150_000);
      const verdict = await judge(house, planted, await doubtsIn(house, planted));
      return {
        verdicts: [verdict],
        figure: `${strained.lives() ? "it lives" : "it died"}; ${inWords(verdict)}`,
        ok: keepsPromises(verdict) && strained.lives(),
      };
    },
  },
  {
    id: "F-47",
    lane: "calm",
    title: "one large scheme and many small ones launch at the same moment",
    mustHold:
      "95 % of the small schemes' messages wait under 60 s; in short, where all are in one line, at most three quarters as long as the large one's",
    run: async (house, size) => {
      const [large, schemes, small, rate] = size === "short" ? [60, 5, 2, 45] : [500, 25, 2, 16];
      // So few that they would hardly meet, were they not all in one line.
      const place = size === "short" ? { shard: shardOf("everybody") } : {};
      const one = await house.plant({ mustArrive: large, ...place });
      const many: Planted[] = [];
      for (let nth = 0; nth < schemes; nth += 1)
        many.push(await house.plant({ mustArrive: small, ...place }));
      const began = performance.timeOrigin + performance.now();
      await house.start({ ...QUICK, env: { TEAMS_REQUESTS_PER_SECOND: String(rate) } });
      for (const planted of [one, ...many]) await untilSettled(house, planted, 120_000);
      const waited = (planted: readonly Planted[]) =>
        postsTo(house, planted).map(({ at }) => at - began);
      const [mine, theirs] = [quantile(waited(many), 0.95), quantile(waited([one]), 0.95)];
      const first = Math.min(...waited([one, ...many]));
      const verdicts = await Promise.all([one, ...many].map((planted) => judge(house, planted)));
      const lost = verdicts.reduce((sum, verdict) => sum + verdict.lost, 0);
      return {
        verdicts,
        figure: `the first after ${seconds(first)}, 95 % of the small schemes' within ${seconds(mine)}, of the large one's within ${seconds(theirs)}; lost ${lost}`,
        ok:
          verdicts.every(keepsPromises) &&
          mine <= 60_000 &&
          (size === "long" || mine - first <= 0.75 * (theirs - first)),
      };
    },
  },
];
