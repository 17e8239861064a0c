import { londonDate } from "../../scheme/calendar/london";
import type { Scheme } from "../../scheme/policy/policy";
import { isClosed, type PulseMarks, type PulseTally } from "../../scheme/pulse/pulse";
import { windowOpenTo, type OpenWindow } from "../../scheme/pulse/windows";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { pulseMark } from "./marks";

/** The window that is open to somebody, and what is kept of it. */
export interface PulseAtHand {
  readonly scheme: Scheme;
  readonly window: OpenWindow;
  readonly tally: Versioned<PulseTally> | undefined;
  readonly marks: Versioned<PulseMarks> | undefined;
  /** Theirs in this window, whether it is there or not. */
  readonly mark: string;
}

/** Reads it; undefined where none is open to them, or it takes no more answers. */
export async function pulseAtHand(
  ports: Pick<Ports, "store" | "clock" | "sealer">,
  { schemeId, person }: Pick<Actor, "schemeId" | "person">,
): Promise<PulseAtHand | undefined> {
  const { store, clock } = ports;
  const scheme = (await store.scheme(schemeId))?.value;
  if (scheme === undefined) return undefined;
  const today = londonDate(clock.now());
  const window = windowOpenTo(person.value, scheme.policy, today);
  if (window === undefined) return undefined;
  const [tally, marks, mark] = await Promise.all([
    store.find(schemeId, "pulse-tally", window.id),
    store.find(schemeId, "pulse-marks", window.id),
    pulseMark(ports, schemeId, { windowId: window.id, personId: person.value.id }),
  ]);
  return isClosed(tally?.value, today) ? undefined : { scheme, window, tally, marks, mark };
}
