import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type {
  Claim,
  HeldCard,
  KeptForReader,
  PressableCard,
} from "../../../application/ports/cards";
import type { Versioned } from "../../../application/ports/scheme-store";
import { asJson, readStored, storable } from "./stored";

const content: z.ZodType<HeldCard> = z.strictObject({
  id: z.string(),
  reader: z.string(),
  expiresAt: z.string(),
  activityId: z.string().exactOptional(),
  keptForS: z.int().positive(),
  content: z.union([
    z.strictObject({ text: z.string() }),
    z.strictObject({ schemeId: z.string(), sealed: z.string() }),
  ]),
});

const schema = z.object({ id: z.string(), type: z.literal("card"), content });

/** A card as a document, which goes when nobody may press it any more. */
export function cardDocument(card: HeldCard): JSONObject {
  const { id, keptForS } = card;
  return asJson({ id, type: "card", ttl: keptForS, content: storable(content, "card", card) });
}

const claim: z.ZodType<Claim> = z.strictObject({
  id: z.string(),
  reader: z.string().exactOptional(),
  by: z.string(),
  at: z.string(),
  state: z.enum(["in-hand", "done", "given-back"]),
  posted: z.array(z.string()).exactOptional(),
  held: z.strictObject({ text: z.string(), expiresAt: z.string() }).exactOptional(),
});

const claimSchema = z.object({
  id: z.string(),
  type: z.literal("claim"),
  content: claim,
  _etag: z.string(),
});

/** Longer than any token of the channel lives. */
const CLAIM_S = 2 * 3_600;
/** As long as a card in the chat is held: till then it can be pressed, and somebody's erasure finds what was posted. */
const POSTED_S = 400 * 86_400;

/** A claim as a document, which goes after two hours; where something is held or was posted, after 400 days. */
export function claimDocument(value: Claim): JSONObject {
  const { id, held, posted = [] } = value;
  const ttl = held !== undefined || posted.length > 0 ? POSTED_S : CLAIM_S;
  return asJson({ id, type: "claim", ttl, content: storable(claim, "claim", value) });
}

/** The claim of a document. @throws Error naming id and type where it is none. */
export function claimOf(stored: unknown): Versioned<Claim> {
  const { content: value, _etag } = readStored(claimSchema, stored);
  return { value, version: _etag };
}

const either = z.discriminatedUnion("type", [schema.extend({ _etag: z.string() }), claimSchema]);

/** What a document holds of a card; undefined for a claim that holds none. @throws Error naming id and type where it is neither. */
export function cardOf(stored: unknown): PressableCard | undefined {
  const kept = readStored(either, stored);
  if (kept.type === "card") return kept.content;
  const { reader, held } = kept.content;
  if (reader === undefined || held === undefined) return undefined;
  return { reader, expiresAt: held.expiresAt, content: { text: held.text } };
}

/** What a document of this container knows of its reader's chat. @throws Error naming id and type where it is neither. */
export function keptForReaderOf(stored: unknown): KeptForReader {
  const kept = readStored(either, stored);
  const { id, _etag: version } = kept;
  if (kept.type === "card") {
    const { activityId } = kept.content;
    return { id, version, activityIds: activityId === undefined ? [] : [activityId] };
  }
  const { state, at, posted = [] } = kept.content;
  return { id, version, activityIds: posted, ...(state === "in-hand" ? { inHandSince: at } : {}) };
}
