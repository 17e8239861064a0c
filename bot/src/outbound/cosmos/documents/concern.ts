import { z } from "zod";
import {
  ADDRESSEES,
  type Concern,
  type ConcernAbout,
  type ConcernState,
  type Done,
} from "../../../scheme/concern/concern";
import { recordKind } from "./record-kind";

const about: z.ZodType<ConcernAbout> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pair-half"), personId: z.string() }),
  z.strictObject({ kind: z.literal("director") }),
  z.strictObject({ kind: z.literal("something-else") }),
]);

/** Who did something, and when. */
export const done: z.ZodType<Done> = z.strictObject({ at: z.string(), by: z.string() });

const state: z.ZodType<ConcernState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("raised") }),
  z.strictObject({ state: z.literal("read"), firstRead: done }),
  z.strictObject({ state: z.literal("closed"), firstRead: done, closed: done }),
]);

const content: z.ZodType<Concern> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  authorId: z.string(),
  about,
  addressedTo: z.enum(ADDRESSEES),
  raisedAt: z.string(),
  readBy: z.string(),
  state,
  sealedText: z.string(),
  wordsErased: z.literal(true).exactOptional(),
});

/** Something that worries somebody, its words sealed: `concern.<id>`. */
export const concernRecord = recordKind<Concern>({
  type: "concern",
  content,
  idOf: (concern) => `concern.${concern.id}`,
  schemeOf: (concern) => concern.schemeId,
});
