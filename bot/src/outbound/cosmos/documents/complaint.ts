import { z } from "zod";
import type {
  Complaint,
  ComplaintAbout,
  ComplaintState,
} from "../../../scheme/complaint/complaint";
import { ADDRESSEES } from "../../../scheme/concern/concern";
import { done } from "./concern";
import { recordKind } from "./record-kind";

const about: z.ZodType<ComplaintAbout> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("director") }),
  z.strictObject({ kind: z.literal("something-else") }),
]);

const state: z.ZodType<ComplaintState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("raised") }),
  z.strictObject({ state: z.literal("read"), firstRead: done }),
  z.strictObject({ state: z.literal("answered"), firstRead: done, answered: done }),
]);

const content: z.ZodType<Complaint> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  authorId: z.string(),
  about,
  addressedTo: z.enum(ADDRESSEES),
  raisedAt: z.string(),
  readBy: z.string(),
  answerBy: z.string(),
  state,
  sealedText: z.string(),
  sealedAnswer: z.string().exactOptional(),
  wordsErased: z.literal(true).exactOptional(),
});

/** A complaint about how somebody's data is used, its words and its answer sealed: `complaint.<id>`. */
export const complaintRecord = recordKind<Complaint>({
  type: "complaint",
  content,
  idOf: (complaint) => `complaint.${complaint.id}`,
  schemeOf: (complaint) => complaint.schemeId,
});
