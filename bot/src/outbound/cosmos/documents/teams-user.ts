import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { Versioned } from "../../../application/ports/scheme-store";
import type {
  ConversationReference,
  SchemePerson,
  TeamsUser,
} from "../../../application/ports/users";
import { STRANGER_DAYS } from "../../../scheme/retention/retention-table";
import { asJson, readStored, storable } from "./stored";

/** A row of a scheme, as stored. */
export const schemePerson: z.ZodType<SchemePerson> = z.strictObject({
  schemeId: z.string(),
  personId: z.string(),
});

const reference: z.ZodType<ConversationReference> = z.strictObject({
  serviceUrl: z.string(),
  conversationId: z.string(),
  botId: z.string(),
  teamsUserId: z.string(),
  channelId: z.string(),
  userId: z.string().exactOptional(),
});

const content: z.ZodType<TeamsUser> = z.strictObject({
  userId: z.string(),
  reference: reference.exactOptional(),
  deliverability: z.enum(["reachable", "uninstalled", "blocked", "gone"]),
  linkedTo: z.array(schemePerson),
  seenAt: z.string().exactOptional(),
  welcomedAt: z.string().exactOptional(),
});

const schema = z.object({
  id: z.string(),
  type: z.literal("user"),
  content,
  _etag: z.string(),
});

const DAY_S = 86_400;

/**
 * A Teams person as a document; its id is their user id. Of somebody whom no scheme knows it goes by itself, so long after it was
 * last written (PF-16); while they use the bot it is.
 */
export function userDocument(user: TeamsUser): JSONObject {
  const ttl = user.linkedTo.length === 0 ? STRANGER_DAYS * DAY_S : undefined;
  return asJson({ id: user.userId, type: "user", ttl, content: storable(content, "user", user) });
}

/** The Teams person of a document. @throws Error naming id and type where it is none. */
export function userOf(stored: unknown): Versioned<TeamsUser> {
  const { content: value, _etag } = readStored(schema, stored);
  return { value, version: _etag };
}
