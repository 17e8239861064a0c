import type { Cancellation } from "../../scheme/messages/may-go";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { ShownMessage } from "../ports/messenger";
import type { Ports } from "../ports/ports";
import { compose } from "../messages/compose";
import type { Composed, ComposePorts } from "../messages/composed";
import { mayBeKnown } from "./may-be-known";

type PreviewPorts = ComposePorts & Pick<Ports, "outbox" | "messenger">;

/** A message as its reader would see it, or why it is not shown. */
export type Preview =
  | ({ readonly state: "shown" } & ShownMessage)
  /** Its words are between the two (principle 6). */
  | { readonly state: "between-the-two" }
  | { readonly state: "away"; readonly until: Instant }
  | { readonly state: "would-not-go"; readonly reason: Cancellation; readonly toCome: boolean };

/**
 * A message as its reader would see it at its moment, from what is known now; nothing is sent. An introduction's own words
 * are never shown. Undefined where the scheme has no such message, or none that whoever runs it may know of.
 */
export function makePreviewMessage(ports: PreviewPorts) {
  return async (
    schemeId: SchemeId,
    recipientId: PersonId,
    messageId: string,
  ): Promise<Preview | undefined> => {
    const message = (await ports.outbox.message(recipientId, messageId))?.value.message;
    if (message?.schemeId !== schemeId || !mayBeKnown(message.kind)) return undefined;
    if (message.kind === "introduction") return { state: "between-the-two" };
    const composed = await composeAtItsMoment(ports, message);
    switch (composed.state) {
      case "may-go":
        return { state: "shown", ...ports.messenger.show(composed.message) };
      case "waits":
        return { state: "away", until: composed.until };
      case "cancelled": {
        const toCome = message.dueAt > ports.clock.now();
        return { state: "would-not-go", reason: composed.reason, toCome };
      }
    }
  };
}

/** The message as it goes when its time has come; what waits for working hours is shown as it goes then. */
export async function composeAtItsMoment(
  ports: ComposePorts,
  message: PlannedMessage,
): Promise<Composed> {
  const at = (moment: Instant): Promise<Composed> => {
    const now = ports.clock.now();
    const then = moment > now ? moment : now;
    return compose({ ...ports, clock: { ...ports.clock, now: () => then } }, message);
  };
  const composed = await at(message.dueAt);
  return composed.state === "waits" && composed.reason === "out-of-hours"
    ? at(composed.until)
    : composed;
}
