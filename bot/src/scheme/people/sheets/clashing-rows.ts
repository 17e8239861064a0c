import type { PersonPart } from "./read-people";
import type { PersonRow } from "./person-row";
import type { RowProblem } from "./row-problem";

/**
 * Rows that claim to be different people with one e-mail or one GMC number: each of them is named, with
 * another, since nothing tells which is right. The same person in the same words is no clash, unless two rows
 * of a template say it without dates: then nothing tells them apart.
 */
export function clashingPeople(
  parts: readonly PersonPart[],
  template: readonly PersonRow[],
): RowProblem[] {
  const people: readonly PersonRow[] = [...parts, ...template];
  return [
    ...clashes(people, (person) => person.email, { code: "duplicate-email", column: "Email" }),
    ...clashes(people, (person) => person.gmcNumber, {
      code: "duplicate-gmc",
      column: "GMC Number",
    }),
  ];
}

function clashes(
  people: readonly PersonRow[],
  key: (person: PersonRow) => string | undefined,
  problem: Pick<RowProblem, "code" | "column">,
): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const [value, group] of Map.groupBy(people, key)) {
    if (value === undefined) continue;
    for (const person of group) {
      const other = group.find((one) => isClash(one, person));
      if (other === undefined) continue;
      problems.push({ ...problem, source: person.source, value, other: other.source });
    }
  }
  return problems;
}

function isClash(one: PersonRow, other: PersonRow): boolean {
  if (!isSamePerson(one, other)) return true;
  const undated = one.start === undefined || other.start === undefined;
  return one !== other && undated && one.grade !== undefined && other.grade !== undefined;
}

/** Whether two rows give one and the same name, e-mail and GMC number. */
export function isSamePerson(one: PersonPart, other: PersonPart): boolean {
  return (
    one.email === other.email &&
    one.gmcNumber === other.gmcNumber &&
    one.name?.given === other.name?.given &&
    one.name?.family === other.name?.family
  );
}

/**
 * Placements of one doctor whose days overlap: the later one is named, with the earlier. Posts shared
 * between two sites do overlap, so this is something to look at and stops nothing.
 */
export function overlappingPlacements(rows: readonly PersonRow[]): RowProblem[] {
  const problems: RowProblem[] = [];
  const dated = rows.filter((row) => row.grade !== undefined);
  for (const [doctor, group] of Map.groupBy(dated, (row) => row.gmcNumber ?? row.email)) {
    if (doctor === undefined) continue;
    const inOrder = group.toSorted((one, next) => startOf(one).localeCompare(startOf(next)));
    let latest: PersonRow | undefined;
    for (const row of inOrder) {
      if (latest !== undefined && startOf(row) <= endOf(latest)) {
        problems.push({ source: row.source, code: "overlapping-placements", other: latest.source });
      }
      if (latest === undefined || endOf(row) > endOf(latest)) latest = row;
    }
  }
  return problems;
}

function startOf(row: PersonRow): string {
  return row.start ?? "";
}

function endOf(row: PersonRow): string {
  return row.end ?? "9999-12-31";
}
