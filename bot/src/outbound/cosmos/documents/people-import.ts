import { z } from "zod";
import type {
  DroppedColumn,
  ImportProblem,
  PeopleImport,
  PersonChange,
} from "../../../application/records";
import type { ImportedDetails } from "../../../scheme/people/imported";
import { FIXED_DAYS } from "../../../scheme/retention/retention-table";
import { membership, personName } from "./person";
import { recordKind } from "./record-kind";

const DAY_S = 86_400;

const details: z.ZodType<ImportedDetails> = z.strictObject({
  name: personName,
  email: z.string(),
  gmcNumber: z.string().exactOptional(),
  memberships: z.array(membership),
  capacity: z.number().exactOptional(),
});

const change: z.ZodType<PersonChange> = z.strictObject({
  kind: z.enum(["add", "change"]),
  personId: z.string(),
  details,
  differences: z.array(z.string()),
  source: z.strictObject({ file: z.string(), row: z.number() }),
});

const problem: z.ZodType<ImportProblem> = z.strictObject({
  file: z.string(),
  row: z.number(),
  text: z.string(),
});

const dropped: z.ZodType<DroppedColumn> = z.strictObject({
  heading: z.string(),
  reason: z.enum(["characteristic", "not-needed"]),
});

const content: z.ZodType<PeopleImport> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  state: z.enum(["dry-run", "committed", "done", "discarded"]),
  at: z.string(),
  by: z.string(),
  files: z.array(z.string()),
  revision: z.number(),
  changes: z.array(change),
  unchanged: z.number(),
  problems: z.array(problem),
  dropped: z.array(dropped),
});

/** Spreadsheets as taken in: `import.<id>`; forgotten after a day unless somebody committed it, and a month after its changes were written (PF-16). */
export const importRecord = recordKind<PeopleImport>({
  type: "import",
  content,
  idOf: (one) => `import.${one.id}`,
  schemeOf: (one) => one.schemeId,
  ttlOf: ({ state }) => {
    if (state === "committed") return undefined;
    return state === "done" ? FIXED_DAYS.imports * DAY_S : DAY_S;
  },
});
