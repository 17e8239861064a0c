import { clashingPeople, overlappingPlacements } from "./clashing-rows";
import type { DroppedColumn } from "./heading";
import { joinRows } from "./join-rows";
import type { PersonRow } from "./person-row";
import { readPersonPart, type PersonPart } from "./read-people";
import { readPlacementPart, type PlacementPart } from "./read-placements";
import { readTemplateRow } from "./read-template";
import { recogniseLayout, type LayoutRefusal, type RecognisedLayout } from "./recognise-layout";
import { isSameRow, stopsRow, type RowProblem, type RowSource } from "./row-problem";
import { rowReader } from "./row-reader";
import type { SheetTable } from "./sheet-table";
import { isExampleEmail } from "./template";

/** A sheet that was taken in, and as what. */
export interface TakenSheet {
  readonly fileName: string;
  readonly sheetName: string;
  readonly layout: RecognisedLayout["id"];
  readonly rows: number;
}

/** A sheet that was not, and why. */
export interface RefusedSheet {
  readonly fileName: string;
  readonly sheetName: string;
  readonly refusal: LayoutRefusal;
}

/** What the sheets of an import say, before anything is compared with the people of the scheme. */
export interface SheetsReading {
  /** Rows that nothing speaks against, in the order of the files. */
  readonly rows: readonly PersonRow[];
  /** By file, then by row. Rows with a problem that stops them (`stopsRow`) are not in `rows`. */
  readonly problems: readonly RowProblem[];
  /** Columns that were not read, each heading once. */
  readonly dropped: readonly DroppedColumn[];
  readonly taken: readonly TakenSheet[];
  readonly refused: readonly RefusedSheet[];
}

interface Parts {
  readonly people: PersonPart[];
  readonly placements: PlacementPart[];
  readonly template: PersonRow[];
  readonly problems: RowProblem[];
}

/**
 * Makes rows about doctors of the sheets of one import, in any order: people and placements joined on
 * the GMC number, template rows as they are. Only the columns of a layout are read; all others are named
 * in `dropped`, the protected characteristics among them (NP8).
 */
export function interpretSheets(tables: readonly SheetTable[]): SheetsReading {
  const parts: Parts = { people: [], placements: [], template: [], problems: [] };
  const dropped = new Map<string, DroppedColumn>();
  const taken: TakenSheet[] = [];
  const refused: RefusedSheet[] = [];
  for (const table of tables) {
    const { fileName, sheetName } = table;
    const recognised = recogniseLayout(table.headings);
    if (!recognised.ok) {
      refused.push({ fileName, sheetName, refusal: recognised.refusal });
      continue;
    }
    const { layout } = recognised;
    for (const column of layout.dropped) dropped.set(column.heading, column);
    readTable(table, layout, parts);
    taken.push({ fileName, sheetName, layout: layout.id, rows: table.rows.length });
  }
  const files = tables.map((table) => table.fileName);
  return { ...settle(parts, files), dropped: [...dropped.values()], taken, refused };
}

function readTable(table: SheetTable, layout: RecognisedLayout, into: Parts): void {
  for (const row of table.rows) {
    const reader = rowReader(table, layout, row);
    if (layout.id === "tis-people") {
      into.people.push(readPersonPart(reader).part);
    } else if (layout.id === "tis-placements") {
      into.placements.push(readPlacementPart(reader).part);
    } else {
      const { part } = readTemplateRow(reader);
      if (isExampleEmail(part.email)) continue;
      into.template.push(part);
    }
    into.problems.push(...reader.problems);
  }
}

function settle(
  parts: Parts,
  files: readonly string[],
): { rows: readonly PersonRow[]; problems: readonly RowProblem[] } {
  const joined = joinRows(parts.people, parts.placements);
  const stopping = [...parts.problems, ...clashingPeople(parts.people, parts.template)];
  const isSound = (source: RowSource) =>
    !stopping.some((one) => stopsRow(one.code) && isSameRow(one.source, source));
  const rows = [...joined.rows, ...parts.template].filter(
    (row) => isSound(row.source) && isSound(row.personSource ?? row.source),
  );
  // A row that is not taken needs no second remark.
  const worthALook = joined.problems.filter((problem) => isSound(problem.source));
  const problems = [...stopping, ...worthALook, ...overlappingPlacements(rows)];
  return { rows, problems: inOrder(problems, files) };
}

function inOrder(problems: readonly RowProblem[], files: readonly string[]): RowProblem[] {
  return problems.toSorted(
    (one, next) =>
      files.indexOf(one.source.file) - files.indexOf(next.source.file) ||
      one.source.row - next.source.row,
  );
}
