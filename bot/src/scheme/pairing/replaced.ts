import type { Instant } from "../shared/time";
import type { Displaced, Pairing, Replaced } from "./pairing";

/**
 * When a pairing gives way, and to which: the earliest announcement of those that displace it. One that was ended
 * before it was announced displaces nothing: nobody loses their supporter without the next one (NP12). Undefined where none does.
 */
export function replacementOf(
  pairing: Pairing,
  doctorsPairings: readonly Pairing[],
): { readonly by: Pairing; readonly replaced: Replaced } | undefined {
  const [first] = doctorsPairings
    .flatMap((by) => {
      const displaced = by.displaces?.find(({ pairingId }) => pairingId === pairing.id);
      return displaced === undefined || wasCalledOff(by) ? [] : [{ by, displaced }];
    })
    .toSorted((a, b) => (a.by.announceAt < b.by.announceAt ? -1 : 1));
  return first && { by: first.by, replaced: replacedAt(first.by.announceAt, first.displaced) };
}

function replacedAt(at: Instant, { by, onRequest }: Displaced): Replaced {
  return { at, by, ...(onRequest === true ? { onRequest } : {}) };
}

function wasCalledOff({ period, announceAt }: Pairing): boolean {
  return period.state === "ended" && period.at < announceAt;
}

/**
 * A pairing as its two people have it at a moment: one that is displaced holds until the other is announced, and has
 * ended from that instant on. What the two see, hear and may do goes by this.
 */
export function asOf(pairing: Pairing, now: Instant): Pairing {
  const { replaced, ...kept } = pairing;
  if (replaced === undefined || now < replaced.at || pairing.period.state === "ended") {
    return pairing;
  }
  return { ...kept, period: { state: "ended", ...replaced } };
}

/**
 * Whether a pairing is one that an allocation counts: it holds and nothing displaces it, announced or not. Load, rules and
 * whether a doctor has somebody go by this; of a doctor's pairings at most one counts.
 */
export function countsInAllocation({ period, replaced }: Pairing): boolean {
  return period.state === "active" && replaced === undefined;
}
