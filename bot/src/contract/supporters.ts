import { z } from "zod";
import { trainingSession } from "./recognition";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing, page, pageOf, personBrief, version } from "./shapes";

/** What the person whom an applicant turns to is to them. */
export const turnsToAs = z.enum(["educational-supervisor", "appraiser", "dme"]);

/** The named person to turn to, as typed. Whether it will do is for the rules to say, in words. */
export const turnsTo = z.strictObject({
  as: turnsToAs,
  name: z.string().max(5_000),
  email: z.string().max(5_000),
});

/** Where an application is, for those who run the scheme. */
export const applicationState = z.enum([
  "waiting-for-administrator",
  "waiting-for-notice",
  "notice-on-its-way",
  "window-open",
  "stands",
  "objected",
  "not-able",
]);

const application = z.object({
  state: applicationState,
  appliedAt: instant,
  turnsTo: z.object({ as: turnsToAs, name: z.string(), email: z.string() }),
  statement: z.enum(["discussed", "told"]),
  /** The supervisor's row, once confirmed, and whether the bot can reach them. */
  supervisor: z.object({ personId: id, name: z.string(), linked: z.boolean() }).optional(),
  /** Why the bot's notice has not arrived, in words. */
  noticeWaits: z.string().optional(),
  toldAt: instant.optional(),
  toldBy: z.enum(["bot", "email"]).optional(),
  /** The last day on which to speak. */
  objectBy: day.optional(),
  /** An objection waits for the director. `late`: it came when the application stood. */
  objection: z.object({ at: instant, late: z.boolean() }).optional(),
  decidedAt: instant.optional(),
});

/** Somebody who is a supporter, applied to be one, or was. */
export const supporterRow = personBrief.extend({
  version,
  email: z.string(),
  linked: z.boolean(),
  state: z.enum(["applied", "volunteered", "not-able", "stepped-down"]),
  capacity: z.number().int(),
  carrying: z.number().int(),
  biography: z.string(),
  contact: z.string(),
  awayUntil: day.optional(),
  /** Absent where a director stated that they volunteered. */
  application: application.optional(),
  /** Absent: not checked yet, which does not exclude (decision 0017). */
  arcp: z.object({ eligible: z.boolean(), at: instant, until: day }).optional(),
  /** Their own word: the day of the mentoring module. */
  trainedOn: day.optional(),
  /** Courses and supervision that are noted of them, by the day (NP11). */
  sessions: z.array(trainingSession),
});

const supporterRoute = {
  query: nothing,
  response: supporterRow,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
} as const;

const oneSupporter = inScheme.extend({ personId: id });

/** `GET /api/schemes/:schemeId/supporters`: those who need a person first, then by name (NP7). */
export const listSupporters = route({
  method: "GET",
  path: "/api/schemes/:schemeId/supporters",
  summary: "The register of supporters and applications, a page at a time.",
  params: inScheme,
  query: page,
  body: nothing,
  response: pageOf(supporterRow),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST …/supporters/:personId/supervisor` */
export const confirmSupervisor = route({
  ...supporterRoute,
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/:personId/supervisor",
  summary: "Confirms, or corrects, whom an applicant turns to. Nobody is told by this.",
  params: oneSupporter,
  body: turnsTo,
});

/** `GET …/supporters/:personId/notice`: nothing is sent. */
export const getNotice = route({
  method: "GET",
  path: "/api/schemes/:schemeId/supporters/:personId/notice",
  summary: "A ready e-mail that tells a supervisor of an application.",
  params: oneSupporter,
  query: nothing,
  body: nothing,
  response: z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    /** Opens it in one's own mail program (`mailto:`). */
    href: z.string(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST …/supporters/:personId/notice` */
export const tellSupervisor = route({
  ...supporterRoute,
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/:personId/notice",
  summary: "The bot tells the supervisor, or an e-mail was sent; the window runs from the notice.",
  params: oneSupporter,
  body: z.strictObject({ channel: z.enum(["bot", "email"]) }),
});

/** An objection as typed. Whether it is too long is for the rule to say, in words. */
const objectionText = z.string().max(40_000);

/** `POST …/supporters/:personId/objection` */
export const recordObjection = route({
  ...supporterRoute,
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/:personId/objection",
  summary: "Writes down an objection that came by e-mail.",
  params: oneSupporter,
  body: z.strictObject({ text: objectionText }),
});

/** `GET …/supporters/:personId/objection`: directors only; each reading is audited. */
export const readObjection = route({
  method: "GET",
  path: "/api/schemes/:schemeId/supporters/:personId/objection",
  summary: "The words of the objection that waits for a director.",
  params: oneSupporter,
  query: nothing,
  body: nothing,
  response: z.object({ at: instant, text: z.string() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST …/supporters/:personId/decision`: directors only. */
export const decideApplication = route({
  ...supporterRoute,
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/:personId/decision",
  summary: "The application stands, or they are not able to take part this year.",
  params: oneSupporter,
  body: z.strictObject({ verdict: z.enum(["stands", "not-able"]) }),
});

/** `POST …/supporters/:personId/eligibility` */
export const checkEligibility = route({
  ...supporterRoute,
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/:personId/eligibility",
  summary: "Whether somebody may support others by their last review: yes or no, never why.",
  params: oneSupporter,
  body: z.strictObject({ eligible: z.boolean() }),
});

/** 5 MB as sent in base64, and what is around it. */
const ONE_FILE = 7 * 1024 * 1024;

const oneFile = z.strictObject({
  name: z.string().min(1).max(200),
  contentBase64: z.base64().max(ONE_FILE),
});

const named = z.object({ personId: id, name: z.string() });

/** `POST …/supporters/reviews`: applicants are looked up; the sheet and its outcomes are forgotten. */
export const readReviews = route({
  method: "POST",
  path: "/api/schemes/:schemeId/supporters/reviews",
  summary: "Sets yes or no for applicants from a sheet of review outcomes. No outcome is kept.",
  params: inScheme,
  query: nothing,
  body: oneFile,
  response: z.object({
    set: z.array(named.extend({ eligible: z.boolean() })),
    /** For a person to look at. */
    asked: z.array(named),
    /** Applicants who are not in the sheet. */
    missing: z.array(named),
    /** Rows about anybody else, discarded. */
    others: z.number().int(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: ONE_FILE,
});

/** An educational supervisor as those who run the scheme see them. */
export const supervisorRow = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  linked: z.boolean(),
  /** When they were told of the launch. */
  toldOn: day.optional(),
  applicants: z.number().int(),
});

/** `GET /api/schemes/:schemeId/supervisors` */
export const listSupervisors = route({
  method: "GET",
  path: "/api/schemes/:schemeId/supervisors",
  summary: "The educational supervisors of a scheme, by name.",
  params: inScheme,
  query: page,
  body: nothing,
  response: pageOf(supervisorRow),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

const supervisorsAdded = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows that will not do; nothing was added where there are any. */
  problems: z.array(z.object({ row: z.number().int(), text: z.string() })),
});

/** `POST /api/schemes/:schemeId/supervisors` */
export const addSupervisor = route({
  method: "POST",
  path: "/api/schemes/:schemeId/supervisors",
  summary: "Adds an educational supervisor by name and e-mail.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
  }),
  response: supervisorsAdded,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/supervisors/import`: all of the file or nothing of it. */
export const importSupervisors = route({
  method: "POST",
  path: "/api/schemes/:schemeId/supervisors/import",
  summary: "Adds the educational supervisors of a spreadsheet with a name and an e-mail a row.",
  params: inScheme,
  query: nothing,
  body: oneFile,
  response: supervisorsAdded,
  status: 200,
  ifMatch: false,
  bodyLimit: ONE_FILE,
});

/** Somebody in the register of supporters. */
export type SupporterRow = z.infer<typeof supporterRow>;
/** An educational supervisor. */
export type SupervisorRow = z.infer<typeof supervisorRow>;
/** What became of a list of supervisors. */
export type SupervisorsAdded = z.infer<typeof supervisorsAdded>;
/** What became of a sheet of reviews. */
export type ReviewSheetResult = z.infer<typeof readReviews.response>;
