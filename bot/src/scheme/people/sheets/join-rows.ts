import { isSamePerson } from "./clashing-rows";
import { definedFields } from "./defined-fields";
import { roleOfGrade } from "./doctor-role";
import type { PersonRow } from "./person-row";
import type { PersonPart } from "./read-people";
import type { PlacementPart } from "./read-placements";
import type { RowProblem } from "./row-problem";

/**
 * Joins people and placements on the GMC number: one row for each placement, so that every period keeps
 * its own dates. A person without a placement stays a row without a grade. A placement without a person
 * stays a row with only its number: it cannot add anybody, but can change somebody who is known already.
 * Both are named as problems to look at. A placement without a number joins nothing and gives no row.
 */
export function joinRows(
  people: readonly PersonPart[],
  placements: readonly PlacementPart[],
): { rows: PersonRow[]; problems: RowProblem[] } {
  const byNumber = Map.groupBy(
    people.filter((person) => person.gmcNumber !== undefined),
    (person) => person.gmcNumber,
  );
  const rows: PersonRow[] = [];
  const problems: RowProblem[] = [];
  for (const placement of placements) {
    if (placement.gmcNumber === undefined) continue;
    const person = byNumber.get(placement.gmcNumber)?.[0];
    rows.push(placedRow(placement, person));
    if (person === undefined) {
      const value = placement.gmcNumber;
      problems.push({ source: placement.source, code: "no-person-for-placement", value });
    }
  }
  const placed = new Set(placements.map((placement) => placement.gmcNumber));
  for (const [index, person] of people.entries()) {
    if (person.gmcNumber !== undefined && placed.has(person.gmcNumber)) continue;
    // Such a sheet has a row for each programme of a person; one of them is enough.
    if (people.findIndex((one) => isSamePerson(one, person)) < index) continue;
    rows.push(person);
    problems.push({ source: person.source, code: "no-placement-for-person" });
  }
  return { rows, problems };
}

function placedRow(placement: PlacementPart, person: PersonPart | undefined): PersonRow {
  const role = placement.grade === undefined ? undefined : roleOfGrade(placement.grade);
  return {
    ...placement,
    ...definedFields({
      role,
      name: person?.name,
      email: person?.email,
      personSource: person?.source,
    }),
  };
}
