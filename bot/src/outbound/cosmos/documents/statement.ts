import { z } from "zod";
import type { StatementRecord } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<StatementRecord> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  stamp: z.string(),
  sealed: z.string().exactOptional(),
});

/** A form that was opened before everything was taken back is not believed for a day. */
const EMPTY_FOR_SECONDS = 86_400;

/** What somebody stated, sealed: `statement.<person id>`. An empty one goes by itself. */
export const statementRecord = recordKind<StatementRecord>({
  type: "statement",
  content,
  idOf: (statement) => `statement.${statement.id}`,
  schemeOf: (statement) => statement.schemeId,
  ttlOf: ({ sealed }) => (sealed === undefined ? EMPTY_FOR_SECONDS : undefined),
});
