import type { Grade } from "../grade";
import { parseCapacity, splitName } from "./cell-text";
import { definedFields } from "./defined-fields";
import { roleOf, type DoctorRole } from "./doctor-role";
import type { PersonRow } from "./person-row";
import type { RowProblem } from "./row-problem";
import {
  readEmail,
  readGmcNumber,
  readGrade,
  readPeriod,
  readSupervisors,
  readText,
  type RowReader,
} from "./row-reader";

/** Reads a row of our own template. */
export function readTemplateRow(row: RowReader): { part: PersonRow; problems: RowProblem[] } {
  const grade = readGrade(row);
  const name = splitName(readText(row, "full-name") ?? "");
  if (row.text("full-name") === "") row.note("missing-name", "full-name");
  const part = {
    source: row.source,
    ...readPeriod(row),
    ...definedFields({
      name,
      grade,
      email: readEmail(row),
      gmcNumber: readGmcNumber(row),
      role: readRole(row, grade),
      site: readText(row, "site"),
      specialty: readText(row, "specialty"),
      supervisors: readSupervisors(row),
      capacity: readCapacity(row),
    }),
  };
  return { part, problems: row.problems };
}

function readRole(row: RowReader, grade: Grade | undefined): DoctorRole | undefined {
  const text = row.text("role");
  // Without a grade the cell can still be misspelt; F2 goes with every role there is.
  const role = roleOf(text, grade ?? "F2");
  if (role === "unknown-role") {
    row.note("unknown-role", "role");
    return undefined;
  }
  if (grade === undefined) return undefined;
  if (role === "does-not-fit") {
    row.note("role-does-not-fit-grade", "role");
    return undefined;
  }
  return role;
}

function readCapacity(row: RowReader): number | undefined {
  const text = row.text("capacity");
  if (text === "") return undefined;
  const capacity = parseCapacity(text);
  if (capacity === undefined) row.note("bad-capacity", "capacity");
  return capacity;
}
