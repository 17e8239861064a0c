import type { Users } from "../../application/ports/users";
import { changeDocument } from "./change-document";
import { mailHintDocument, mailHintId, mailHintRows } from "./documents/mail-hint";
import { userDocument, userOf } from "./documents/teams-user";
import { CATALOGUE } from "./catalogue";
import { queryEverywhere, readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { saveDocument } from "./save-document";

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
  };
}
