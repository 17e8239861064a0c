import { dayInWords, londonDate } from "../../scheme/calendar/london";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** What a sheet names somebody by. */
export interface Named {
  readonly email: string;
  readonly gmcNumber?: string;
}

/**
 * Who of those whom a sheet names asked to be erased, and on which day in words: they are not taken in again (PF-15). Who
 * it was is not kept; only whoever has the same e-mail or number in hand can ask.
 */
export async function askedToBeErased<Row extends Named>(
  { erasureLedger, sealer }: Pick<Ports, "erasureLedger" | "sealer">,
  schemeId: SchemeId,
  rows: readonly Row[],
): Promise<ReadonlyMap<Row, string>> {
  const erased = await erasureLedger.of(schemeId);
  if (erased.length === 0) return new Map();
  const dayOf = new Map(
    erased.flatMap(({ marks, at }) => marks.map((mark) => [mark, at] as const)),
  );
  const found = new Map<Row, string>();
  for (const row of rows) {
    for (const text of [row.email.toLowerCase(), row.gmcNumber ?? ""].filter((one) => one !== "")) {
      const at = dayOf.get(await sealer.mark(schemeId, text));
      if (at !== undefined) found.set(row, dayInWords(londonDate(at)));
    }
  }
  return found;
}
