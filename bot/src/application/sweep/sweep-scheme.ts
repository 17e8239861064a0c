import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { makeFinishPublication } from "../allocation/finish-publication";
import { makeSettlePublications } from "../allocation/settle-publication";
import { makeChaseComplaints } from "../complaint/chase-complaints";
import { makeChaseConcerns } from "../concern/chase-concerns";
import { makeSendLaunch } from "../launch/send-launch";
import { clockTrusted } from "../delivery/clock-trusted";
import { makePlanForPairings } from "../messages/plan-for-pairings";
import { makeFinishErasures } from "../my-data/go-on-erasing";
import { makeFinishImport } from "../people/finish-import";
import type { Ports } from "../ports/ports";
import type { SweepLook } from "../ports/sweep-looks";
import { makeDeleteDue } from "../retention/delete-due";
import { makeSweepApplications } from "../supporter/sweep-applications";
import { makeDeleteOverWishes } from "../wishes/delete-over";
import { nextMoment } from "./next-moment";
import { readSchemeFacts } from "./scheme-facts";

/** The store marks a change by the second: a mark is believed once it is older than this, by the store's clock. */
const MARK_SETTLES_MS = 2_000;
/** Whatever the marks say, a scheme is looked at this often: clocks of stores are clocks too. */
const AT_LEAST_EVERY_MS = 10 * 60_000;

/**
 * Finishes what was cut off in a scheme and plans what time alone brings. Run again, or by two instances, it does nothing
 * twice. A scheme in which nobody changed anything, and in which nothing can have fallen due since, is left alone after a
 * small question or two, also by an instance that has never looked at it. Nothing is done while this machine's clock is not to be believed.
 */
export function makeSweepScheme(ports: Ports) {
  const { store, clock, holidays, storeClock, sweepLooks } = ports;
  const finish = [
    makeFinishImport(ports),
    makeFinishPublication(ports),
    makeSettlePublications(ports),
    makeFinishErasures(ports),
  ];
  const looks = [
    makeSweepApplications(ports),
    makePlanForPairings(ports),
    makeDeleteOverWishes(ports),
    makeSendLaunch(ports),
    makeChaseConcerns(ports),
    makeChaseComplaints(ports),
    makeDeleteDue(ports),
  ];
  const seen = new Map<SchemeId, SweepLook>();
  return async (schemeId: SchemeId): Promise<void> => {
    const mark = await store.lastChange(schemeId);
    if (!clockTrusted(storeClock)) return;
    const settled = storeClock.storeNow() - Number(mark) * 1_000 >= MARK_SETTLES_MS;
    const at = clock.now();
    const atMs = Date.parse(clock.machineNow());
    let before = seen.get(schemeId);
    if (before?.mark === mark && isStillSo(before, at, atMs)) return;
    // Another instance may have looked meanwhile, or this one before it was started again.
    before = (await sweepLooks.last(schemeId)) ?? before;
    if (before?.mark === mark && isStillSo(before, at, atMs)) {
      seen.set(schemeId, before);
      return;
    }
    for (const step of finish) await step(schemeId);
    const facts = await readSchemeFacts(store, schemeId);
    if (facts === undefined) return;
    for (const look of looks) await look(facts);
    const until = nextMoment(facts, holidays.of(facts.scheme.policy.nation), at);
    const look = { mark, settled, atMs, at, until };
    seen.set(schemeId, look);
    await sweepLooks.note(schemeId, look);
  };
}

/** Whether another look would find what the last one found. Clocks that were put back count as time passed. */
function isStillSo({ settled, atMs, at, until }: SweepLook, now: Instant, nowMs: number): boolean {
  return settled && nowMs >= atMs && nowMs - atMs < AT_LEAST_EVERY_MS && now >= at && now < until;
}
