import type { SchemeId } from "../../scheme/shared/ids";
import { isErased } from "../../scheme/people/erased";
import type { LedgerEntry } from "../ports/erasure-ledger";
import { makeEraseRow } from "./erase-row";
import { makeGoOnErasing, type ErasePorts } from "./go-on-erasing";
import type { Ports } from "../ports/ports";

/** What a replay did. */
export interface Replayed {
  /** Rows that a backup had brought back, and that are erased again. */
  readonly again: number;
  /** Rows that are erased, or were never there. */
  readonly already: number;
}

/** Every erasure that the store knows of, to be kept beside its backups: ids, moments and keyed hashes. */
export function makeListErasures({
  schemes,
  erasureLedger,
}: Pick<Ports, "schemes" | "erasureLedger">) {
  return async (): Promise<readonly LedgerEntry[]> => {
    const all = await schemes.all();
    return (await Promise.all(all.map(({ schemeId }) => erasureLedger.of(schemeId)))).flat();
  };
}

/**
 * Erases again whoever had been erased, after a backup was restored (PF-15). Nobody is told a second time. The other halves
 * of their pairs read what they read before. Run again, it finds nothing to do.
 */
export function makeReplayErasures(ports: ErasePorts) {
  const eraseRow = makeEraseRow(ports);
  const goOn = makeGoOnErasing(ports);
  return async (entries: readonly LedgerEntry[]): Promise<Replayed> => {
    let again = 0;
    for (const entry of entries) {
      const { schemeId, personId } = entry;
      await ports.erasureLedger.note(entry);
      const person = await ports.store.person(schemeId, personId);
      if (person === undefined || isErased(person.value)) continue;
      const rows = [{ schemeId, personId }];
      const certificateId = ports.ids.next();
      const act = { schemeId, personId, by: "operator", certificateId, rows, tellOthers: false };
      const outcome = await eraseRow(act);
      if (!outcome.ok) continue;
      await goOn(outcome.value);
      again += 1;
    }
    return { again, already: entries.length - again };
  };
}

/**
 * Lets a scheme's spreadsheets name somebody again who was erased and came back; said of their e-mail or their GMC number.
 * False where no such erasure is known.
 */
export function makeLetBack({ erasureLedger, sealer }: Pick<Ports, "erasureLedger" | "sealer">) {
  return async (schemeId: SchemeId, named: string): Promise<boolean> => {
    const mark = await sealer.mark(schemeId, named.trim().toLowerCase());
    const known = (await erasureLedger.of(schemeId)).some(({ marks }) => marks.includes(mark));
    if (known) await erasureLedger.unmark(schemeId, mark);
    return known;
  };
}
