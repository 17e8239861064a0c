import type { SchemePerson, Users } from "../../application/ports/users";
import { changeDocument } from "./change-document";
import { mailHintDocument, mailHintId, mailHintRows } from "./documents/mail-hint";
import { userDocument, userOf } from "./documents/teams-user";
import { CATALOGUE } from "./catalogue";
import { queryEverywhere, readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { removeDocument, versionOf } from "./remove-document";
import { saveDocument } from "./save-document";

const MOST_TRIES = 8;

/** The hint without a row, for whoever writes it against its version; undefined where nothing is left to change. */
function without(id: string, stored: unknown, row: SchemePerson) {
  if (stored === undefined) return undefined;
  const rows = mailHintRows(stored);
  const left = rows.filter(
    ({ schemeId, personId }) => schemeId !== row.schemeId || personId !== row.personId,
  );
  return left.length === rows.length ? undefined : mailHintDocument(id, left);
}

/** Teams people, and hints from e-mails to rows of schemes: two types of document, each read by its id. */
export function cosmosUsers(cosmos: Cosmos): Users {
  const place = (id: string) => ({
    container: cosmos.container("users"),
    id,
    partitionKey: id,
  });
  return {
    user: async (userId) => {
      const stored = await readItem(place(userId));
      return stored === undefined ? undefined : userOf(stored);
    },
    several: async (userIds) => {
      const ids = [...new Set(userIds)];
      if (ids.length === 0) return [];
      return (await queryEverywhere(cosmos, CATALOGUE.usersByIds, { ids })).map(userOf);
    },
    save: async (user, version) => {
      const document = userDocument(user);
      const stored = await saveDocument({ place: place(user.userId), document, version });
      return stored === undefined ? "conflict" : "committed";
    },
    remove: (userId, version) => removeDocument(place(userId), version),
    rowsWithEmail: async (tenantId, email) => {
      const stored = await readItem(place(mailHintId(tenantId, email)));
      return stored === undefined ? [] : mailHintRows(stored);
    },
    noteEmail: (tenantId, email, { schemeId, personId }) => {
      const id = mailHintId(tenantId, email);
      return changeDocument(place(id), (stored) => {
        const rows = stored === undefined ? [] : mailHintRows(stored);
        const known = rows.some((row) => row.schemeId === schemeId && row.personId === personId);
        return known ? undefined : mailHintDocument(id, [...rows, { schemeId, personId }]);
      });
    },
    dropEmail: async (tenantId, email, row) => {
      const hint = place(mailHintId(tenantId, email));
      // An empty one is removed against its version: a row that is noted meanwhile is not lost.
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const stored = await readItem(hint);
        if (stored === undefined) return;
        const rows = mailHintRows(stored);
        const left = rows.filter(
          ({ schemeId, personId }) => schemeId !== row.schemeId || personId !== row.personId,
        );
        if (left.length === rows.length && rows.length > 0) return;
        if (left.length > 0) {
          await changeDocument(hint, (now) => without(hint.id, now, row));
          return;
        }
        if ((await removeDocument(hint, versionOf(stored))) === "committed") return;
      }
      throw new Error("Somebody else kept writing the same hint; gave up.");
    },
  };
}
