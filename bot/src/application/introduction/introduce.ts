import type { Decision } from "../../scheme/shared/decision";
import { messageAbout } from "../../scheme/messages/plan";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { Pairing, PairingEvent, PairingRefusal } from "../../scheme/pairing/pairing";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { isAnnounced } from "../support/active-pairing";

/** What an introduction needs of the outside. */
export type IntroductionPorts = Pick<Ports, "store" | "clock" | "ids">;

/** A supporter and the pairing they act in. */
export interface IntroductionAct {
  readonly schemeId: SchemeId;
  readonly supporterId: PersonId;
  readonly pairingId: PairingId;
}

/** Why it did not happen. `not-yours`: no such pairing, or somebody else's; the two look the same. */
export type IntroductionRefusal = PairingRefusal | { readonly code: "not-yours" };

/** What is decided about the pairing, and the words that go with it, sealed. */
export interface IntroductionStep {
  readonly decide: (
    pairing: Pairing,
    now: Instant,
  ) => Decision<Pairing, PairingEvent, PairingRefusal>;
  readonly sealedText?: string;
  /** Whether those who run the scheme are told on the next working morning. */
  readonly needsYou?: boolean;
}

/** Reads a supporter's own pairing, decides, and writes pairing, audit and message in one act (NP12). */
export async function introduce(
  ports: IntroductionPorts,
  act: IntroductionAct,
  step: IntroductionStep,
): Promise<Outcome<Pairing, IntroductionRefusal>> {
  return retryOnConflict<Outcome<Pairing, IntroductionRefusal>>(async () => {
    const { schemeId, supporterId, pairingId } = act;
    const now = ports.clock.now();
    const pairing = await ports.store.pairing(schemeId, pairingId);
    if (pairing?.value.supporterId !== supporterId || !isAnnounced(pairing.value, now)) {
      return refused({ code: "not-yours" });
    }
    const decision = step.decide(pairing.value, now);
    if (!decision.accepted) return refused(decision.refusal);
    if (decision.events.length === 0) return done(decision.state);
    const context = { schemeId, by: supporterId, personId: pairing.value.doctorId, pairingId };
    const outcome = await ports.store.commit({
      schemeId,
      replace: [{ type: "pairing", value: decision.state, version: pairing.version }],
      events: decision.events.map((event) => eventOf(ports, context, event)),
      messages: words(decision.state, step.sealedText, now),
      needsYou: step.needsYou ?? false,
    });
    return outcome === "conflict" ? "conflict" : done(decision.state);
  });
}

function words(
  pairing: Pairing,
  sealedText: string | undefined,
  now: Instant,
): readonly PlannedMessage[] {
  if (sealedText === undefined) return [];
  return [{ ...messageAbout(pairing, "introduction", pairing.doctorId, now), sealedText }];
}
