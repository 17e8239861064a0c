import type { UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { SchemeWrite } from "../ports/scheme-store";
import type { SchemePerson } from "../ports/users";

/**
 * What an act that ties a row to a Teams person has to write besides the row. Undefined where that person
 * has another row of the scheme already. Whoever ties the same person to a second row at the same moment
 * writes the same document, and is told to look again.
 */
export async function claimAccount(
  { store }: Pick<Ports, "store">,
  { schemeId, personId }: SchemePerson,
  userId: UserId,
): Promise<Pick<SchemeWrite, "create" | "replace"> | undefined> {
  // First the claim: a link that is made after it was read makes this act a conflict.
  const claim = await store.find(schemeId, "account", userId);
  const people = await store.people(schemeId);
  const taken = people.some(
    ({ value: { id, link } }) =>
      id !== personId && link.state === "linked" && link.userId === userId,
  );
  if (taken) return undefined;
  const record = { type: "account", value: { schemeId, userId, personId } } as const;
  return claim === undefined
    ? { create: [record] }
    : { replace: [{ ...record, version: claim.version }] };
}
