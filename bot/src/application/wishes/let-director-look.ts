import { LOOK_TEXT_VERSION } from "../../scheme/characteristics/purpose";
import { letDirectorLook, stopDirectorLooking } from "../../scheme/characteristics/statement";
import {
  changeStatement,
  type Changed,
  type ChangePorts,
  type StatementAct,
} from "./change-statement";

/** "Let my director know, so they can look" on, by the text that was read, or off again (NP7). */
export function makeLetDirectorLook(ports: ChangePorts) {
  return (
    act: Omit<StatementAct, "side">,
    leave: { readonly may: false } | { readonly may: true; readonly textVersion: string },
  ): Promise<Changed> =>
    changeStatement(ports, { ...act, side: "wish" }, (current, { now }) =>
      leave.may
        ? letDirectorLook(current, { at: now, textVersion: leave.textVersion }, LOOK_TEXT_VERSION)
        : stopDirectorLooking(current),
    );
}
