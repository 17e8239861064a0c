/** A container as the product needs it: what groups its documents, and whether they can expire. */
export interface ContainerPlan {
  readonly partitionKey: `/${string}`;
  /** -1: nothing expires but documents that say so themselves; left out: nothing expires. */
  readonly defaultTtl?: -1;
  /** The only paths that queries ask for; left out: everything is indexed. */
  readonly indexed?: readonly `/${string}/?`[];
}

/**
 * Every container of the product. A partition key can never be changed in place, so each is chosen for
 * what must be written together: a scheme's own documents (`core`), one person, one shard of messages.
 */
export const CONTAINERS = {
  core: { partitionKey: "/schemeId", defaultTtl: -1 },
  users: { partitionKey: "/id", defaultTtl: -1, indexed: [] },
  outbox: {
    partitionKey: "/shard",
    defaultTtl: -1,
    indexed: [
      "/shard/?",
      "/state/?",
      "/dueAt/?",
      "/leaseUntil/?",
      "/schemeId/?",
      "/recipientId/?",
      "/rank/?",
    ],
  },
  audit: { partitionKey: "/schemeId" },
  system: { partitionKey: "/id", indexed: [] },
  cards: { partitionKey: "/id", defaultTtl: -1, indexed: ["/content/reader/?"] },
} as const satisfies Readonly<Record<string, ContainerPlan>>;

/** The name of a container. */
export type ContainerName = keyof typeof CONTAINERS;
