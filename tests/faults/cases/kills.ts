import { until } from "../../support/until";
import { inWords, keepsPromises, type FaultCase, type Size } from "../harness/fault-case";
import type { House } from "../harness/house";
import { doubtsAfterKill, judge, untilSettled, type Doubts } from "../harness/oracle";
import type { Intent, Planted } from "../harness/plant";
import { QUICK } from "../harness/quick";
import type { Failpoint } from "../instance/failpoints";

const pairs = (size: Size) => (size === "short" ? 6 : 40);
const SETTLES_WITHIN_MS = 90_000;
/** Between `sending` and their outcome, of one instance. */
const MOST_IN_FLIGHT = 30;

/** From the moment at which another instance stands, which sweeps what the dead one left. */
const RECOVERED_WITHIN_MS = QUICK.sending.leaseMs + 5_000;

/** POSTs of each of these messages after a moment (ms since 1970), and those that were taken at whatever time. */
function postsOf({ connector }: House, intents: readonly Intent[], after: number) {
  const lines = Map.groupBy(
    connector.ledger().filter(({ reply }) => !reply),
    ({ chat }) => chat,
  );
  const counted = intents.map(({ chat }) => {
    const mine = lines.get(chat) ?? [];
    const again = mine.filter(({ at }) => at > after).length;
    return { again, taken: mine.filter(({ taken }) => taken).length };
  });
  return {
    mostAgain: Math.max(...counted.map(({ again }) => again)),
    taken: counted.map(({ taken }) => taken),
  };
}

/** Those of which a POST had come by a moment (ms since 1970). */
function reachedBy({ connector }: House, intents: readonly Intent[], moment: number) {
  const lines = connector.ledger().filter(({ at, reply }) => at <= moment && !reply);
  const chats = new Set(lines.map(({ chat }) => chat));
  return intents.filter(({ chat }) => chats.has(chat));
}

/** Starts an instance that dies at a step, then another one, and waits until that has sent everything. */
async function dieAndRecover(house: House, planted: Planted, failpoint: Failpoint) {
  const first = await house.start({ ...QUICK, failpoints: [failpoint] });
  await first.ended;
  const diedAt = performance.timeOrigin + performance.now();
  const doubts = await doubtsAfterKill(house, planted);
  await house.start(QUICK);
  const stood = performance.now();
  await untilSettled(house, planted, SETTLES_WITHIN_MS);
  return { doubts, diedAt, tookMs: performance.now() - stood };
}

async function found(house: House, planted: Planted, recovery: { doubts: Doubts; tookMs: number }) {
  const verdict = await judge(house, planted, recovery.doubts);
  const took = `${(recovery.tookMs / 1_000).toFixed(1)} s to recover`;
  return {
    verdicts: [verdict],
    figure: `${inWords(verdict)}; ${took}`,
    ok: keepsPromises(verdict),
  };
}

/** Deaths at a step. */
export const KILLS: readonly FaultCase[] = [
  {
    id: "F-02",
    lane: "harsh",
    title: "killed after a message was planned and before it was taken in hand",
    mustHold: "lost 0, once-only twice 0, recovered within lease + 5 s",
    run: async (house, size) => {
      const planted = await house.plant({
        mustArrive: pairs(size),
        atMostOnce: pairs(size),
        where: "scheme",
      });
      const failpoint = { call: "outbox.plan", when: "after", nth: 5 } as const;
      const recovery = await dieAndRecover(house, planted, failpoint);
      const was = await found(house, planted, recovery);
      return { ...was, ok: was.ok && recovery.tookMs <= RECOVERED_WITHIN_MS };
    },
  },
  {
    id: "F-03",
    lane: "harsh",
    title: "killed after `sending` was stored and before a byte of the POST left",
    mustHold:
      "must arrive: lost 0, each posted once at most after the death; once only: said to be unknown, at most those in flight",
    run: async (house, size) => {
      const planted = await house.plant({ mustArrive: pairs(size), atMostOnce: pairs(size) });
      const failpoint = { call: "messenger.send", when: "before", nth: 5 } as const;
      const recovery = await dieAndRecover(house, planted, failpoint);
      const was = await found(house, planted, recovery);
      const { mostAgain } = postsOf(house, planted.intents, recovery.diedAt);
      const { unknown = 0 } = was.verdicts[0]?.states ?? {};
      return {
        ...was,
        figure: `${was.figure}; each posted ${mostAgain} times at most after it, ${unknown} unknown of ${recovery.doubts.size} in flight`,
        ok: was.ok && mostAgain <= 1 && unknown <= recovery.doubts.size,
      };
    },
  },
  {
    id: "F-04",
    lane: "harsh",
    title: "killed after the POST was taken and before `sent` was stored",
    mustHold:
      "must arrive: once or twice, extra ≤ in flight (30); once only: exactly once where it had been posted",
    run: async (house, size) => {
      const planted = await house.plant({ mustArrive: pairs(size), atMostOnce: pairs(size) });
      await house.connector.set({ delayMs: 2_000 });
      const first = await house.start(QUICK);
      await until("in the gap", async () => (await house.connector.counts()).inHand >= 6);
      await first.kill();
      const diedAt = performance.timeOrigin + performance.now();
      await house.connector.set({ delayMs: 0 });
      const doubts = await doubtsAfterKill(house, planted);
      await house.start(QUICK);
      const stood = performance.now();
      await untilSettled(house, planted, SETTLES_WITHIN_MS);
      const was = await found(house, planted, { doubts, tookMs: performance.now() - stood });
      const once = planted.intents.filter(({ promise }) => promise === "at-most-once");
      const { taken } = postsOf(house, reachedBy(house, once, diedAt), diedAt);
      const extra = was.verdicts.reduce((sum, verdict) => sum + verdict.extra, 0);
      return {
        ...was,
        ok: was.ok && extra <= MOST_IN_FLIGHT && taken.every((count) => count === 1),
      };
    },
  },
];
