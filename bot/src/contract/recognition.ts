import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing } from "./shapes";

const lines = z.array(z.object({ name: z.string(), value: z.string() }));

/** A statement of support as it was issued, in the words that stand in the file. */
export const issuedStatement = z.object({
  statementId: id,
  /** What a director can look it up by. */
  reference: z.string(),
  issuedAt: instant,
  lines,
});

/** What a supporter took part in besides the mentoring module: a course, or supervision for supporters. */
export const sessionKind = z.enum(["course", "supervision"]);

/** How supervision was held. */
export const supervisionForm = z.enum(["one-to-one", "group"]);

/** One such session. */
export const trainingSession = z.object({
  sessionId: id,
  on: day,
  kind: sessionKind,
  minutes: z.number().int(),
  /** What a course was called; absent of supervision, and of earlier entries. */
  title: z.string().optional(),
  /** How supervision was held; absent of a course, and of earlier entries. */
  form: supervisionForm.optional(),
  /** Whose word it is, and so who may take it off the list. */
  notedBy: z.enum(["supporter", "scheme"]),
});

/** What a supporter can show for it in one scheme. */
export const recognitionOfMine = z.object({
  schemeId: id,
  schemeName: z.string(),
  /** What a statement would say now; empty where there is nothing to state. */
  now: lines,
  issued: z.array(issuedStatement),
  sessions: z.array(trainingSession),
  /** The domains of the GMC's framework that it touches, and how to show each. */
  capabilities: z.array(z.object({ domain: z.string(), evidence: z.string() })),
});

const mine = z.object({ schemes: z.array(recognitionOfMine) });

/** `GET /api/me/recognition`: only schemes in which they are a supporter, or were one. */
export const getMyRecognition = route({
  method: "GET",
  path: "/api/me/recognition",
  summary: "What the signed-in supporter has to show: statements of support, and their training.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: mine,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-sessions`: sent again with the same token, it is the same session (NP11). */
export const noteSession = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-sessions",
  summary: "Notes a course or a session of supervision that the signed-in supporter took part in.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    /** A fresh id of the form; the session gets it. */
    token: id,
    on: day,
    kind: sessionKind,
    minutes: z.number().int(),
    /** Of a course, and needed there: what it was called. Whether it will do is for the rule to say. */
    title: z.string().max(1_000).exactOptional(),
    /** Of supervision, and needed there. */
    form: supervisionForm.exactOptional(),
  }),
  response: z.object({ sessions: z.array(trainingSession) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-sessions/:sessionId/remove`: theirs alone. */
export const removeSession = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-sessions/:sessionId/remove",
  summary: "Takes a session that the signed-in supporter noted off their own list.",
  params: inScheme.extend({ sessionId: id }),
  query: nothing,
  body: nothing,
  response: z.object({ sessions: z.array(trainingSession) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-statements`: with nothing changed on the same day, it is the one that there is (NP26). */
export const issueStatement = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-statements",
  summary: "Issues a statement of support to the signed-in supporter, from what is recorded.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: issuedStatement,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/my-statements/:statementId/file`: the same to the byte each time. */
export const getStatementFile = route({
  method: "GET",
  path: "/api/schemes/:schemeId/my-statements/:statementId/file",
  summary: "A statement of support of the signed-in supporter as a PDF file.",
  params: inScheme.extend({ statementId: id }),
  query: nothing,
  body: nothing,
  response: z.object({ fileName: z.string(), contentBase64: z.base64() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
  isExport: true,
});

/** A statement in the director's list. */
export const statementRow = z.object({
  statementId: id,
  reference: z.string(),
  name: z.string(),
  issuedAt: instant,
});

/** `GET /api/schemes/:schemeId/recognition` */
export const listStatements = route({
  method: "GET",
  path: "/api/schemes/:schemeId/recognition",
  summary: "The statements of support that the scheme has issued and keeps, the newest first.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(statementRow) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/recognition/look-up`: audited. Nothing found is an answer too. */
export const lookUpStatement = route({
  method: "POST",
  path: "/api/schemes/:schemeId/recognition/look-up",
  summary: "Whether a statement of support with this reference was issued, and what it said.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({ reference: z.string().max(100) }),
  response: z.object({ statement: issuedStatement.optional() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** Whom issuing to everybody is about, and what it does for them. */
export const plannedStatement = z.object({
  personId: id,
  name: z.string(),
  /** `full`: as many statements are kept of them as can be. */
  state: z.enum(["to-issue", "has-one", "full"]),
  /** What their statement would not say, since nothing is noted of it. */
  missing: z.array(z.enum(["grade", "module", "supervision"])),
  /** Whether the bot can tell them of it. */
  isTold: z.boolean(),
});

/** `GET /api/schemes/:schemeId/recognition/plan`: nothing is issued by looking. */
export const getStatementsPlan = route({
  method: "GET",
  path: "/api/schemes/:schemeId/recognition/plan",
  summary: "For whom statements of support would be issued for the year, and what each would miss.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    /** The programme year that they are for, by when it begins. */
    begins: z.number().int(),
    /** A statement of this day or later counts where it says the same. */
    since: day,
    supporters: z.array(plannedStatement),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/recognition/issue`: some at a time; done again, it goes on with who is left, and nobody gets two. */
export const issueToAll = route({
  method: "POST",
  path: "/api/schemes/:schemeId/recognition/issue",
  summary: "Issues a statement of support to every supporter of the year who has none like it.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ issued: z.number().int(), left: z.number().int() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/supervision`: sent again with the same token, it is the same session (RT7). */
export const recordSupervision = route({
  method: "POST",
  path: "/api/schemes/:schemeId/supervision",
  summary: "Notes a session of supervision for every supporter who was there, for all or for none.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    /** A fresh id of the form; the session gets it. */
    token: id,
    on: day,
    minutes: z.number().int(),
    personIds: z.array(id).min(1).max(40),
  }),
  response: z.object({ noted: z.number().int(), already: z.number().int() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/supporters/:personId/sessions/:sessionId/remove`: what the scheme noted, never a supporter's own word. */
export const takeSupervisionBack = route({
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/:personId/sessions/:sessionId/remove",
  summary: "Takes a session that was noted for a supporter off their list.",
  params: inScheme.extend({ personId: id, sessionId: id }),
  query: nothing,
  body: nothing,
  response: z.object({ sessions: z.array(trainingSession) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** For whom statements would be issued. */
export type StatementsPlanView = z.infer<(typeof getStatementsPlan)["response"]>;
/** A statement of support as it was issued. */
export type IssuedStatement = z.infer<typeof issuedStatement>;
/** A session of training, in a supporter's own word. */
export type TrainingSessionView = z.infer<typeof trainingSession>;
/** What a supporter can show for it in one scheme. */
export type RecognitionOfMine = z.infer<typeof recognitionOfMine>;
/** A statement in the director's list. */
export type StatementRow = z.infer<typeof statementRow>;
