import type { PulseWindowId } from "../../scheme/pulse/windows";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** Under what it is kept that somebody answered in a window; another one in each window, and nobody's without the scheme's key. */
export function pulseMark(
  { sealer }: Pick<Ports, "sealer">,
  schemeId: SchemeId,
  of: { readonly windowId: PulseWindowId; readonly personId: PersonId },
): Promise<string> {
  return sealer.mark(schemeId, `the pulse ${of.windowId} of ${of.personId}`);
}
