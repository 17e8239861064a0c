import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, nothing, version } from "./shapes";

const answerText = z.string().max(10_000);
const words = { helped: answerText, better: answerText, more: answerText };

/** What somebody wrote, in answer to three questions; an answer may be empty. */
export const feedbackWords = z.object(words);

const month = z.string().regex(/^\d{4}-\d{2}$/);

/** Where feedback to a supporter stands, for its author alone. */
export const feedbackStanding = z.enum(["open", "named", "waiting", "released"]);

/** What somebody may say of their supporters and of the scheme, or said. */
export const feedbackOfMine = z.object({
  schemeId: id,
  schemeName: z.string(),
  pairs: z.array(
    z.object({
      pairingId: id,
      supporter: z.string(),
      /** `open`: it can be given, until `until`. */
      standing: feedbackStanding,
      until: day,
      /** Where it can be taken back: goes into `If-Match`. */
      version: version.optional(),
    }),
  ),
  /** Whether they take part, and can say something about the scheme. */
  ofScheme: z.boolean(),
  /** What they said about it waits; goes into `If-Match`. */
  schemeVersion: version.optional(),
});

/** Words that were released together. */
const releasedTogether = z.object({ releasedIn: month, words: z.array(feedbackWords) });

/** What a supporter was told and may read. */
export const feedbackReceived = z.object({
  schemeId: id,
  schemeName: z.string(),
  named: z.array(z.object({ from: z.string(), on: day, words: feedbackWords })),
  released: z.array(releasedTogether),
});

const mine = { query: nothing, status: 200, bodyLimit: SMALL_BODY } as const;
const inPairing = inScheme.extend({ pairingId: id });
/** Three answers of the longest, in the widest letters. */
const WORDS_BODY = 128 * 1024;

/** `GET /api/me/feedback`: never the words, which nobody needs again. */
export const getMyFeedback = route({
  ...mine,
  method: "GET",
  path: "/api/me/feedback",
  summary: "What feedback the signed-in person can give, and what became of what they gave.",
  params: nothing,
  body: nothing,
  response: z.object({ schemes: z.array(feedbackOfMine) }),
  ifMatch: false,
});

/** `POST /api/schemes/:schemeId/pairings/:pairingId/feedback`: the doctor of the pairing, to their supporter (NP24). */
export const giveFeedback = route({
  ...mine,
  method: "POST",
  path: "/api/schemes/:schemeId/pairings/:pairingId/feedback",
  summary: "Gives feedback to one's supporter, with one's name or without.",
  params: inPairing,
  body: z.strictObject({ way: z.enum(["named", "unnamed"]), ...words }),
  response: z.object({ standing: feedbackStanding }),
  ifMatch: false,
  bodyLimit: WORDS_BODY,
});

/** `POST /api/schemes/:schemeId/pairings/:pairingId/feedback/take-back`: while it waits. */
export const takeFeedbackBack = route({
  ...mine,
  method: "POST",
  path: "/api/schemes/:schemeId/pairings/:pairingId/feedback/take-back",
  summary: "Takes back feedback that was given without a name and is not released yet.",
  params: inPairing,
  body: nothing,
  response: z.object({ standing: z.literal("taken-back") }),
  ifMatch: true,
});

/** `POST /api/schemes/:schemeId/feedback`: about how the scheme is run (NP25). */
export const giveSchemeFeedback = route({
  ...mine,
  method: "POST",
  path: "/api/schemes/:schemeId/feedback",
  summary: "Says something about how the scheme is run, without a name.",
  params: inScheme,
  body: z.strictObject(words),
  response: z.object({ standing: z.literal("waiting") }),
  ifMatch: false,
  bodyLimit: WORDS_BODY,
});

/** `POST /api/schemes/:schemeId/feedback/take-back`: while it waits. */
export const takeSchemeFeedbackBack = route({
  ...mine,
  method: "POST",
  path: "/api/schemes/:schemeId/feedback/take-back",
  summary: "Takes back what the signed-in person said about the scheme, before it is released.",
  params: inScheme,
  body: nothing,
  response: z.object({ standing: z.literal("taken-back") }),
  ifMatch: true,
});

/** `GET /api/me/received-feedback`: a supporter's own collection. Of what waits there is no sign. */
export const getReceivedFeedback = route({
  ...mine,
  method: "GET",
  path: "/api/me/received-feedback",
  summary: "What doctors said to the signed-in supporter, as far as it may be read.",
  params: nothing,
  body: nothing,
  response: z.object({ schemes: z.array(feedbackReceived) }),
  ifMatch: false,
});

/** `GET /api/schemes/:schemeId/my-feedback/collection`: the same as a PDF, for multi-source feedback. */
export const getFeedbackCollection = route({
  ...mine,
  method: "GET",
  path: "/api/schemes/:schemeId/my-feedback/collection",
  summary: "The signed-in supporter's collection of feedback as a PDF file.",
  params: inScheme,
  body: nothing,
  response: z.object({ fileName: z.string(), contentBase64: z.base64() }),
  ifMatch: false,
  isExport: true,
});

/** `GET /api/schemes/:schemeId/feedback`: about the scheme alone, never what doctors said to supporters. */
export const getFeedbackOnScheme = route({
  ...mine,
  method: "GET",
  path: "/api/schemes/:schemeId/feedback",
  summary: "What was said about the scheme, from three answers on, by month and of nobody.",
  params: inScheme,
  body: nothing,
  response: z.object({ releases: z.array(releasedTogether) }),
  ifMatch: false,
});

/** `POST /api/schemes/:schemeId/feedback/export`: the same as a spreadsheet; that it was taken is audited. */
export const exportFeedbackOnScheme = route({
  ...mine,
  method: "POST",
  path: "/api/schemes/:schemeId/feedback/export",
  summary: "What was said about the scheme as a spreadsheet.",
  params: inScheme,
  body: nothing,
  response: z.object({ fileName: z.string(), csv: z.string(), rows: z.number().int() }),
  ifMatch: false,
  isExport: true,
});

/** What somebody may say, or said, in a scheme. */
export type FeedbackOfMine = z.infer<typeof feedbackOfMine>;
/** A supporter's collection in a scheme. */
export type FeedbackReceived = z.infer<typeof feedbackReceived>;
/** Words that were released together. */
export type ReleasedTogether = z.infer<typeof releasedTogether>;
/** What somebody wrote. */
export type FeedbackAnswers = z.infer<typeof feedbackWords>;
