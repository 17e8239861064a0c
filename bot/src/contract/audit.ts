import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing, page } from "./shapes";

/** What an entry of the audit trail is about. */
export const auditKind = z.enum([
  "read",
  "roles",
  "people",
  "supporters",
  "allocation",
  "pairs",
  "choices",
  "messages",
  "in-confidence",
  "records",
]);

/** Who somebody in an entry is, as far as the reader may know. */
export const auditName = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), personId: id, name: z.string() }),
  /** Somebody who is not in the scheme's records any more. */
  z.object({ kind: z.literal("former") }),
  /** Somebody whose name is theirs to say. */
  z.object({ kind: z.literal("untold") }),
  z.object({ kind: z.literal("system") }),
  z.object({ kind: z.literal("operator") }),
]);

/** An entry of the audit trail. */
export const auditRow = z.object({
  /** Its number in the trail. */
  entry: z.number().int().positive(),
  at: instant,
  kind: auditKind,
  who: auditName,
  /** "Held all messages". */
  what: z.string(),
  about: auditName.optional(),
});

const narrowed = {
  kind: auditKind.optional(),
  day: day.optional(),
  /** What one person did, and what was done about them. */
  personId: id.optional(),
};

const count = z.number().int().nonnegative();

/** `GET /api/schemes/:schemeId/audit`: that it was read is in it, once a day. */
export const getAudit = route({
  method: "GET",
  path: "/api/schemes/:schemeId/audit",
  summary:
    "Who did and saw what in a scheme, newest first, a page at a time. Reading it is audited.",
  params: inScheme,
  query: page.extend(narrowed),
  body: nothing,
  response: z.object({
    items: z.array(auditRow),
    next: z.string().optional(),
    /** The last daily proof that nothing is missing; absent before the first. */
    proof: z.object({ at: instant, missing: count, endGone: z.boolean() }).optional(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/audit/check` */
export const checkAudit = route({
  method: "POST",
  path: "/api/schemes/:schemeId/audit/check",
  summary: "Checks the whole audit trail: nothing altered, missing, moved or added.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    at: instant,
    entries: count,
    /** What is wrong, a sentence each; at most 20 of `wrong`. */
    findings: z.array(z.string()),
    wrong: count,
    onTheirWay: count,
    /** The end of the trail, `NUMBER:HASH`: kept elsewhere, it proves later that nothing was cut off. */
    head: z.string(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
  isExport: true,
});

/** `POST /api/schemes/:schemeId/audit/export` */
export const exportAudit = route({
  method: "POST",
  path: "/api/schemes/:schemeId/audit/export",
  summary: "The audit trail as CSV text, at most 20,000 entries. Taking it is audited.",
  params: inScheme,
  query: nothing,
  body: z.strictObject(narrowed),
  response: z.object({ fileName: z.string(), csv: z.string(), rows: count, cutOff: z.boolean() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
  isExport: true,
});

/** What an entry of the audit trail is about. */
export type AuditKind = z.infer<typeof auditKind>;
/** Who somebody in an entry is. */
export type AuditName = z.infer<typeof auditName>;
/** An entry of the audit trail. */
export type AuditRow = z.infer<typeof auditRow>;
