import type { Versioned } from "../../application/ports/scheme-store";
import type { PeopleImport } from "../../application/records";
import { personFromImport } from "../../scheme/people/imported";
import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import { NOT_YET_STORED } from "./act";

/**
 * The people of a scheme with the changes of committed imports applied, the earliest first. Whoever
 * has a document keeps its version; whoever has none yet gets one that a commit turns into a creation.
 */
export function withImports(
  schemeId: SchemeId,
  stored: readonly Versioned<Person>[],
  imports: readonly Versioned<PeopleImport>[],
): readonly Versioned<Person>[] {
  const people = new Map(stored.map((person) => [person.value.id, person]));
  const inOrder = imports.map(({ value }) => value).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const change of inOrder.flatMap(({ changes }) => changes)) {
    const existing = people.get(change.personId);
    people.set(change.personId, {
      value: personFromImport(change, existing?.value, schemeId),
      version: existing?.version ?? NOT_YET_STORED,
    });
  }
  return [...people.values()];
}
