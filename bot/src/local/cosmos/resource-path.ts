import { BadRequest } from "./answer";

type InDatabase = { readonly database: string };
type InContainer = InDatabase & { readonly container: string };

/** The resource that a URL names. Ids are decoded. */
export type Target =
  | { readonly kind: "account" }
  | { readonly kind: "databases" }
  | ({ readonly kind: "database" } & InDatabase)
  | ({ readonly kind: "containers" } & InDatabase)
  | ({ readonly kind: "container" } & InContainer)
  | ({ readonly kind: "ranges" } & InContainer)
  | ({ readonly kind: "items" } & InContainer)
  | ({ readonly kind: "item"; readonly id: string } & InContainer);

/** The two parts of a path that the signature of a request covers. */
export type Address = {
  /** The last type in the path, such as `docs`; empty for the account. */
  readonly type: string;
  /** The resource itself, or for a feed its parent: `dbs/d/colls/c`. */
  readonly link: string;
};

/** What the signature of a request covers of its URL. @throws BadRequest when it is badly encoded. */
export function readAddress(url: string): Address {
  const parts = partsOf(url);
  const feed = parts.length % 2 === 1;
  return {
    type: (feed ? parts.at(-1) : parts.at(-2)) ?? "",
    link: (feed ? parts.slice(0, -1) : parts).join("/"),
  };
}

/**
 * The resource a URL names.
 * @throws BadRequest when it is one that the local server does not have, naming its type.
 */
export function readTarget(url: string): Target {
  if (url.includes("?")) throw new BadRequest("Query strings in the URL are not supported.");
  const parts = partsOf(url);
  const [, database, , container, , id] = parts;
  if (database === undefined || container === undefined) return above(parts);
  const target = { database, container };
  switch (typesOf(parts)) {
    case "dbs/colls":
      return { kind: "container", ...target };
    case "dbs/colls/pkranges":
      if (id !== undefined) break;
      return { kind: "ranges", ...target };
    case "dbs/colls/docs":
      return id === undefined ? { kind: "items", ...target } : { kind: "item", ...target, id };
  }
  throw unknown(parts);
}

function above(parts: readonly string[]): Target {
  const [, database] = parts;
  switch (typesOf(parts)) {
    case "":
      return { kind: "account" };
    case "dbs":
      return database === undefined ? { kind: "databases" } : { kind: "database", database };
    case "dbs/colls":
      if (database !== undefined) return { kind: "containers", database };
  }
  throw unknown(parts);
}

function partsOf(url: string): readonly string[] {
  return url
    .split("?", 1)
    .join("")
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new BadRequest(`The URL part '${part}' is not well encoded.`, { cause });
  }
}

function typesOf(parts: readonly string[]): string {
  return parts.filter((_, index) => index % 2 === 0).join("/");
}

function unknown(parts: readonly string[]): BadRequest {
  return new BadRequest(
    `The local Cosmos server has no resource of type '${typesOf(parts)}' (or not in that way).`,
  );
}
