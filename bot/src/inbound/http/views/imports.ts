import type { ImportView } from "../../../contract";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { PeopleImport, PersonChange } from "../../../application/records";
import { fullName } from "../../../scheme/people/person";
import { isFoundationGrade } from "../../../scheme/people/grade";

const STATES = {
  "dry-run": "dry-run",
  committed: "confirmed",
  done: "confirmed",
  discarded: "discarded",
} as const;

/** What an import would do, did, or could not do. */
export function toImportView({ value, version }: Versioned<PeopleImport>): ImportView {
  const added = value.changes.filter(({ kind }) => kind === "add").length;
  return {
    importId: value.id,
    version,
    state: STATES[value.state],
    files: [...value.files],
    added,
    changed: value.changes.length - added,
    unchanged: value.unchanged,
    changes: value.changes.map(toChange),
    problems: [...value.problems],
    dropped: [...value.dropped],
  };
}

function toChange({
  kind,
  details,
  differences,
  source,
}: PersonChange): ImportView["changes"][number] {
  const post = details.memberships.findLast(({ grade }) => grade !== undefined);
  const foundation = post?.grade !== undefined && isFoundationGrade(post.grade);
  return {
    kind,
    name: fullName(details.name),
    email: details.email,
    grade: post?.grade ?? "",
    site: post?.site ?? "",
    role: foundation ? "foundation-doctor" : "senior-doctor",
    differences: [...differences],
    file: source.file,
    row: source.row,
  };
}
