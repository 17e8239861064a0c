import { openDialog } from "./dialog/dialog";
import { button, el } from "./dom";
import type { Person } from "./wire";

/** What a link opens in Teams. */
export type Link =
  | { readonly kind: "chat"; readonly emails: readonly string[]; readonly message: string }
  | { readonly kind: "tab"; readonly subPageId?: string }
  | { readonly kind: "web"; readonly url: string }
  | { readonly kind: "unknown" };

/** Reads a link as Teams does: a chat, a page of the app, or a page of the web. */
function parseLink(text: string): Link {
  const url = URL.parse(text);
  if (url === null) return { kind: "unknown" };
  if (!["https:", "http:", "mailto:", "tel:"].includes(url.protocol)) return { kind: "unknown" };
  const inTeams = /^teams\.(?:microsoft\.com|cloud\.microsoft)$/.test(url.hostname);
  if (inTeams && url.pathname.startsWith("/l/chat/")) {
    const emails = (url.searchParams.get("users") ?? "").split(",").filter((mail) => mail !== "");
    return { kind: "chat", emails, message: url.searchParams.get("message") ?? "" };
  }
  if (inTeams && url.pathname.startsWith("/l/entity/")) {
    const context = /"subEntityId"\s*:\s*"([^"]*)"/.exec(url.searchParams.get("context") ?? "");
    return { kind: "tab", ...(context?.[1] ? { subPageId: context[1] } : {}) };
  }
  return { kind: "web", url: url.href };
}

/** What opening a link may need to know. */
export interface LinkOpener {
  readonly people: readonly Person[];
  readonly openTab: (subPageId: string | undefined) => void;
}

/** Opens a link; a chat between people is shown as what Teams would do, since only the bot is here. */
export function openLink(text: string, opener: LinkOpener): void {
  const link = parseLink(text);
  if (link.kind === "tab") opener.openTab(link.subPageId);
  if (link.kind === "web") window.open(link.url, "_blank", "noopener,noreferrer");
  if (link.kind === "chat") showChat(link.emails, link.message, opener.people);
}

/** Says that Teams would open a chat here, with whom, and what would stand in it. */
export function showChat(
  emails: readonly string[],
  message: string,
  people: readonly Person[],
): void {
  const names = emails.map(
    (email) => people.find((person) => person.email === email.toLowerCase())?.name ?? email,
  );
  const words = `Teams would open a chat with ${names.join(", ") || "this person"} here.`;
  const draft =
    message === ""
      ? []
      : [
          el("p", { class: "hint" }, "Already typed, ready to be changed or sent:"),
          el("blockquote", {}, message),
        ];
  const done = button({ class: "button primary" }, "OK", () => {
    dialog.close();
  });
  const dialog = openDialog(
    "A chat in Teams",
    el("p", {}, words),
    ...draft,
    el("div", { class: "dialog-actions" }, done),
  );
}
