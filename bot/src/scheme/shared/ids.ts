/** Whose id is it? These names say so; every id is random text that means nothing. */

/** A scheme: one programme of one provider (LEP). Also the partition everything of it is stored in. */
export type SchemeId = string;

/** A person's row in one scheme. The same human being in two schemes has two. */
export type PersonId = string;

/** A pairing of one foundation doctor with one supporter. */
export type PairingId = string;

/** A publication of an allocation: the act by which a director makes pairings real. */
export type PublicationId = string;

/** A Teams person for ever: `{tenant id}_{Entra object id}`, both lower-case GUIDs. */
export type UserId = string;

/** The Teams person of a tenant and an Entra object id; never made from a name or an e-mail. */
export function userIdOf(tenantId: string, objectId: string): UserId {
  return `${tenantId.toLowerCase()}_${objectId.toLowerCase()}`;
}

/** The tenant of a Teams person. */
export function tenantIdOf(userId: UserId): string {
  return userId.slice(0, userId.indexOf("_"));
}

/** The Entra object id of a Teams person. */
export function objectIdOf(userId: UserId): string {
  return userId.slice(userId.indexOf("_") + 1);
}
