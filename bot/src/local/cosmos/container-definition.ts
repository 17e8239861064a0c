import { z } from "zod";
import { BadRequest } from "./answer";
import { parseJson } from "./json-value";

const path = z.strictObject({ path: z.string() });
const indexingPolicy = z.strictObject({
  indexingMode: z.enum(["consistent", "none"]).default("consistent"),
  automatic: z.boolean().default(true),
  includedPaths: z.array(path).default([]),
  excludedPaths: z.array(path).default([]),
  compositeIndexes: z
    .array(
      z.array(z.strictObject({ path: z.string(), order: z.enum(["ascending", "descending"]) })),
    )
    .optional(),
});

/** What is indexed when a definition does not say: everything, as in Cosmos DB. */
const EVERYTHING = {
  indexingMode: "consistent" as const,
  automatic: true,
  includedPaths: [{ path: "/*" }],
  excludedPaths: [{ path: '/"_etag"/?' }],
};

const ttl = z.int().refine((seconds) => seconds === -1 || seconds > 0, "must be -1 or above 0");

const definition = z.strictObject({
  id: z.string().min(1).max(255),
  partitionKey: z.strictObject({
    paths: z.array(z.string().regex(/^(\/[A-Za-z_][A-Za-z0-9_]*)+$/)).length(1),
    kind: z.literal("Hash").default("Hash"),
    version: z.literal([1, 2]).default(2),
  }),
  indexingPolicy: indexingPolicy.default(EVERYTHING),
  defaultTtl: ttl.optional(),
});

/** A container as its owner defined it, defaults filled in. */
export type ContainerDefinition = z.infer<typeof definition>;

const SYSTEM = [
  "_rid",
  "_self",
  "_etag",
  "_ts",
  "_docs",
  "_sprocs",
  "_triggers",
  "_udfs",
  "_conflicts",
];

/**
 * Reads the definition of a container: one partition key path, an indexing policy, a default TTL.
 * @throws BadRequest naming anything else (unique keys, hierarchical keys, computed properties, ...).
 */
export function readDefinition(text: string): ContainerDefinition {
  const given = z
    .record(z.string(), z.unknown())
    .safeParse(parseJson(text, "container definition"));
  if (!given.success) throw new BadRequest("A container definition is a JSON object.");
  const own = Object.entries(given.data).filter(([name]) => !SYSTEM.includes(name));
  return checked(definition.safeParse(Object.fromEntries(own)));
}

/** The definition in a stored row. @throws BadRequest never for one that `readDefinition` gave. */
export function storedDefinition(text: string): ContainerDefinition {
  return checked(definition.safeParse(parseJson(text, "stored container definition")));
}

function checked(result: z.ZodSafeParseResult<ContainerDefinition>): ContainerDefinition {
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    (issue) => `${issue.path.join(".") || "definition"}: ${issue.message}`,
  );
  throw new BadRequest(`The local Cosmos server refuses this container. ${issues.join("; ")}`);
}

/** The steps of the container's partition key path: `/a/b` gives `["a", "b"]`. */
export function partitionKeySteps({ partitionKey }: ContainerDefinition): readonly string[] {
  return (partitionKey.paths[0] ?? "").split("/").slice(1);
}
