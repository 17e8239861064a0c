import { z } from "zod";
import { addressee } from "./concerns";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing } from "./shapes";

/** Not read yet, read, or answered. */
export const complaintState = z.enum(["raised", "read", "answered"]);

const standing = {
  complaintId: id,
  /** What one quotes it by. */
  reference: z.string(),
  to: addressee,
  raisedAt: instant,
  /** The day by which it is answered, at its end. */
  answerBy: instant,
  state: complaintState,
  readAt: instant.optional(),
  answeredAt: instant.optional(),
};

/** A complaint as its author keeps it: where it stands. Its words and the answer are asked for one by one. */
export const myComplaint = z.object(standing);

/** Whom somebody can complain to in a scheme, and what they complained of. */
export const complaintsOfMine = z.object({
  schemeId: id,
  schemeName: z.string(),
  /** Whom they can choose; empty where nobody could read it. */
  choices: z.array(z.object({ addressee, who: z.string() })),
  /** Whether one about a director could be read by anybody. */
  aboutDirector: z.boolean(),
  /** Who answers for data outside the scheme: an e-mail address, or empty. */
  contact: z.string(),
  /** By when one made now is answered. */
  answerBy: instant,
  mine: z.array(myComplaint),
});

/** A complaint in the list of somebody who may read it. */
export const complaintRow = z.object({
  ...standing,
  author: z.string(),
  about: z.enum(["director", "something-else"]),
  /** As what the reader reads it. */
  as: z.enum(["director", "dme", "deputy"]),
  readBy: instant,
  unreadTooLong: z.boolean(),
  overdue: z.boolean(),
});

const oneOf = inScheme.extend({ complaintId: id });
const text = z.string().max(40_000);
const TEXT_BODY = 256 * 1024;

/** `GET /api/me/complaints` */
export const listMyComplaints = route({
  method: "GET",
  path: "/api/me/complaints",
  summary:
    "Whom the signed-in person can complain to about their data, and where what they said stands.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({ schemes: z.array(complaintsOfMine) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-complaints`: sent again with the same token, it is the same complaint (PF-21). */
export const makeComplaint = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-complaints",
  summary: "Complains about how the signed-in person's data is used.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    /** A fresh id of the form; the complaint gets it. */
    token: id,
    to: addressee,
    about: z.enum(["director", "something-else"]),
    text,
  }),
  response: myComplaint,
  status: 200,
  ifMatch: false,
  bodyLimit: TEXT_BODY,
});

/** `GET /api/schemes/:schemeId/my-complaints/:complaintId`: the author's own words, and the answer to them. */
export const getMyComplaint = route({
  method: "GET",
  path: "/api/schemes/:schemeId/my-complaints/:complaintId",
  summary: "What the signed-in person complained of, and what was answered.",
  params: oneOf,
  query: nothing,
  body: nothing,
  response: z.object({ text: z.string(), answer: z.string().optional() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/complaints`: those that the reader may read, and no sign of any other. */
export const listComplaints = route({
  method: "GET",
  path: "/api/schemes/:schemeId/complaints",
  summary: "The complaints that the signed-in person may read, what is due soonest first.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    items: z.array(complaintRow),
    /** Who answers for data outside the scheme: an e-mail address, or empty. */
    contact: z.string(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/complaints/:complaintId/read`: each reading is audited. */
export const readComplaint = route({
  method: "POST",
  path: "/api/schemes/:schemeId/complaints/:complaintId/read",
  summary: "Opens a complaint, and its answer where there is one.",
  params: oneOf,
  query: nothing,
  body: nothing,
  response: z.object({
    text: z.string(),
    answer: z.string().optional(),
    /** An e-mail for whoever answers for data outside the scheme; nothing of the complaint is in it. */
    mail: z
      .object({ to: z.string(), subject: z.string(), text: z.string(), href: z.string() })
      .optional(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/complaints/:complaintId/answer`: once; its author reads it in the tab. */
export const answerComplaint = route({
  method: "POST",
  path: "/api/schemes/:schemeId/complaints/:complaintId/answer",
  summary: "Answers a complaint that was read.",
  params: oneOf,
  query: nothing,
  body: z.strictObject({ text }),
  response: z.object({ state: complaintState }),
  status: 200,
  ifMatch: false,
  bodyLimit: TEXT_BODY,
});

/** A complaint with its words, for whoever answers it. */
export type ReadComplaint = z.infer<(typeof readComplaint)["response"]>;
/** A complaint as its author keeps it. */
export type MyComplaint = z.infer<typeof myComplaint>;
/** Whom somebody can complain to, and what they did. */
export type ComplaintsOfMine = z.infer<typeof complaintsOfMine>;
/** A complaint in a reader's list. */
export type ComplaintRow = z.infer<typeof complaintRow>;
