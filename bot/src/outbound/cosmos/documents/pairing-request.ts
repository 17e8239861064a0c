import { z } from "zod";
import type { PairingRequest, RequestState } from "../../../scheme/pairing/request";
import { recordKind } from "./record-kind";

const state: z.ZodType<RequestState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({ state: z.literal("handled"), at: z.string(), by: z.string() }),
  z.strictObject({ state: z.literal("closed"), at: z.string(), by: z.string() }),
  z.strictObject({ state: z.literal("withdrawn"), at: z.string() }),
]);

const content: z.ZodType<PairingRequest> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  pairingId: z.string(),
  doctorId: z.string(),
  supporterId: z.string(),
  askedBy: z.enum(["foundation-doctor", "supporter"]),
  kind: z.enum(["different", "stop", "stepping-down"]),
  at: z.string(),
  state,
});

/** A request about a pairing: `request.<id>`. */
export const pairingRequestRecord = recordKind<PairingRequest>({
  type: "request",
  content,
  idOf: (request) => `request.${request.id}`,
  schemeOf: (request) => request.schemeId,
});
