import { until } from "../../support/until";
import { inWords, keepsPromises, type FaultCase, type Size } from "../harness/fault-case";
import type { House } from "../harness/house";
import { doubtsAfterKill, judge, untilSettled, type Doubts } from "../harness/oracle";
import type { Planted } from "../harness/plant";
import { QUICK } from "../harness/quick";
import type { Failpoint } from "../instance/failpoints";

const pairs = (size: Size) => (size === "short" ? 6 : 40);
const SETTLES_WITHIN_MS = 90_000;

/** Starts an instance that dies at a step, then another one, and waits until that has sent everything. */
async function dieAndRecover(house: House, planted: Planted, failpoint: Failpoint) {
  const first = await house.start({ ...QUICK, failpoints: [failpoint] });
  await first.ended;
  const doubts = await doubtsAfterKill(house, planted);
  const died = performance.now();
  await house.start(QUICK);
  await untilSettled(house, planted, SETTLES_WITHIN_MS);
  return { doubts, tookMs: performance.now() - died };
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
      return found(house, planted, await dieAndRecover(house, planted, failpoint));
    },
  },
  {
    id: "F-03",
    lane: "harsh",
    title: "killed after `sending` was stored and before a byte of the POST left",
    mustHold: "must arrive: lost 0, extra 0; once only: said to be unknown",
    run: async (house, size) => {
      const planted = await house.plant({ mustArrive: pairs(size), atMostOnce: pairs(size) });
      const failpoint = { call: "messenger.send", when: "before", nth: 5 } as const;
      return found(house, planted, await dieAndRecover(house, planted, failpoint));
    },
  },
  {
    id: "F-04",
    lane: "harsh",
    title: "killed after the POST was taken and before `sent` was stored",
    mustHold: "must arrive: once or twice, extra ≤ in flight (30); once only: exactly once",
    run: async (house, size) => {
      const planted = await house.plant({ mustArrive: pairs(size), atMostOnce: pairs(size) });
      await house.connector.set({ delayMs: 2_000 });
      const first = await house.start(QUICK);
      await until("in the gap", async () => (await house.connector.counts()).inHand > 0);
      await first.kill();
      await house.connector.set({ delayMs: 0 });
      const doubts = await doubtsAfterKill(house, planted);
      const died = performance.now();
      await house.start(QUICK);
      await untilSettled(house, planted, SETTLES_WITHIN_MS);
      return found(house, planted, { doubts, tookMs: performance.now() - died });
    },
  },
];
