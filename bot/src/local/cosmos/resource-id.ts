// Resource ids are nested, as in Cosmos DB: 4 bytes for a database, 8 for a container, 16 for an item.
// The SDK checks the length of a container's before it keeps a session token for it.

function encoded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("/", "-");
}

function containerBytes(database: number, container: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(database, 0);
  bytes.writeUInt32BE(container, 4);
  return bytes;
}

/** The `_rid` of a database, from its number. */
export function databaseRid(database: number): string {
  return encoded(containerBytes(database, 0).subarray(0, 4));
}

/** The `_rid` of a container, from its number and its database's. */
export function containerRid(database: number, container: number): string {
  return encoded(containerBytes(database, container));
}

/** The `_rid` of an item, from its number, its container's and its database's. */
export function itemRid(database: number, container: number, item: number): string {
  const last = Buffer.alloc(8);
  last.writeBigUInt64LE(BigInt(item));
  return encoded(Buffer.concat([containerBytes(database, container), last]));
}
