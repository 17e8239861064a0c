import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, nothing, personBrief } from "./shapes";

/** `GET /api/schemes/:schemeId/changeover?on=2027-08-04` */
export const getChangeover = route({
  method: "GET",
  path: "/api/schemes/:schemeId/changeover",
  summary:
    "Which pairs break on a day to come, and why: the next changeover unless a day is given.",
  params: inScheme,
  query: z.strictObject({ on: day.optional() }),
  body: nothing,
  response: z.object({
    on: day,
    /** Pairs a rule is against from that day on; the doctor needs somebody else. */
    breaking: z.array(
      z.object({ pairingId: id, doctor: personBrief, supporter: personBrief, text: z.string() }),
    ),
    /** Pairs that simply end, because the doctor is no foundation doctor of the scheme then. */
    ending: z.number().int(),
    /** Doctors who start by that day and have nobody yet. */
    starting: z.number().int(),
    holding: z.number().int(),
    /** What changes in posts by that day, where the sheets say nothing: F1s with no F2 post yet. */
    notKnown: z.array(personBrief),
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
        /** "Two pairs change supporters; both would then be at their own site." */
        text: z.string(),
        moves: z.array(z.object({ doctor: personBrief, from: personBrief, to: personBrief })),
      }),
    ),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});
