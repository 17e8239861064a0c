import type { PersonName } from "../person";
import { definedFields } from "./defined-fields";
import type { RowProblem, RowSource } from "./row-problem";
import { readEmail, readGmcNumber, readText, type RowReader } from "./row-reader";

/** A row of a people sheet. */
export interface PersonPart {
  readonly source: RowSource;
  readonly gmcNumber?: string;
  readonly name?: PersonName;
  readonly email?: string;
}

/** Reads a row of the TIS people layout. Its columns of characteristics are out of reach here (NP8). */
export function readPersonPart(row: RowReader): { part: PersonPart; problems: RowProblem[] } {
  const part = {
    source: row.source,
    ...definedFields({
      gmcNumber: readGmcNumber(row),
      name: readName(row),
      email: readEmail(row),
    }),
  };
  if (row.text("record-status").toLowerCase() === "inactive") {
    row.note("inactive-person", "record-status");
  }
  return { part, problems: row.problems };
}

function readName(row: RowReader): PersonName | undefined {
  const given = readText(row, "given") ?? "";
  const family = readText(row, "family") ?? "";
  const knownAs = readText(row, "known-as");
  if (row.text("given") === "" && row.text("family") === "") {
    row.note("missing-name", "family");
    return undefined;
  }
  // Who has one name only is greeted by it.
  const name = given === "" ? { given: family, family: "" } : { given, family };
  return knownAs === undefined || knownAs === given ? name : { ...name, knownAs };
}
