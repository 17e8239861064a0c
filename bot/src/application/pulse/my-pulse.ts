import type { Scheme } from "../../scheme/policy/policy";
import type { OpenWindow } from "../../scheme/pulse/windows";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { pulseAtHand } from "./pulse-at-hand";

/** What somebody can answer in a scheme now. */
export interface MyPulse {
  readonly scheme: Scheme;
  readonly window: OpenWindow;
  readonly answered: boolean;
}

/** The window that is open to somebody, and whether they answered in it (MX4); what they answered nobody knows. */
export function makeMyPulse(ports: Pick<Ports, "store" | "clock" | "sealer">) {
  return async (actor: Pick<Actor, "schemeId" | "person">): Promise<MyPulse | undefined> => {
    const found = await pulseAtHand(ports, actor);
    if (found === undefined) return undefined;
    const { scheme, window, marks, mark } = found;
    return { scheme, window, answered: marks?.value.marks.includes(mark) === true };
  };
}
