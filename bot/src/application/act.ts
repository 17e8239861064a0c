import type { PairingId, PersonId, SchemeId } from "../scheme/shared/ids";
import type { SchemeAct, SchemeEvent } from "./events";
import type { Ports } from "./ports/ports";

/** Who acts, where, and on what. */
export interface ActContext {
  readonly schemeId: SchemeId;
  readonly by: SchemeEvent["by"];
  readonly personId?: PersonId;
  readonly pairingId?: PairingId;
  readonly subjectId?: string;
}

/** The audit entry of an act, at the product's time and with an id of its own. */
export function eventOf(
  { clock, ids }: Pick<Ports, "clock" | "ids">,
  context: ActContext,
  act: SchemeAct,
): SchemeEvent {
  return { id: ids.next(), at: clock.now(), act, ...context };
}
