import type { Cards } from "../../application/ports/cards";
import {
  cardDocument,
  cardOf,
  claimDocument,
  claimOf,
  keptForReaderOf,
} from "./documents/held-card";
import { CATALOGUE } from "./catalogue";
import { queryEverywhere, readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { removeDocument } from "./remove-document";
import { saveDocument } from "./save-document";

/** Cards that were sent and what was pressed on them, in `cards`: each document is read by its id, and by its reader at their erasure. */
export function cosmosCards(cosmos: Cosmos): Cards {
  const place = (id: string) => ({ container: cosmos.container("cards"), id, partitionKey: id });
  return {
    card: async (id) => {
      const stored = await readItem(place(id));
      return stored === undefined ? undefined : cardOf(stored);
    },
    keep: async (card) => {
      // A card that is there already is the same one, sent again.
      await saveDocument({ place: place(card.id), document: cardDocument(card) });
    },
    claim: async (id) => {
      const stored = await readItem(place(id));
      return stored === undefined ? undefined : claimOf(stored);
    },
    saveClaim: async (claim, version) => {
      const document = claimDocument(claim);
      const stored = await saveDocument({ place: place(claim.id), document, version });
      return stored === undefined ? undefined : claimOf(stored);
    },
    ofReader: async (reader) => {
      const stored = await queryEverywhere(cosmos, CATALOGUE.cardsOfReader, { reader });
      return stored.map(keptForReaderOf);
    },
    forget: ({ id, version }) => removeDocument(place(id), version),
  };
}
