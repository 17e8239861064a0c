import { londonDate } from "../../scheme/calendar/london";
import { isActiveSupporter } from "../../scheme/people/standing";
import { whyNotTakeTip, type Tip, type TipTextRefusal } from "../../scheme/tip/tip";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

type WritePorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** What a supporter wrote. */
export interface WrittenTip {
  readonly text: string;
  /** Whether their name stands beside it. */
  readonly signed: boolean;
}

/** Why a new one is not taken. `not-yours`: the form was somebody else's. */
export type WriteTipRefusal =
  TipTextRefusal | { readonly code: "supporters-only" } | { readonly code: "not-yours" };

/**
 * Keeps a supporter's tip, sealed, until a director has looked at it (NP27). `tipId` is the token of the form: sent
 * again, it is the same tip. Those who may decide about it are told that something waits.
 */
export function makeWriteTip(ports: WritePorts) {
  return async (
    { schemeId, person }: Pick<Actor, "schemeId" | "person">,
    tipId: string,
    { text, signed }: WrittenTip,
  ): Promise<Outcome<undefined, WriteTipRefusal>> => {
    const wrong = whyNotTakeTip(text);
    if (wrong !== undefined) return refused(wrong);
    const authorId = person.value.id;
    const sealedText = await ports.sealer.seal({ schemeId, kind: "tip", id: tipId }, text.trim());
    return retryOnConflict<Outcome<undefined, WriteTipRefusal>>(async () => {
      const now = ports.clock.now();
      if (!isActiveSupporter(person.value, londonDate(now))) {
        return refused({ code: "supporters-only" });
      }
      const before = await ports.store.find(schemeId, "tip", tipId);
      if (before !== undefined) {
        return before.value.authorId === authorId
          ? done(undefined)
          : refused({ code: "not-yours" });
      }
      const state = { state: "waiting" } as const;
      const value: Tip = {
        id: tipId,
        schemeId,
        authorId,
        writtenAt: now,
        signed,
        state,
        sealedText,
      };
      const context = { schemeId, by: authorId, subjectId: tipId };
      const outcome = await ports.store.commit({
        schemeId,
        create: [{ type: "tip", value }],
        events: [eventOf(ports, context, { type: "TipWritten" })],
        needsYou: "moderate-tips",
      });
      return outcome === "conflict" ? "conflict" : done(undefined);
    });
  };
}
