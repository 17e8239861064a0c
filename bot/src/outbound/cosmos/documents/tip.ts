import { z } from "zod";
import type { Tip, TipState } from "../../../scheme/tip/tip";
import { done } from "./concern";
import { recordKind } from "./record-kind";

const state: z.ZodType<TipState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("waiting") }),
  z.strictObject({ state: z.literal("shown"), decided: done }),
  z.strictObject({ state: z.literal("not-shown"), decided: done }),
]);

const content: z.ZodType<Tip> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  authorId: z.string(),
  writtenAt: z.string(),
  signed: z.boolean(),
  state,
  sealedText: z.string(),
  sealedReason: z.string().exactOptional(),
  wordsErased: z.literal(true).exactOptional(),
});

/** A supporter's note of good practice, its words and a director's reason sealed: `tip.<id>`. */
export const tipRecord = recordKind<Tip>({
  type: "tip",
  content,
  idOf: (tip) => `tip.${tip.id}`,
  schemeOf: (tip) => tip.schemeId,
});
