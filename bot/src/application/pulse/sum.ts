import { NO_ANSWERS, type PulseSum, type PulseTally } from "../../scheme/pulse/pulse";
import type { PulseWindowId } from "../../scheme/pulse/windows";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

type Opener = Pick<Ports, "sealer">;

/** Where a sum belongs. */
interface Place {
  readonly schemeId: SchemeId;
  readonly id: PulseWindowId;
}

/** Always as long, so that what is sealed does not tell by its length what the first answers were. */
const DIGITS = 8;

/** A sum, sealed. */
export function sealSum(
  { sealer }: Opener,
  { schemeId, id }: Place,
  { count, sum }: PulseSum,
): Promise<string> {
  const text = [count, sum].map((one) => String(one).padStart(DIGITS, "0")).join(" ");
  return sealer.seal({ schemeId, kind: "pulse", id }, text);
}

/** The same again; no answers where there is none yet. @throws Error where it is not what was sealed. */
export async function openSum(
  { sealer }: Opener,
  tally: Pick<PulseTally, "schemeId" | "id" | "sealedSum"> | undefined,
): Promise<PulseSum> {
  if (tally === undefined) return NO_ANSWERS;
  const { schemeId, id, sealedSum } = tally;
  const opened = await sealer.open({ schemeId, kind: "pulse", id }, sealedSum);
  const [count = Number.NaN, sum = Number.NaN] = opened.reveal().split(" ").map(Number);
  if (!Number.isInteger(count) || !Number.isInteger(sum)) {
    throw new Error("What was sealed is not the sum of a pulse.");
  }
  return { count, sum };
}
