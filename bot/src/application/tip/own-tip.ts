import {
  changeTip,
  whyNotTakeTip,
  type Tip,
  type TipEvent,
  type TipTextRefusal,
} from "../../scheme/tip/tip";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemeWrite, Versioned } from "../ports/scheme-store";
import type { WrittenTip } from "./write-tip";

type OwnPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Which tip of their own somebody acts on, as they saw it. */
export interface OwnTipAct {
  readonly author: Pick<Actor, "schemeId" | "person">;
  readonly tipId: string;
  readonly version: string;
}

/** Why an act on one's own tip is not done; of another person's there is no sign. */
export interface OwnTipRefusal {
  readonly code: "not-found" | "version-out-of-date";
}

/** Its author says it anew; a director looks at it again before anybody is shown it (NP27). */
export function makeChangeTip(ports: OwnPorts) {
  return async (
    act: OwnTipAct,
    { text, signed }: WrittenTip,
  ): Promise<Outcome<undefined, TipTextRefusal | OwnTipRefusal>> => {
    const wrong = whyNotTakeTip(text);
    if (wrong !== undefined) return refused(wrong);
    const found = await ownTip(ports, act);
    if ("code" in found) return refused(found);
    const { schemeId } = act.author;
    const as = { schemeId, kind: "tip", id: act.tipId } as const;
    const sealedText = await ports.sealer.seal(as, text.trim());
    const changed = { writtenAt: ports.clock.now(), signed, sealedText };
    const { state: value, event } = changeTip(found.value, changed);
    const replace = [{ type: "tip", value, version: found.version }] as const;
    return written(ports, act, event, { replace, needsYou: "moderate-tips" });
  };
}

/** Its author takes it back: it is gone, also for those who were shown it (NP27). */
export function makeTakeTipBack(ports: OwnPorts) {
  return async (act: OwnTipAct): Promise<Outcome<undefined, OwnTipRefusal>> => {
    const found = await ownTip(ports, act);
    if ("code" in found) return refused(found);
    const { version } = found;
    const remove = [{ type: "tip", id: act.tipId, version }] as const;
    return written(ports, act, { type: "TipTakenBack" }, { remove });
  };
}

async function ownTip(
  { store }: OwnPorts,
  { author, tipId, version }: OwnTipAct,
): Promise<Versioned<Tip> | OwnTipRefusal> {
  const found = await store.find(author.schemeId, "tip", tipId);
  if (found?.value.authorId !== author.person.value.id) return { code: "not-found" };
  return found.version === version ? found : { code: "version-out-of-date" };
}

async function written(
  ports: OwnPorts,
  { author: { schemeId, person }, tipId }: OwnTipAct,
  event: TipEvent,
  write: Pick<SchemeWrite, "replace" | "remove" | "needsYou">,
): Promise<Outcome<undefined, OwnTipRefusal>> {
  const context = { schemeId, by: person.value.id, subjectId: tipId };
  const events = [eventOf(ports, context, event)];
  const outcome = await ports.store.commit({ schemeId, ...write, events });
  return outcome === "conflict" ? refused({ code: "version-out-of-date" }) : done(undefined);
}
