import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing, personBrief, version } from "./shapes";

const requestKind = z.enum(["different", "stop", "stepping-down"]);

/** What one half of a pair asked and a director has not answered yet; `expectedBy`: when somebody is usually found. */
export const openRequest = z.object({ kind: requestKind, at: instant, expectedBy: day });

const absence = z.object({ from: day, until: day });

const optionsAsDoctor = z.object({
  pairingId: id.optional(),
  /** Empty where there is no supporter. */
  supporterFirstName: z.string(),
  supporterAwayUntil: day.optional(),
  optedOut: z.boolean(),
  request: openRequest.optional(),
  /** No named contact, by their own wish (NP21). */
  byOwnWish: z.boolean(),
  /** The pairing that ended last, where there is none now. */
  lastPairingId: id.optional(),
});

const optionsAsSupporter = z.object({
  capacity: z.number().int(),
  maximumCapacity: z.number().int(),
  steppedDown: z.boolean(),
  doctors: z.array(
    z.object({
      pairingId: id,
      doctorFirstName: z.string(),
      doctorName: z.string(),
      introductionAwaited: z.boolean(),
      request: openRequest.optional(),
    }),
  ),
});

/** What the signed-in person can change for themselves, a scheme each. A supporter's half holds nothing a doctor chose (NP13). */
export const myOptions = z.object({
  schemes: z.array(
    z.object({
      schemeId: id,
      directorName: z.string(),
      today: day,
      usuallyBy: day,
      away: absence.optional(),
      asDoctor: optionsAsDoctor.optional(),
      asSupporter: optionsAsSupporter.optional(),
    }),
  ),
});

/** A doctor's choice that somebody else writes down on their word (NP15). */
export const recordedChoice = z.enum(["opted-out", "rejoined"]);

/** One change that somebody makes for themselves. None asks for a reason. */
export const myChange = z.discriminatedUnion("change", [
  z.strictObject({
    change: z.literal("ask-for-different"),
    pairingId: id,
    notAgain: z.boolean().default(false),
  }),
  z.strictObject({ change: z.literal("take-back"), pairingId: id }),
  z.strictObject({ change: z.literal("stop"), pairingId: id }),
  z.strictObject({ change: z.literal("ask-for-another"), pairingId: id }),
  z.strictObject({ change: z.literal("want-nobody") }),
  z.strictObject({ change: z.literal("want-somebody") }),
  z.strictObject({ change: z.literal("away"), from: day, until: day }),
  z.strictObject({ change: z.literal("back") }),
  z.strictObject({ change: z.literal("cannot-just-now"), pairingId: id }),
  z.strictObject({ change: z.literal("capacity"), capacity: z.number().int() }),
  z.strictObject({ change: z.literal("step-down") }),
  z.strictObject({ change: z.literal("note-choice"), pairingId: id, choice: recordedChoice }),
]);

/** `GET /api/me/options` */
export const getMyOptions = route({
  method: "GET",
  path: "/api/me/options",
  summary: "What the signed-in person can change about their own support.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: myOptions,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/me/options`: the same change again changes nothing more, so no version is asked for. */
export const changeMine = route({
  method: "POST",
  path: "/api/me/options",
  summary: "Changes something about one's own support: another supporter, an end, an absence.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ schemeId: id, change: myChange }),
  response: myOptions,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/choice`: on the doctor's word; the answer is always the same. */
export const recordChoice = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/choice",
  summary: "Records on a doctor's word that they opted out, or are back. The doctor is told.",
  params: inScheme.extend({ personId: id }),
  query: nothing,
  body: z.strictObject({ choice: recordedChoice }),
  response: z.object({ noted: z.literal(true) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A request as a director sees it: who asks, for what, and since when; never why. */
export const requestRow = z.object({
  requestId: id,
  version,
  kind: requestKind,
  askedBy: z.enum(["foundation-doctor", "supporter"]),
  at: instant,
  workingDays: z.number().int(),
  expectedBy: day,
  /** The day by which somebody is usually found is over. */
  overdue: z.boolean(),
  doctor: personBrief,
  supporter: personBrief,
  /** Whether the two are still a pair. */
  paired: z.boolean(),
});

/** A supporter who is away while doctors count on them. */
export const awayRow = z.object({
  supporter: personBrief,
  from: day,
  until: day,
  doctors: z.array(personBrief),
});

/** `GET /api/schemes/:schemeId/requests`: open ones, the oldest first; and whose doctors need a contact meanwhile. */
export const listRequests = route({
  method: "GET",
  path: "/api/schemes/:schemeId/requests",
  summary: "What pairs have asked for, and supporters who are away.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ requests: z.array(requestRow), away: z.array(awayRow) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/requests/:requestId/reallocate` */
export const reallocateRequest = route({
  method: "POST",
  path: "/api/schemes/:schemeId/requests/:requestId/reallocate",
  summary: "Gives the doctor another supporter, all or nothing, the rules checked.",
  params: inScheme.extend({ requestId: id }),
  query: nothing,
  body: z.strictObject({ supporterId: id }),
  response: z.object({ done: z.literal(true) }),
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/requests/:requestId/close` */
export const closeRequest = route({
  method: "POST",
  path: "/api/schemes/:schemeId/requests/:requestId/close",
  summary: "Closes a request without a change; whoever asked is told.",
  params: inScheme.extend({ requestId: id }),
  query: nothing,
  body: nothing,
  response: z.object({ done: z.literal(true) }),
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** What somebody can change for themselves. */
export type MyOptions = z.infer<typeof myOptions>;
/** One change. */
export type MyChange = z.infer<typeof myChange>;
/** A request that waits. */
export type OpenRequest = z.infer<typeof openRequest>;
/** A request as a director sees it. */
export type RequestRow = z.infer<typeof requestRow>;
/** A supporter who is away. */
export type AwayRow = z.infer<typeof awayRow>;
/** A choice written down on a doctor's word. */
export type RecordedChoice = z.infer<typeof recordedChoice>;
