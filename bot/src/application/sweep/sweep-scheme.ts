import type { SchemeId } from "../../scheme/shared/ids";
import { makeFinishPublication } from "../allocation/finish-publication";
import { makeSettlePublications } from "../allocation/settle-publication";
import { makeChaseComplaints } from "../complaint/chase-complaints";
import { makeChaseConcerns } from "../concern/chase-concerns";
import { makeSendLaunch } from "../launch/send-launch";
import { clockTrusted } from "../delivery/clock-trusted";
import { doEach } from "../do-each";
import { makeReleaseFeedback } from "../feedback/release-feedback";
import { makePlanForPairings } from "../messages/plan-for-pairings";
import { makeFinishErasures } from "../my-data/go-on-erasing";
import { makeEndOverPairings } from "../pairing/end-over";
import { makeFinishImport } from "../people/finish-import";
import type { Ports } from "../ports/ports";
import { makeKeepYears } from "../quality/keep-years";
import type { SweepLook } from "../ports/sweep-looks";
import { makeAskPulse } from "../pulse/ask-pulse";
import { makeForgetPulseMarks } from "../pulse/forget-marks";
import { makeDeleteDue } from "../retention/delete-due";
import { makeSweepApplications } from "../supporter/sweep-applications";
import { makeDeleteOverWishes } from "../wishes/delete-over";
import { nextMoment } from "./next-moment";
import { isSettled } from "../schemes/settled-mark";
import { readSchemeFacts } from "./scheme-facts";

/** Whatever the marks say, a scheme is looked at this often: clocks of stores are clocks too. */
const AT_LEAST_EVERY_MS = 10 * 60_000;

/**
 * Finishes what was cut off in a scheme and plans what time alone brings. Run again, or by two instances, it does nothing
 * twice. A scheme in which nobody changed anything, and in which nothing can have fallen due since, is left alone after a
 * small question or two, also by an instance that has never looked at it. Nothing is done while this machine's clock is not
 * to be believed. What fails holds up nothing else. @throws AggregateError of what failed.
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
    makeEndOverPairings(ports),
    makeSweepApplications(ports),
    makePlanForPairings(ports),
    makeAskPulse(ports),
    makeForgetPulseMarks(ports),
    makeDeleteOverWishes(ports),
    makeSendLaunch(ports),
    makeChaseConcerns(ports),
    makeChaseComplaints(ports),
    makeReleaseFeedback(ports),
  ];
  const keepYears = makeKeepYears(ports);
  const deleteDue = makeDeleteDue(ports);
  const seen = new Map<SchemeId, SweepLook>();
  return async (schemeId: SchemeId): Promise<void> => {
    const mark = await store.lastChange(schemeId);
    if (!clockTrusted(storeClock)) return;
    const now = { mark, at: clock.now(), atMs: Date.parse(clock.machineNow()) };
    const settled = isSettled(mark, storeClock);
    if (isStillSo(seen.get(schemeId), now)) return;
    // Another instance may have looked meanwhile, or this one before it was started again.
    const last = await sweepLooks.last(schemeId);
    if (last !== undefined && isStillSo(last, now)) {
      seen.set(schemeId, last);
      return;
    }
    const unfinished = await doEach(finish.map((step) => () => step(schemeId)));
    const facts = await readSchemeFacts(store, schemeId);
    const missed = facts === undefined ? [] : await doEach(looks.map((look) => () => look(facts)));
    const faults = [...unfinished, ...missed];
    // It is not noted as looked at, and so the next sweep does all of it again; till then nothing is deleted.
    if (faults.length > 0) throw new AggregateError(faults, "A scheme was not swept whole.");
    if (facts === undefined) return;
    // Before anything of the year is deleted.
    await keepYears(facts);
    await deleteDue(facts);
    const until = await nextMoment(facts, holidays.of(facts.scheme.policy.nation), now.at);
    const look = { ...now, settled, until };
    seen.set(schemeId, look);
    await sweepLooks.note(schemeId, look);
  };
}

/** Whether another look would find what this one found. Clocks that were put back count as time passed. */
function isStillSo(
  look: SweepLook | undefined,
  { mark, at, atMs }: Pick<SweepLook, "mark" | "at" | "atMs">,
): boolean {
  if (look?.mark !== mark || !look.settled || at < look.at || at >= look.until) return false;
  return atMs >= look.atMs && atMs - look.atMs < AT_LEAST_EVERY_MS;
}
