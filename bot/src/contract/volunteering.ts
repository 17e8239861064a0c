import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, instant, nothing } from "./shapes";
import { turnsTo } from "./supporters";

/** Where somebody stands as a supporter, in what they may know. */
export const myStanding = z.enum([
  "may-apply",
  "waiting-for-administrator",
  "waiting-for-notice",
  "window-open",
  "being-decided",
  "stands",
  "not-able-this-year",
  "not-for-you",
]);

const mine = z.object({
  schemeId: id,
  schemeName: z.string(),
  directorName: z.string(),
  /** The applicant's own, shown and not asked. */
  name: z.string(),
  email: z.string(),
  standing: myStanding,
  /** The last day for the supervisor to speak, while the window is open. */
  until: day.optional(),
  capacity: z.number().int(),
  maximumCapacity: z.number().int(),
  biography: z.string(),
  contact: z.string(),
  /** Whether doctors of theirs read these words, or will. */
  isRead: z.boolean(),
  trainedOn: day.optional(),
  /** Today in London, so that a day can be given that is not to come. */
  today: day,
});

/** A person's own volunteering, a scheme each. */
export const myVolunteering = z.object({ schemes: z.array(mine) });

const answered = {
  params: nothing,
  query: nothing,
  response: myVolunteering,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
} as const;

/** `GET /api/me/volunteering` */
export const getMyVolunteering = route({
  ...answered,
  method: "GET",
  path: "/api/me/volunteering",
  summary: "Where the signed-in person's application to be a supporter is.",
  body: nothing,
});

/** `POST /api/me/volunteering`: `applicationId` is made by the form, so that sending it twice applies once. */
export const applyToSupport = route({
  ...answered,
  method: "POST",
  path: "/api/me/volunteering",
  summary: "Applies to be a near-peer supporter, for oneself.",
  body: z.strictObject({
    schemeId: id,
    applicationId: id,
    turnsTo,
    statement: z.enum(["discussed", "told"]).optional(),
    capacity: z.number(),
    biography: z.string().max(40_000),
    contact: z.string().max(40_000),
  }),
});

/** `POST /api/me/training` */
export const declareTraining = route({
  ...answered,
  method: "POST",
  path: "/api/me/training",
  summary: "The day on which one did the mentoring module, by one's own word.",
  body: z.strictObject({ schemeId: id, module: day }),
});

/** `POST /api/me/profile`: empty words are taken back. */
export const changeMyProfile = route({
  ...answered,
  method: "POST",
  path: "/api/me/profile",
  summary: "Changes what one's doctors read of oneself: a few lines, and how to be in touch.",
  body: z.strictObject({
    schemeId: id,
    biography: z.string().max(40_000),
    contact: z.string().max(40_000),
  }),
});

/** Those who named the reader as the person they turn to. */
export const mySupervision = z.object({
  applicants: z.array(
    z.object({
      schemeId: id,
      schemeName: z.string(),
      personId: id,
      name: z.string(),
      firstName: z.string(),
      grade: z.string(),
      site: z.string(),
      appliedAt: instant,
      state: z.enum(["window-open", "stands", "objected", "ended"]),
      /** The last day on which to speak in time. */
      objectBy: day,
      /** The reader's objection waits for the director. */
      objected: z.boolean(),
    }),
  ),
});

/** `GET /api/me/supervision` */
export const getMySupervision = route({
  ...answered,
  method: "GET",
  path: "/api/me/supervision",
  summary: "Those who named the signed-in person as the person they turn to.",
  body: nothing,
  response: mySupervision,
});

/** `POST /api/me/supervision`: `objectionId` is made by the form, so that sending it twice objects once. */
export const objectToApplication = route({
  ...answered,
  method: "POST",
  path: "/api/me/supervision",
  summary: "Objects to an application of one's own applicant, in private.",
  body: z.strictObject({
    schemeId: id,
    personId: id,
    objectionId: id,
    text: z.string().max(40_000),
  }),
  response: mySupervision,
});

/** A person's own volunteering. */
export type MyVolunteering = z.infer<typeof myVolunteering>;
/** Those who named the reader. */
export type MySupervision = z.infer<typeof mySupervision>;
