import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { makeFinishPublication } from "../allocation/finish-publication";
import { makeSettlePublications } from "../allocation/settle-publication";
import { makeChaseConcerns } from "../concern/chase-concerns";
import { makeSendLaunch } from "../launch/send-launch";
import { clockTrusted } from "../delivery/clock-trusted";
import { makePlanForPairings } from "../messages/plan-for-pairings";
import { makeFinishImport } from "../people/finish-import";
import type { Ports } from "../ports/ports";
import { makeSweepApplications } from "../supporter/sweep-applications";
import { makeDeleteOverWishes } from "../wishes/delete-over";
import { nextMoment } from "./next-moment";
import { readSchemeFacts } from "./scheme-facts";

/** The store marks a change by the second: a mark is believed once it was looked at this long after it was first seen. */
const MARK_SETTLES_MS = 2_000;
/** Whatever the marks say, a scheme is looked at this often: clocks of stores are clocks too. */
const AT_LEAST_EVERY_MS = 10 * 60_000;

/** What the last whole look at a scheme found. `...Ms` is machine time, the others product time. */
interface Look {
  readonly mark: string;
  readonly markSeenMs: number;
  readonly atMs: number;
  readonly at: Instant;
  readonly until: Instant;
}

/** Finishes what was cut off in a scheme. Run again, or by two instances, it does nothing twice. */
export function makeFinishScheme(ports: Ports) {
  const steps = [
    makeFinishImport(ports),
    makeFinishPublication(ports),
    makeSettlePublications(ports),
  ];
  return async (schemeId: SchemeId): Promise<void> => {
    if (!clockTrusted(ports.storeClock)) return;
    for (const step of steps) await step(schemeId);
  };
}

/**
 * Finishes what was cut off in a scheme and plans what time alone brings. Run again, or by two instances, it does nothing
 * twice. A scheme in which nobody changed anything, and in which nothing can have fallen due since, is left alone after one
 * small question. Nothing is done while this machine's clock is not to be believed.
 */
export function makeSweepScheme(ports: Ports) {
  const { store, clock, holidays, storeClock } = ports;
  const finish = makeFinishScheme(ports);
  const looks = [
    makeSweepApplications(ports),
    makePlanForPairings(ports),
    makeDeleteOverWishes(ports),
    makeSendLaunch(ports),
    makeChaseConcerns(ports),
  ];
  const seen = new Map<SchemeId, Look>();
  return async (schemeId: SchemeId): Promise<void> => {
    const mark = await store.lastChange(schemeId);
    if (!clockTrusted(storeClock)) return;
    const at = clock.now();
    const atMs = Date.parse(clock.machineNow());
    const before = seen.get(schemeId);
    if (before?.mark === mark && isStillSo(before, at, atMs)) return;
    await finish(schemeId);
    const facts = await readSchemeFacts(store, schemeId);
    if (facts === undefined) return;
    for (const look of looks) await look(facts);
    const until = nextMoment(facts, holidays.of(facts.scheme.policy.nation), at);
    const markSeenMs = before?.mark === mark ? before.markSeenMs : atMs;
    seen.set(schemeId, { mark, markSeenMs, atMs, at, until });
  };
}

/** Whether another look would find what the last one found. Clocks that were put back count as time passed. */
function isStillSo({ markSeenMs, atMs, at, until }: Look, now: Instant, nowMs: number): boolean {
  return (
    atMs - markSeenMs >= MARK_SETTLES_MS &&
    nowMs >= atMs &&
    nowMs - atMs < AT_LEAST_EVERY_MS &&
    now >= at &&
    now < until
  );
}
