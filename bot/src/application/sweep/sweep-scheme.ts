import type { SchemeId } from "../../scheme/shared/ids";
import { makeFinishPublication } from "../allocation/finish-publication";
import { makeSettlePublications } from "../allocation/settle-publication";
import { makeChaseComplaints } from "../complaint/chase-complaints";
import { makeChaseConcerns } from "../concern/chase-concerns";
import { makeSendLaunch } from "../launch/send-launch";
import { clockTrusted } from "../delivery/clock-trusted";
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
 * to be believed.
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
    // Before anything of the year is deleted.
    makeKeepYears(ports),
    makeDeleteDue(ports),
  ];
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
    for (const step of finish) await step(schemeId);
    const facts = await readSchemeFacts(store, schemeId);
    if (facts === undefined) return;
    for (const look of looks) await look(facts);
    const until = nextMoment(facts, holidays.of(facts.scheme.policy.nation), now.at);
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
