import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE, type CatalogueQuery } from "../../bot/src/outbound/cosmos/catalogue";
import { CONTAINERS } from "../../bot/src/outbound/cosmos/containers";
import { REPOSITORY, repositoryText } from "../support/repository";

const SOURCE = join(REPOSITORY, "bot", "src");
const CATALOGUE_FILE = join("outbound", "cosmos", "catalogue.ts");
const RUNNER_FILE = join("outbound", "cosmos", "items.ts");

/** `bot/src/local` speaks SQL to its own files; it is the store and not a user of it. */
const FILES = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.startsWith("local"),
);

const text = (file: string) => readFileSync(join(SOURCE, file), "utf8");
const where = (holds: (source: string) => boolean) => FILES.filter((file) => holds(text(file)));

const queries: readonly (readonly [string, CatalogueQuery])[] = Object.entries(CATALOGUE);

describe("the catalogue of queries", () => {
  it("is the only place with query text", () => {
    const sql =
      /\bselect\s+(?:\*|top\b|value\b|distinct\b|c\b|count\b)|\bfrom\s+c\b|\bwhere\s+c\./i;
    expect(where((source) => sql.test(source))).toEqual([CATALOGUE_FILE]);
  });

  it("is used through one runner: nothing else asks the SDK for a query", () => {
    expect(where((source) => /\.query(?:<|\()|readAll\(/.test(source))).toEqual([RUNNER_FILE]);
  });

  it("has few queries over all partition keys, of the worker, of an erasure, of a command and of a page that names its scheme", () => {
    const over = queries.filter(([, { partition }]) => partition === "all").map(([name]) => name);
    expect(over.toSorted()).toEqual([
      "cardsOfReader",
      "countDue",
      "earlierInOutbox",
      "earlierSeals",
      "heldSchemes",
      "nextDue",
      "oldestDue",
      "shardsDue",
      "shardsLeft",
      "stuckPending",
      "stuckSending",
      "stuckStaged",
      "stuckThrottled",
      "usersByIds",
      "watchedMessages",
    ]);
  });

  it.each(queries)("%s: runs in a container of ours and says why it exists", (_, query) => {
    expect(Object.keys(CONTAINERS)).toContain(query.container);
    expect(query.why.length).toBeGreaterThan(20);
    expect(query.text).toMatch(/^SELECT .* FROM c WHERE /);
  });

  it.each(queries)("%s: asks for nothing that the store does not promise", (_, query) => {
    expect(query.text).not.toMatch(/GROUP BY|JOIN|OFFSET|udf\./);
    // One property: more than one needs a composite index.
    expect(query.text).not.toMatch(/ORDER BY[^,]*,/);
    // Across partition keys an order costs a merge and its pages are not stable.
    if (query.partition === "all") expect(query.text).not.toContain("ORDER BY");
  });

  it.each(queries)(
    "%s: holds no value from outside, only parameters and our own words",
    (_, query) => {
      const quoted = [...query.text.matchAll(/'([^']*)'/g)].map(([, word]) => word);
      expect(quoted.filter((word) => !/^[a-z]+$/.test(word ?? ""))).toEqual([]);
      expect(query.text).not.toContain("${");
    },
  );

  it("is in docs/store.md: every query, where it runs, and every container with its key", () => {
    const rows = repositoryText("docs/store.md").replaceAll(/ +/g, " ");
    for (const [name, { container, partition }] of queries) {
      expect(rows).toContain(`| \`${name}\` | \`${container}\` | ${partition} |`);
    }
    for (const [name, { partitionKey }] of Object.entries(CONTAINERS)) {
      expect(rows).toContain(`| \`${name}\` | \`${partitionKey}\` |`);
    }
  });
});
