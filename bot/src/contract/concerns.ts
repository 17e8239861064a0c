import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing, page, pageOf } from "./shapes";

/** Whom an author can choose to read it. */
export const addressee = z.enum(["director", "dme"]);

/** Not read yet, read, or dealt with. */
export const concernState = z.enum(["raised", "read", "closed"]);

/** What an author keeps of what they wrote: a receipt (NP22). The words are asked for one by one. */
export const myConcern = z.object({
  concernId: id,
  to: addressee,
  raisedAt: instant,
  /** By when it is to be read. */
  readBy: instant,
  state: concernState,
  readAt: instant.optional(),
  /** "Amara Whitfield, director". */
  reader: z.string().optional(),
  closedAt: instant.optional(),
});

/** What somebody is told before they write, what the form offers, and what they have written. */
export const concernsOfMine = z.object({
  schemeId: id,
  schemeName: z.string(),
  /** Whom they can choose; empty where nobody could read it. */
  choices: z.array(z.object({ addressee, who: z.string() })),
  /** Whether one about a director could be read by anybody. */
  aboutDirector: z.boolean(),
  /** Whether a deputy gets it where it is left unread. */
  hasDeputy: z.boolean(),
  /** The other halves of their pairs. */
  otherHalves: z.array(
    z.object({ personId: id, name: z.string(), side: z.enum(["supporter", "doctor"]) }),
  ),
  /** By when one written now is read. */
  readBy: instant,
  mine: z.array(myConcern),
});

/** A concern in the list of somebody who may read it; its words come with reading it. */
export const concernRow = z.object({
  concernId: id,
  author: z.string(),
  /** The other half of the pair that it is about. */
  concerned: z.string().optional(),
  about: z.enum(["pair-half", "director", "something-else"]),
  to: addressee,
  /** As what the reader reads it. */
  as: z.enum(["director", "dme", "deputy"]),
  raisedAt: instant,
  readBy: instant,
  overdue: z.boolean(),
  state: concernState,
  /** Who read it first. */
  reader: z.string().optional(),
  readAt: instant.optional(),
  closedAt: instant.optional(),
});

const oneOfMine = inScheme.extend({ concernId: id });

/** `GET /api/me/concerns` */
export const listMyConcerns = route({
  method: "GET",
  path: "/api/me/concerns",
  summary:
    "Whom the signed-in person can write to in confidence, and the receipts of what they wrote.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({ schemes: z.array(concernsOfMine) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-concerns`: sent again with the same token, it is the same concern (NP22). */
export const raiseConcern = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-concerns",
  summary: "Writes in confidence to a director or the DME.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    /** A fresh id of the form; the concern gets it. */
    token: id,
    to: addressee,
    /** The id of the other half of a pair, `director` or `something-else`. */
    concerning: id,
    text: z.string().max(40_000),
    /** The author was asked about what looks like an NHS number, and it is to go. */
    anyway: z.boolean(),
  }),
  response: myConcern,
  status: 200,
  ifMatch: false,
  bodyLimit: 256 * 1024,
});

/** `GET /api/schemes/:schemeId/my-concerns/:concernId`: the author's own words again. */
export const getMyConcern = route({
  method: "GET",
  path: "/api/schemes/:schemeId/my-concerns/:concernId",
  summary: "What the signed-in person wrote themselves.",
  params: oneOfMine,
  query: nothing,
  body: nothing,
  response: z.object({ text: z.string() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/concerns`: those that the reader may read, and no sign of any other. */
export const listConcerns = route({
  method: "GET",
  path: "/api/schemes/:schemeId/concerns",
  summary: "The concerns that the signed-in person may read, unread ones first.",
  params: inScheme,
  query: page,
  body: nothing,
  response: pageOf(concernRow),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/concerns/:concernId/read`: each reading is audited; the first tells the author. */
export const readConcern = route({
  method: "POST",
  path: "/api/schemes/:schemeId/concerns/:concernId/read",
  summary: "Opens a concern.",
  params: oneOfMine,
  query: nothing,
  body: nothing,
  response: z.object({ text: z.string() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/concerns/:concernId/close`: closing a closed one changes nothing. */
export const closeConcern = route({
  method: "POST",
  path: "/api/schemes/:schemeId/concerns/:concernId/close",
  summary: "Says that a concern, once read, is dealt with.",
  params: oneOfMine,
  query: nothing,
  body: nothing,
  response: z.object({ state: concernState }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** Whom an author can choose. */
export type Addressee = z.infer<typeof addressee>;
/** A receipt. */
export type MyConcern = z.infer<typeof myConcern>;
/** What somebody can write to whom, and what they have. */
export type ConcernsOfMine = z.infer<typeof concernsOfMine>;
/** A concern in a reader's list. */
export type ConcernRow = z.infer<typeof concernRow>;
