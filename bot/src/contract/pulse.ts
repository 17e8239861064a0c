import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, nothing } from "./shapes";

/** The two times of a programme year. */
export const pulseSide = z.enum(["before", "after"]);

/** The instrument, in its published wording; the tab has no words of its own for it. */
export const pulseInstrument = z.object({
  source: z.string(),
  questions: z.array(
    z.object({
      words: z.string(),
      /** The answers in their order; a chosen one is named by its place in it, from 0. */
      answers: z.array(z.string()),
    }),
  ),
});

/** A window that is open to somebody. */
export const myPulse = z.object({
  schemeId: id,
  schemeName: z.string(),
  side: pulseSide,
  /** Their last day for it. */
  until: day,
  answered: z.boolean(),
});

/** `GET /api/me/pulse`: never what anybody answered, which is kept nowhere. */
export const getMyPulse = route({
  method: "GET",
  path: "/api/me/pulse",
  summary: "Which pulse is open to the signed-in person, and its questions.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({ instrument: pulseInstrument, open: z.array(myPulse) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/pulse`: once a window; it is added to a sum. */
export const answerPulse = route({
  method: "POST",
  path: "/api/schemes/:schemeId/pulse",
  summary: "Answers the pulse, without a name.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    side: pulseSide,
    /** By question, the place of the chosen answer, from 0; null where it is left out. */
    answers: z.array(z.number().int().min(0).max(4).nullable()).length(7),
  }),
  response: z.object({ answered: z.literal(true) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** The instrument. */
export type PulseInstrument = z.infer<typeof pulseInstrument>;
/** A window that is open to somebody. */
export type MyPulseView = z.infer<typeof myPulse>;
/** One of the two times. */
export type PulseSideName = z.infer<typeof pulseSide>;
