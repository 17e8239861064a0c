import type { PeopleKind } from "@near-peer/bot/contract";

/** A page that anybody may read. */
export type PlainPage = "privacy" | "terms" | "accessibility";

/** Pages of a scheme that need nothing but the scheme: `#/s/northgate/launch`. */
const SCHEME_PAGES = [
  "today",
  "wish-counts",
  "requests",
  "concerns",
  "import",
  "allocate",
  "launch",
  "settings",
] as const;

/** Such a page. */
export type SchemePage = (typeof SCHEME_PAGES)[number];

/** What the address shows. */
export type Screen =
  | { readonly name: "home" }
  | { readonly name: "my" }
  | { readonly name: "wishes" }
  | { readonly name: "help" }
  | { readonly name: PlainPage }
  | {
      readonly name: "people";
      readonly schemeId: string;
      readonly kind: PeopleKind;
      readonly filter: string;
    }
  | { readonly name: SchemePage; readonly schemeId: string }
  | { readonly name: "pairings"; readonly schemeId: string; readonly filter: string }
  | { readonly name: "supporters"; readonly schemeId: string; readonly filter: string }
  | { readonly name: "pair"; readonly schemeId: string; readonly doctorId: string }
  | { readonly name: "unknown" };

const KINDS: readonly PeopleKind[] = ["foundation-doctors", "senior-doctors", "staff", "past"];
const PLAIN: readonly PlainPage[] = ["privacy", "terms", "accessibility"];

/** Reads a hash such as `#/s/abc/people`. Never throws: what it does not know is `unknown`. */
export function readHash(hash: string): Screen {
  const parts = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  const [first, schemeId, ...rest] = parts;
  if (first === undefined) return { name: "home" };
  if (first === "s" && schemeId !== undefined) return schemeScreen(schemeId, rest);
  if (parts.length > 1) return { name: "unknown" };
  if (first === "my" || first === "help" || first === "wishes") return { name: first };
  const plain = PLAIN.find((name) => name === first);
  return plain === undefined ? { name: "unknown" } : { name: plain };
}

function schemeScreen(schemeId: string, rest: readonly string[]): Screen {
  const [name = "today", second = "", third = ""] = rest;
  const page = SCHEME_PAGES.find((one) => one === name);
  if (page !== undefined) return { name: page, schemeId };
  switch (name) {
    case "people": {
      const kind = KINDS.find((known) => known === second) ?? "foundation-doctors";
      return { name, schemeId, kind, filter: third };
    }
    case "pairings":
    case "supporters":
      return { name, schemeId, filter: second };
    case "pair":
      return { name, schemeId, doctorId: second };
    default:
      return { name: "unknown" };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign in a hand-typed address
  }
}

/** The hash of a screen: `readHash(hashOf(screen))` is the screen again. */
export function hashOf(screen: Screen): string {
  const path = pathOf(screen).filter((part) => part !== "");
  return `#/${path.map(encodeURIComponent).join("/")}`;
}

function pathOf(screen: Screen): readonly string[] {
  switch (screen.name) {
    case "home":
      return [];
    case "people":
      return ["s", screen.schemeId, "people", screen.kind, screen.filter];
    case "pairings":
    case "supporters":
      return ["s", screen.schemeId, screen.name, screen.filter];
    case "pair":
      return ["s", screen.schemeId, "pair", screen.doctorId];
    default:
      return "schemeId" in screen ? ["s", screen.schemeId, screen.name] : [screen.name];
  }
}

/** Names the page of a screen: a filter, or a list within a page, is not another page. */
export function pageOf(screen: Screen): string {
  return "schemeId" in screen ? `${screen.name} ${screen.schemeId}` : screen.name;
}
