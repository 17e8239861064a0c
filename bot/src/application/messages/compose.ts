import type { PlannedMessage } from "../../scheme/messages/message";
import { composeAboutPairing } from "./compose-about-pairing";
import { composeOnSubject } from "./compose-on-subject";
import type { Composed, ComposePorts } from "./composed";

/**
 * Works a planned message out from what is true now: whether it may still go (principle 1), whether it
 * waits for somebody to be back, and what its card shows. Nothing that was true only when it was planned
 * is used.
 */
export function compose(ports: ComposePorts, planned: PlannedMessage): Promise<Composed> {
  return "pairingId" in planned
    ? composeAboutPairing(ports, planned)
    : composeOnSubject(ports, planned);
}
