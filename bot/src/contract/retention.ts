import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, inScheme, instant, nothing } from "./shapes";

function months(least: number, most: number) {
  const words = `Give a whole number of months from ${least} to ${most}.`;
  return z.number(words).int(words).min(least, words).max(most, words);
}

/** For how many months a scheme keeps what it decides about. */
export const retentionPeriods = z.strictObject({
  wishes: months(1, 12),
  people: months(1, 24),
  pairings: months(1, 36),
  concerns: months(1, 96),
  complaints: months(1, 72),
  agreements: months(1, 12),
  feedback: months(1, 24),
});

/** What a run deletes by its age. */
export const retentionKind = z.enum([
  "requests",
  "objections",
  "concerns",
  "complaints",
  "agreements",
  "feedback",
  "tips",
  "pairings",
  "publications",
  "launches",
  "people",
  "chats",
]);

/** A line of the table of what is kept and for how long. */
export const retentionLine = z.object({
  kind: z.union([
    retentionKind,
    z.enum(["wishes", "recognition", "year-figures", "imports", "proposals", "messages"]),
  ]),
  keep: z.object({ unit: z.enum(["months", "days"]), amount: z.number().int() }),
});

/** How many of a kind. */
export const retentionCount = z.object({ kind: retentionKind, count: z.number().int() });

/** What would go: now, and within a month. `first` is the day on which the first of it falls due. */
export const retentionDue = z.object({
  kind: retentionKind,
  now: z.number().int(),
  soon: z.number().int(),
  first: day,
});

/** A day's deletion, in numbers. */
export const retentionRun = z.object({
  day,
  state: z.enum(["stopped", "running", "done"]),
  rules: z.string(),
  planned: z.array(retentionCount),
  gone: z.array(retentionCount),
  /** Who let it go on where it had stopped, by name. */
  confirmedBy: z.string().optional(),
  doneAt: instant.optional(),
});

/** `GET /api/schemes/:schemeId/retention`: a dry run, and what earlier runs came to; nobody is named. */
export const getRetention = route({
  method: "GET",
  path: "/api/schemes/:schemeId/retention",
  summary: "What a scheme keeps for how long, what would be deleted now and soon, and what was.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    today: day,
    table: z.array(retentionLine),
    due: z.array(retentionDue),
    /** How many doctors have no last day on record, so that nothing of theirs is ever due. */
    withoutLastDay: z.number().int().nonnegative(),
    /** Whether the reader may let a run go on that has stopped. */
    mayConfirm: z.boolean(),
    /** The newest first. */
    runs: z.array(retentionRun),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/retention/:day/confirm`: a run that stopped since much would go at once goes on. */
export const confirmDeletion = route({
  method: "POST",
  path: "/api/schemes/:schemeId/retention/:day/confirm",
  summary: "Lets a day's deletion go on that had stopped because much would go at once.",
  params: inScheme.extend({ day }),
  query: nothing,
  body: nothing,
  response: retentionRun,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/me/privacy`: who is responsible, and what is kept for how long, in each scheme of the signed-in person. */
export const getMyPrivacy = route({
  method: "GET",
  path: "/api/me/privacy",
  summary: "Who is responsible for the signed-in person's data, and what is kept for how long.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({
    schemes: z.array(
      z.object({
        schemeId: z.string(),
        schemeName: z.string(),
        provider: z.string(),
        controller: z.object({
          name: z.string(),
          contact: z.string(),
          noticeUrl: z.string(),
          noticeVersion: z.string(),
        }),
        table: z.array(retentionLine),
      }),
    ),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** What a scheme keeps, and what would go. */
export type RetentionView = z.infer<(typeof getRetention)["response"]>;
/** A day's deletion, in numbers. */
export type RetentionRunView = z.infer<typeof retentionRun>;
/** A line of the table. */
export type RetentionLineView = z.infer<typeof retentionLine>;
/** What is deleted by its age. */
export type RetentionKindView = z.infer<typeof retentionKind>;
/** Who is responsible, and what is kept. */
export type MyPrivacy = z.infer<(typeof getMyPrivacy)["response"]>;
