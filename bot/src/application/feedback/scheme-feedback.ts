import { londonDate } from "../../scheme/calendar/london";
import {
  whyNotTakeWords,
  type FeedbackWords,
  type FeedbackWordsRefusal,
} from "../../scheme/feedback/feedback";
import { monthOf, type SchemeFeedback } from "../../scheme/feedback/release";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { findSchemeFeedback, markOfAuthor, takesPart, type Giver } from "./my-feedback";
import { sealWords } from "./words";

type GivePorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Why what somebody says about the scheme is not taken. */
export type SchemeFeedbackRefusal =
  | FeedbackWordsRefusal
  | { readonly code: "feedback-given-already" }
  | { readonly code: "feedback-not-open" };

/** Keeps what a doctor says about how the scheme is run, sealed and without a name (NP25); once, while it waits. */
export function makeGiveSchemeFeedback(ports: GivePorts) {
  const { store, clock } = ports;
  return async (
    { schemeId, person }: Giver,
    words: FeedbackWords,
  ): Promise<Outcome<SchemeFeedback, SchemeFeedbackRefusal>> => {
    const wrong = whyNotTakeWords(words);
    if (wrong !== undefined) return refused(wrong);
    const today = londonDate(clock.now());
    if (!takesPart(person.value, today)) return refused({ code: "feedback-not-open" });
    const id = await markOfAuthor(ports, schemeId, person.value.id);
    if ((await store.find(schemeId, "scheme-feedback", id)) !== undefined) {
      return refused({ code: "feedback-given-already" });
    }
    const sealedText = await sealWords(ports, { schemeId, id }, words);
    const value = { id, schemeId, givenIn: monthOf(today), sealedText };
    const outcome = await store.commit({
      schemeId,
      create: [{ type: "scheme-feedback", value }],
      events: [eventOf(ports, { schemeId, by: "system" }, { type: "FeedbackGiven" })],
    });
    return outcome === "conflict" ? refused({ code: "feedback-given-already" }) : done(value);
  };
}

/** Its author takes it back while it waits; nothing of it stays. Asked again, there is nothing any more. */
export function makeTakeSchemeFeedbackBack(ports: GivePorts) {
  return async (
    { schemeId, person }: Giver,
    version: string,
  ): Promise<
    Outcome<
      "taken-back",
      { readonly code: "feedback-not-waiting" } | { readonly code: "version-out-of-date" }
    >
  > =>
    retryOnConflict(async () => {
      const found = await findSchemeFeedback(ports, schemeId, person.value.id);
      if (found === undefined) return refused({ code: "feedback-not-waiting" });
      if (found.version !== version) return refused({ code: "version-out-of-date" });
      const outcome = await ports.store.commit({
        schemeId,
        remove: [{ type: "scheme-feedback", id: found.value.id, version }],
        events: [eventOf(ports, { schemeId, by: "system" }, { type: "FeedbackTakenBack" })],
      });
      return outcome === "conflict" ? "conflict" : done("taken-back");
    });
}
