import { fullName, type Person } from "../../scheme/people/person";
import { isErased } from "../../scheme/people/erased";
import type { Sensitive } from "../../scheme/shared/sensitive";
import type { Tip } from "../../scheme/tip/tip";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** A tip with its words. */
export interface OpenedTip {
  readonly tip: Tip;
  readonly version: string;
  readonly text: Sensitive<string>;
  /** What a director said to its author, for the two of them. */
  readonly reason?: Sensitive<string>;
  /** Whose name stands beside it; empty where it is not signed, or they have left. */
  readonly by: string;
}

/** Opens the words of a tip, for whoever was found to be entitled to them. Throws where they cannot be opened. */
export async function openTip(
  { sealer }: Pick<Ports, "sealer">,
  { value: tip, version }: Versioned<Tip>,
  author: Person | undefined,
): Promise<OpenedTip> {
  const { schemeId, id, sealedText, sealedReason, signed } = tip;
  const text = await sealer.open({ schemeId, kind: "tip", id }, sealedText);
  const named = signed && author !== undefined && !isErased(author);
  const opened = { tip, version, text, by: named ? fullName(author.name) : "" };
  if (sealedReason === undefined) return opened;
  return {
    ...opened,
    reason: await sealer.open({ schemeId, kind: "tip-reason", id }, sealedReason),
  };
}
