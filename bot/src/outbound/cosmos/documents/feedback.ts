import { z } from "zod";
import type { Feedback, FeedbackState } from "../../../scheme/feedback/feedback";
import type { FeedbackRelease, SchemeFeedback } from "../../../scheme/feedback/release";
import { recordKind } from "./record-kind";

const state: z.ZodType<FeedbackState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("named"), sealedText: z.string() }),
  z.strictObject({ state: z.literal("waiting"), sealedText: z.string() }),
  z.strictObject({ state: z.literal("released") }),
  z.strictObject({ state: z.literal("taken-back") }),
]);

const given: z.ZodType<Feedback> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  authorId: z.string(),
  supporterId: z.string(),
  givenOn: z.string(),
  state,
});

const onScheme: z.ZodType<SchemeFeedback> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  givenIn: z.string(),
  sealedText: z.string(),
});

const release: z.ZodType<FeedbackRelease> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  supporterId: z.string().exactOptional(),
  releasedIn: z.string(),
  sealedText: z.string().exactOptional(),
});

/** What a doctor said to their supporter, sealed: `feedback.<pairing>`. */
export const feedbackRecord = recordKind<Feedback>({
  type: "feedback",
  content: given,
  idOf: ({ id }) => `feedback.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
});

/** What somebody said about the scheme, while it waits, sealed: `scheme-feedback.<keyed hash of the author>`. */
export const schemeFeedbackRecord = recordKind<SchemeFeedback>({
  type: "scheme-feedback",
  content: onScheme,
  idOf: ({ id }) => `scheme-feedback.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
});

/** What was released together, sealed; nothing in it leads to an author: `feedback-release.<id>`. */
export const feedbackReleaseRecord = recordKind<FeedbackRelease>({
  type: "feedback-release",
  content: release,
  idOf: ({ id }) => `feedback-release.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
});
