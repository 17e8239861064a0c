import type { RenderedCard } from "./define-card";

/** How a template names a page of the tab: `tab:/privacy`, `tab:/s/${schemeId}/today`. */
const TAB = "tab:";
/** The tab's `entityId` in the app's manifest. */
const ENTITY = "near-peer";

/**
 * The address that opens a page of the tab in Teams: the app's id, and the page as the tab's own address has it. It holds
 * nothing of a person. Source: Microsoft Learn, "Deep link to a tab".
 */
export function tabLink(appId: string, page: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${ENTITY}?context=${context}`;
}

/**
 * The card with every page of the tab as an address that opens in Teams. Where nobody has said under which id the app is
 * published, what would open one is left out: the words of the card say where it is.
 */
export function withTabLinks(rendered: RenderedCard, appId: string | undefined): RenderedCard {
  if (!JSON.stringify(rendered.card).includes(`"${TAB}/`)) return rendered;
  const entries = Object.entries(rendered.card).map(([name, part]): [string, unknown] => [
    name,
    linked(part, appId),
  ]);
  return { ...rendered, card: Object.fromEntries(entries) };
}

function linked(part: unknown, appId: string | undefined): unknown {
  if (Array.isArray(part)) {
    return part
      .filter((one) => appId !== undefined || !opensTab(one))
      .map((one) => linked(one, appId));
  }
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => {
      const page = name === "url" ? pageOf(value) : undefined;
      const isLink = page !== undefined && appId !== undefined;
      return [name, isLink ? tabLink(appId, page) : linked(value, appId)];
    }),
  );
}

/** Whether a part of a card does nothing but open the tab: a button, or words that can be pressed. */
function opensTab(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  const pressed: unknown = "selectAction" in part ? part.selectAction : part;
  if (typeof pressed !== "object" || pressed === null || !("url" in pressed)) return false;
  return pageOf(pressed.url) !== undefined;
}

function pageOf(url: unknown): string | undefined {
  return typeof url === "string" && url.startsWith(TAB) ? url.slice(TAB.length) : undefined;
}
