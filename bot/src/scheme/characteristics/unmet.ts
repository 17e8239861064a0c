import type { PairingId } from "../shared/ids";
import { SMALLEST_SHOWN } from "./smallest-shown";

/** Why a wish was not met although somebody offers it (NP7), in the order in which reasons are looked for. */
export const UNMET_REASONS = [
  /** Nobody who offers it may support this doctor. */
  "none-suited",
  /** With any of those who do, somebody would go without a supporter. */
  "needed",
  /** With any of them, a pair that holds would have to end. */
  "pairs-hold",
  /** It would have cost something else that the doctor asked for. */
  "your-others",
  /** It would have cost what others asked for. */
  "others",
] as const;

/** Why a wish was not met. */
export type UnmetReason = (typeof UNMET_REASONS)[number];

/** Why one wish was not met in one pairing, for the doctor alone. */
export interface Unmet {
  readonly pairingId: PairingId;
  readonly reason: UnmetReason;
  /** How many requests of others it would have cost; absent where there are fewer than can be shown (principle 9). */
  readonly cost?: number;
}

/** The number of others' requests, where it points at nobody. */
export function costShown(requests: number): { readonly cost?: number } {
  return requests >= SMALLEST_SHOWN ? { cost: requests } : {};
}

/** The reason in words, for the doctor alone. It names nobody. */
export function unmetWords({ reason, cost }: Omit<Unmet, "pairingId">): string {
  switch (reason) {
    case "none-suited":
      return "Not met: nobody who offered it can be your supporter under the scheme's rules.";
    case "needed":
      return "Not met: whoever offered it is needed where somebody would otherwise go without a supporter.";
    case "pairs-hold":
      return "Not met: it would have ended pairs that there are.";
    case "your-others":
      return "Not met: it would have cost something else that you asked for.";
    case "others":
      return cost === undefined
        ? "Not met: it would have cost others what they asked for."
        : `Not met: it would have cost ${cost} requests of others.`;
  }
}
