import type { IsoDate } from "../../shared/time";
import type { Grade } from "../grade";
import type { PersonName } from "../person";
import type { RowSource } from "./row-problem";

/**
 * What a row of a spreadsheet says about a doctor; for one with several placements there is a row for
 * each. Only these fields are ever taken from a file: no characteristic can reach them (NP8).
 */
export interface PersonRow {
  /** The row of the placement where there is one, else of the person. */
  readonly source: RowSource;
  /** The row of the people sheet, where name and e-mail came from another row than `source`. */
  readonly personSource?: RowSource;
  /** Seven digits. */
  readonly gmcNumber?: string;
  /** Absent only where the row can do no more than change somebody known by their GMC number. */
  readonly name?: PersonName;
  /** Lower case. */
  readonly email?: string;
  /** An F2 whose row says "supporter" is a `senior-doctor` here; by the grade, also one who is supported. */
  readonly role?: "foundation-doctor" | "senior-doctor";
  readonly grade?: Grade;
  readonly site?: string;
  readonly specialty?: string;
  /** Who supervises the doctor there: a name, an e-mail or a number each, as the cell has it. */
  readonly supervisors?: readonly string[];
  /** 1 to 3 (NP10). */
  readonly capacity?: number;
  readonly start?: IsoDate;
  /** The last day, included. Never before `start`. */
  readonly end?: IsoDate;
}
