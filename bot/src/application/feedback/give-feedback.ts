import { londonDate } from "../../scheme/calendar/london";
import { isFeedbackOpen } from "../../scheme/feedback/asking";
import {
  giveFeedback as decide,
  takeFeedbackBack as decideBack,
  whyNotTakeWords,
  type Feedback,
  type FeedbackRefusal,
  type FeedbackWords,
  type FeedbackWordsRefusal,
  type Way,
} from "../../scheme/feedback/feedback";
import type { PairingId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Giver } from "./my-feedback";
import { sealWords } from "./words";

type GivePorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Who gives feedback about which pairing. */
export interface FeedbackAct {
  readonly author: Giver;
  readonly pairingId: PairingId;
}

/** Why it is not taken. `feedback-not-open`: no pairing of theirs, too early, or over. */
export type GiveRefusal =
  FeedbackWordsRefusal | FeedbackRefusal | { readonly code: "feedback-not-open" };

/**
 * Keeps what a doctor says to their supporter, sealed (NP24). The trail has one line for it that says nothing of whom or by whom,
 * and is shown to nobody: a supporter may direct the scheme.
 */
export function makeGiveFeedback(ports: GivePorts) {
  return async (
    { author: { schemeId, person }, pairingId }: FeedbackAct,
    way: Way,
    words: FeedbackWords,
  ): Promise<Outcome<Feedback, GiveRefusal>> => {
    const wrong = whyNotTakeWords(words);
    if (wrong !== undefined) return refused(wrong);
    const { store, clock } = ports;
    const authorId = person.value.id;
    const sealedText = await sealWords(ports, { schemeId, id: pairingId }, words);
    return retryOnConflict<Outcome<Feedback, GiveRefusal>>(async () => {
      const now = clock.now();
      const [scheme, pairing, before] = await Promise.all([
        store.scheme(schemeId),
        store.pairing(schemeId, pairingId),
        store.find(schemeId, "feedback", pairingId),
      ]);
      const months = scheme?.value.policy.feedbackMonths;
      if (
        months === undefined ||
        pairing?.value.doctorId !== authorId ||
        !isFeedbackOpen(pairing.value, months, londonDate(now))
      ) {
        return refused({ code: "feedback-not-open" });
      }
      const { supporterId } = pairing.value;
      const giving = { id: pairingId, schemeId, authorId, supporterId, way, sealedText };
      const decision = decide(before?.value, giving, now);
      if (!decision.accepted) return refused(decision.refusal);
      const record = { type: "feedback", value: decision.state } as const;
      const outcome = await store.commit({
        schemeId,
        ...(before === undefined
          ? { create: [record] }
          : { replace: [{ ...record, version: before.version }] }),
        events: decision.events.map((act) => eventOf(ports, { schemeId, by: "system" }, act)),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
  };
}

/** Why nothing is taken back. */
export type TakeBackRefusal = FeedbackRefusal | { readonly code: "version-out-of-date" };

/** Its author takes back what waits: the words are gone (NP24). What is not theirs looks like what is not there. */
export function makeTakeFeedbackBack(ports: GivePorts) {
  return async (
    { author: { schemeId, person }, pairingId }: FeedbackAct,
    version: string,
  ): Promise<Outcome<Feedback, TakeBackRefusal>> => {
    const found = await ports.store.find(schemeId, "feedback", pairingId);
    if (found?.value.authorId !== person.value.id) return refused({ code: "feedback-not-waiting" });
    if (found.version !== version) return refused({ code: "version-out-of-date" });
    const decision = decideBack(found.value);
    if (!decision.accepted) return refused(decision.refusal);
    const outcome = await ports.store.commit({
      schemeId,
      replace: [{ type: "feedback", value: decision.state, version }],
      events: decision.events.map((act) => eventOf(ports, { schemeId, by: "system" }, act)),
    });
    return outcome === "conflict" ? refused({ code: "version-out-of-date" }) : done(decision.state);
  };
}
