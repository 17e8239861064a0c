/** The colours of the page, the cards and the tab, by Teams' own names. */
export type Theme = "default" | "dark" | "contrast";

/** What is shown of a person. */
export type View = "chat" | "tab";

/** Where one is on the page. It lives in the address, so a reload or a bookmark keeps it. */
export interface Place {
  /** The chosen person; nothing when nobody is chosen. */
  readonly oid?: string;
  readonly view: View;
  readonly theme: Theme;
}

/** The themes, with the words for them. */
export const THEMES: readonly (readonly [Theme, string])[] = [
  ["default", "Light"],
  ["dark", "Dark"],
  ["contrast", "High contrast"],
];

/** Reads `#/chat/OID?theme=dark`; anything else is the start with nobody chosen. */
export function parsePlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view, oid] = path.split("/");
  const wanted = new URLSearchParams(query).get("theme");
  const theme = THEMES.find(([name]) => name === wanted)?.[0] ?? "default";
  if ((view !== "chat" && view !== "tab") || oid === undefined || oid === "") {
    return { view: "chat", theme };
  }
  return { oid: decodeURIComponent(oid), view, theme };
}

/** The address of a place. */
export function formatPlace({ oid, view, theme }: Place): string {
  const path = oid === undefined ? "" : `${view}/${encodeURIComponent(oid)}`;
  return `#/${path}${theme === "default" ? "" : `?theme=${theme}`}`;
}
