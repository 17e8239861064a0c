import type { PeopleKind } from "@near-peer/bot/contract";

/** A page that anybody may read. */
export type PlainPage = "privacy" | "terms" | "accessibility";

/** Pages of a scheme that need nothing but the scheme: `#/s/northgate/launch`. */
const SCHEME_PAGES = [
  "today",
  "wish-counts",
  "requests",
  "concerns",
  "complaints",
  "what-helped",
  "scheme-feedback",
  "statements",
  "retention",
  "import",
  "allocate",
  "suggestions",
  "launch",
  "settings",
  "words",
  "characteristics",
  "audit",
  "quality",
] as const;

/** Such a page. */
export type SchemePage = (typeof SCHEME_PAGES)[number];

/** What the address shows. */
export type Screen =
  | { readonly name: "home" }
  | { readonly name: "my" }
  | { readonly name: "wishes" }
  | { readonly name: "help" }
  /** What helped other supporters, and one's own. */
  | { readonly name: "tips" }
  /** What a supporter can show for it. */
  | { readonly name: "recognition" }
  /** What somebody says to their supporter and of the scheme, and what was said to them. */
  | { readonly name: "feedback" }
  /** Seven questions, of which nobody can tell who answered what. */
  | { readonly name: "pulse" }
  /** What the two of a pair agree on; `of` is the scheme that they are in. */
  | { readonly name: "agreement"; readonly of: string; readonly pairingId: string }
  /** The same of whoever reads it, with whom the address leaves open: a card leads there, and names nobody. */
  | { readonly name: "my-agreement" }
  /** What is kept of somebody, for them alone. */
  | { readonly name: "data" }
  /** Where one complains about one's data, and reads the answer. */
  | { readonly name: "complain" }
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
  /** Narrowed to where messages stand and what they are; empty for all. */
  | {
      readonly name: "messages";
      readonly schemeId: string;
      readonly standing: string;
      readonly kind: string;
    }
  /** `day`: a day, `today`, or empty for the next changeover. */
  | { readonly name: "changeover"; readonly schemeId: string; readonly day: string }
  | { readonly name: "pair"; readonly schemeId: string; readonly doctorId: string }
  | { readonly name: "proposal"; readonly schemeId: string; readonly proposalId: string }
  | {
      readonly name: "comparison";
      readonly schemeId: string;
      readonly proposalId: string;
      readonly otherId: string;
    }
  | { readonly name: "unknown" };

const KINDS: readonly PeopleKind[] = ["foundation-doctors", "senior-doctors", "staff", "past"];
/** Stands in an address where the next part narrows a list and this one does not. */
const ALL = "all";
/** Pages of somebody's own that need nothing but who they are. */
const OWN_PAGES = [
  "my",
  "my-agreement",
  "help",
  "wishes",
  "tips",
  "feedback",
  "pulse",
  "recognition",
  "data",
  "complain",
] as const;
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
  if (first === "s" && schemeId !== undefined) {
    return proposalScreen(schemeId, rest) ?? schemeScreen(schemeId, rest);
  }
  return first === "agreement" ? agreementScreen(parts) : ownScreen(parts);
}

/** `#/agreement/northgate/p1`: what the two of one pair agree on. */
function agreementScreen([, of, pairingId]: readonly string[]): Screen {
  if (of === undefined || pairingId === undefined) return { name: "unknown" };
  return { name: "agreement", of, pairingId };
}

function ownScreen([first, ...rest]: readonly string[]): Screen {
  const page = [...OWN_PAGES, ...PLAIN].find((name) => name === first);
  return page === undefined || rest.length > 0 ? { name: "unknown" } : { name: page };
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
    case "messages":
      return messagesScreen(schemeId, second, third);
    case "changeover":
      return { name, schemeId, day: second };
    case "pair":
      return { name, schemeId, doctorId: second };
    default:
      return { name: "unknown" };
  }
}

/** `#/s/northgate/messages/waiting/reminder`; every one of a kind: `…/messages/all/reminder`. */
function messagesScreen(schemeId: string, standing: string, kind: string): Screen {
  return { name: "messages", schemeId, standing: standing === ALL ? "" : standing, kind };
}

/** `#/s/northgate/allocate/p1`, and beside another one `…/allocate/p1/with/p2`; `undefined` for any other page. */
function proposalScreen(schemeId: string, rest: readonly string[]): Screen | undefined {
  const [page, proposalId, word, otherId] = rest;
  if (page !== "allocate" || proposalId === undefined) return undefined;
  if (word === undefined) return { name: "proposal", schemeId, proposalId };
  if (word !== "with" || otherId === undefined) return { name: "unknown" };
  return { name: "comparison", schemeId, proposalId, otherId };
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
    case "agreement":
      return [screen.name, screen.of, screen.pairingId];
    case "people":
      return ["s", screen.schemeId, "people", screen.kind, screen.filter];
    case "pairings":
    case "supporters":
      return ["s", screen.schemeId, screen.name, screen.filter];
    case "messages":
      return ["s", screen.schemeId, "messages", ...narrowing(screen)];
    case "changeover":
      return ["s", screen.schemeId, "changeover", screen.day];
    case "pair":
      return ["s", screen.schemeId, "pair", screen.doctorId];
    case "proposal":
      return ["s", screen.schemeId, "allocate", screen.proposalId];
    case "comparison":
      return ["s", screen.schemeId, "allocate", screen.proposalId, "with", screen.otherId];
    default:
      return "schemeId" in screen ? ["s", screen.schemeId, screen.name] : [screen.name];
  }
}

function narrowing({
  standing,
  kind,
}: Extract<Screen, { readonly name: "messages" }>): readonly string[] {
  return kind === "" ? [standing] : [standing === "" ? ALL : standing, kind];
}

/** Names the page of a screen: a filter, or a list within a page, is not another page. */
export function pageOf(screen: Screen): string {
  return "schemeId" in screen ? `${screen.name} ${screen.schemeId}` : screen.name;
}
