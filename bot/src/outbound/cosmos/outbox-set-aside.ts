import { z } from "zod";
import type { OutboxMessage } from "../../application/ports/outbox";
import type { Versioned } from "../../application/ports/scheme-store";
import { readableMessage, setAside } from "./documents/outbox-message";
import type { Cosmos } from "./open-cosmos";
import { saveDocument } from "./save-document";

const raw = z.looseObject({ id: z.string(), _etag: z.string() });

/**
 * Messages from their documents. One that cannot be read is set aside as it is, so that it holds up nobody and stays for
 * whoever looks into it.
 */
export async function readOrSetAside(
  cosmos: Cosmos,
  shard: string,
  documents: readonly unknown[],
): Promise<{ readonly messages: readonly Versioned<OutboxMessage>[]; readonly setAside: number }> {
  const messages: Versioned<OutboxMessage>[] = [];
  let count = 0;
  for (const document of documents) {
    const read = readableMessage(document);
    if (read !== undefined) {
      messages.push(read);
      continue;
    }
    const { id, _etag: version, ...rest } = raw.parse(document);
    const place = { container: cosmos.container("outbox"), id, partitionKey: shard };
    await saveDocument({ place, document: setAside({ id, ...rest }), version });
    count += 1;
  }
  return { messages, setAside: count };
}
