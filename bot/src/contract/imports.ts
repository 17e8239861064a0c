import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, nothing, version } from "./shapes";

/** 5 MB a file, as sent in base64, for two files and what is around them. */
const TWO_FILES = 15 * 1024 * 1024;

const fileName = z.string().min(1).max(200);

const change = z.object({
  kind: z.enum(["add", "change"]),
  name: z.string(),
  email: z.string(),
  grade: z.string(),
  site: z.string(),
  role: z.enum(["foundation-doctor", "senior-doctor"]),
  differences: z.array(z.string()),
  file: z.string(),
  row: z.number().int(),
});

/** What an import would do, did, or could not do. Nothing is added before it is confirmed. */
export const importView = z.object({
  importId: id,
  version,
  state: z.enum(["dry-run", "confirmed", "discarded"]),
  files: z.array(z.string()),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  changes: z.array(change),
  problems: z.array(z.object({ file: z.string(), row: z.number().int(), text: z.string() })),
  dropped: z.array(
    z.object({
      heading: z.string(),
      reason: z.enum(["characteristic", "not-needed"]),
    }),
  ),
});

/** `POST /api/schemes/:schemeId/imports`: a dry run. */
export const tryImport = route({
  method: "POST",
  path: "/api/schemes/:schemeId/imports",
  summary: "Reads spreadsheets and says what would be added, changed and ignored. Changes nothing.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    files: z
      .array(z.strictObject({ name: fileName, contentBase64: z.base64().max(TWO_FILES) }))
      .min(1)
      .max(4),
  }),
  response: importView,
  status: 201,
  ifMatch: false,
  bodyLimit: TWO_FILES,
});

const oneImport = inScheme.extend({ importId: id });

/** `POST /api/schemes/:schemeId/imports/:importId/confirm` */
export const confirmImport = route({
  method: "POST",
  path: "/api/schemes/:schemeId/imports/:importId/confirm",
  summary: "Does what the dry run said, all of it or nothing.",
  params: oneImport,
  query: nothing,
  body: nothing,
  response: importView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/imports/:importId/discard` */
export const discardImport = route({
  method: "POST",
  path: "/api/schemes/:schemeId/imports/:importId/discard",
  summary: "Forgets a dry run.",
  params: oneImport,
  query: nothing,
  body: nothing,
  response: importView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/import-template` */
export const getImportTemplate = route({
  method: "GET",
  path: "/api/import-template",
  summary: "A spreadsheet template to fill in, as CSV text.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({ fileName: z.string(), csv: z.string() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** What an import would do, did, or could not do. */
export type ImportView = z.infer<typeof importView>;
