import { z } from "zod";
import { proposalView } from "./allocation";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, nothing, personBrief } from "./shapes";

/** What a changeover asks of those who run a scheme, and how far it is: worked out from what is recorded. */
const changeoverStep = z.object({
  step: z.enum(["leaving", "moving-up", "pairs", "hand-over", "statements", "retention"]),
  state: z.enum(["done", "to-do", "nothing"]),
  /** Whom or what it is about. */
  concerned: z.number().int(),
  /** How much of it is open. */
  open: z.number().int(),
  /** While it is open the last day for it; of what is deleted, the first day on which something goes. */
  day: day.optional(),
  /** Those it is about, or those who are missing; of a hand-over, who directs the scheme on the day. */
  people: z.array(personBrief),
  /** Of a hand-over: roles that nobody has on the day. */
  unfilled: z.array(z.enum(["director", "dme", "deputy"])),
});

/** `GET /api/schemes/:schemeId/changeover?on=2027-08-04` */
export const getChangeover = route({
  method: "GET",
  path: "/api/schemes/:schemeId/changeover",
  summary:
    "Which pairs break on a day to come, and why, and what is to be done by then: the next changeover unless a day is given.",
  params: inScheme,
  query: z.strictObject({ on: day.optional() }),
  body: nothing,
  response: z.object({
    on: day,
    /** Pairs a rule is against from that day on; the doctor needs somebody else. */
    breaking: z.array(
      z.object({ pairingId: id, doctor: personBrief, supporter: personBrief, text: z.string() }),
    ),
    /** Pairs that simply end, because the doctor is no foundation doctor of the scheme then, or wants nobody. */
    ending: z.number().int(),
    /** Doctors who want a supporter by that day and have nobody yet. */
    starting: z.number().int(),
    holding: z.number().int(),
    /** F1s of whom nothing says what they are then; their pairs are counted nowhere else. */
    notKnown: z.array(personBrief),
    /** Supporters with a breaking pair who have no post then, as far as anything says. */
    supportersWithoutPost: z.number().int(),
    /** In the order in which they are done. */
    steps: z.array(changeoverStep),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/suggestions` */
export const listSuggestions = route({
  method: "GET",
  path: "/api/schemes/:schemeId/suggestions",
  summary:
    "Pairs that hold and would fit better otherwise; nothing moves unless a director accepts it.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    items: z.array(
      z.object({
        suggestionId: id,
        /** "Two doctors change supporters: 2 more pairs at one site." */
        text: z.string(),
        /** How much better the whole would fit, in the units of the engine's costs. */
        gain: z.number().int(),
        moves: z.array(z.object({ doctor: personBrief, from: personBrief, to: personBrief })),
      }),
    ),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/suggestions/:suggestionId` */
export const acceptSuggestion = route({
  method: "POST",
  path: "/api/schemes/:schemeId/suggestions/:suggestionId",
  summary: "Makes a proposal of a suggestion: its moves locked, everybody else as they are.",
  params: inScheme.extend({ suggestionId: id }),
  query: nothing,
  body: nothing,
  response: proposalView,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** One step of a changeover. */
export type ChangeoverStepView = z.infer<typeof changeoverStep>;
/** Which pairs break on a day, and why. */
export type ChangeoverView = z.infer<(typeof getChangeover)["response"]>;
/** Moves that would fit better. */
export type SuggestionView = z.infer<(typeof listSuggestions)["response"]>["items"][number];
