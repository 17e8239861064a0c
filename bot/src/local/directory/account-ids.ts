import { createHash } from "node:crypto";
import { SEED_DIRECTOR } from "../constants";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** An e-mail as the directory compares it. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * The object id of the account with an e-mail: always the same one, shaped as a GUID (a version 4
 * one, as Entra's are). The seeded director's is the documented constant.
 */
export function objectIdFor(email: string): string {
  const plain = plainEmail(email);
  if (plain === SEED_DIRECTOR.email) return SEED_DIRECTOR.oid;
  const hex = digest(plain).toString("hex");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The id by which Teams names a person to a bot: `29:` and an opaque text. */
export function teamsIdFor(oid: string): string {
  return `29:1${digest(`teams ${oid}`).toString("base64url")}`;
}

/** The id of a person's personal chat with the bot: `a:` and an opaque text. */
export function conversationIdFor(oid: string): string {
  return `a:1${digest(`chat ${oid}`).toString("base64url")}`;
}
