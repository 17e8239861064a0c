import {
  decideTip as decide,
  whyNotTakeReason,
  type Tip,
  type TipRefusal,
  type TipTextRefusal,
} from "../../scheme/tip/tip";
import { messageOn } from "../../scheme/messages/plan";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { OwnTipRefusal } from "./own-tip";

/** What a director decided, about which tip as they read it. `reason` is for its author; it may be empty. */
export interface DecideTip {
  readonly tipId: string;
  readonly version: string;
  readonly show: boolean;
  readonly reason: string;
}

/** Why it is not decided. */
export type DecideTipRefusal = TipRefusal | TipTextRefusal | OwnTipRefusal;

/** A director says whether a tip is shown, and its author is told so: nothing of either stands in the message (NP27). */
export function makeDecideTip(ports: Pick<Ports, "store" | "clock" | "ids" | "sealer">) {
  return async (
    { schemeId, person }: Pick<Actor, "schemeId" | "person">,
    { tipId, version, show, reason }: DecideTip,
  ): Promise<Outcome<Tip, DecideTipRefusal>> => {
    const wrong = whyNotTakeReason(reason);
    if (wrong !== undefined) return refused(wrong);
    const found = await ports.store.find(schemeId, "tip", tipId);
    if (found === undefined) return refused({ code: "not-found" });
    if (found.version !== version) return refused({ code: "version-out-of-date" });
    const words = reason.trim();
    const as = { schemeId, kind: "tip-reason", id: tipId } as const;
    const sealed = words === "" ? {} : { sealedReason: await ports.sealer.seal(as, words) };
    const now = ports.clock.now();
    const by = person.value.id;
    const decision = decide(found.value, { show, decided: { at: now, by }, ...sealed });
    if (!decision.accepted) return refused(decision.refusal);
    const { authorId: recipientId } = found.value;
    const subject = { schemeId, subjectId: tipId, recipientId, occurrence: now };
    const context = { schemeId, by, subjectId: tipId };
    const outcome = await ports.store.commit({
      schemeId,
      replace: [{ type: "tip", value: decision.state, version }],
      events: decision.events.map((event) => eventOf(ports, context, event)),
      messages: [messageOn("tip-decided", subject, now)],
    });
    return outcome === "conflict" ? refused({ code: "version-out-of-date" }) : done(decision.state);
  };
}
