import { z } from "zod";
import type {
  Displaced,
  Introduction,
  Pairing,
  PairingPeriod,
} from "../../../scheme/pairing/pairing";
import { recordKind, type RecordKind } from "./record-kind";

const period: z.ZodType<PairingPeriod> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("active") }),
  z.strictObject({
    state: z.literal("ended"),
    at: z.string(),
    by: z.string(),
    onRequest: z.literal(true).exactOptional(),
  }),
]);

const introduction: z.ZodType<Introduction> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("awaited") }),
  z.strictObject({ state: z.literal("cannot-just-now"), at: z.string() }),
  z.strictObject({ state: z.literal("sent"), at: z.string() }),
  z.strictObject({ state: z.literal("said-hello"), at: z.string() }),
]);

const displaced: z.ZodType<Displaced> = z.strictObject({
  pairingId: z.string(),
  by: z.string(),
  onRequest: z.literal(true).exactOptional(),
});

const content: z.ZodType<Pairing> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  doctorId: z.string(),
  supporterId: z.string(),
  allocatedAt: z.string(),
  announceAt: z.string(),
  publicationId: z.string().exactOptional(),
  period,
  introduction,
  displaces: z.array(displaced).exactOptional(),
});

const kept = recordKind<Pairing>({
  type: "pairing",
  content,
  idOf: (pairing) => `pairing.${pairing.id}`,
  schemeOf: (pairing) => pairing.schemeId,
});

/** A pairing: `pairing.<id>`. That another displaces it is kept with the other. */
export const pairingRecord: RecordKind<Pairing> = {
  ...kept,
  toDocument: (pairing) => {
    const { replaced, ...own } = pairing;
    return kept.toDocument(replaced === undefined ? pairing : own);
  },
};
