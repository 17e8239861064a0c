import type { IsoDate } from "../../shared/time";
import type { Grade } from "../grade";
import { definedFields } from "./defined-fields";
import type { RowProblem, RowSource } from "./row-problem";
import {
  readGmcNumber,
  readGrade,
  readPeriod,
  readSupervisors,
  readText,
  type RowReader,
} from "./row-reader";

/** A row of a placement sheet. The names that some of them hold are not needed: the number joins them. */
export interface PlacementPart {
  readonly source: RowSource;
  readonly gmcNumber?: string;
  readonly grade?: Grade;
  readonly site?: string;
  readonly specialty?: string;
  readonly supervisors?: readonly string[];
  readonly start?: IsoDate;
  readonly end?: IsoDate;
}

/** Reads a row of the TIS placement layout, in its short or its longer form. */
export function readPlacementPart(row: RowReader): { part: PlacementPart; problems: RowProblem[] } {
  const gmcNumber = readGmcNumber(row);
  const part = {
    source: row.source,
    ...readPeriod(row),
    ...definedFields({
      gmcNumber,
      grade: readGrade(row),
      site: readText(row, "site"),
      specialty: readText(row, "specialty"),
      supervisors: readSupervisors(row),
    }),
  };
  if (row.text("start") === "") row.note("missing-date", "start");
  const badNumber = row.problems.some(({ code }) => code === "bad-gmc");
  if (gmcNumber === undefined && !badNumber) row.note("missing-gmc", "gmc");
  return { part, problems: row.problems };
}
