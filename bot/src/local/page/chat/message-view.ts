import { drawCard } from "../cards/card-view";
import { renderMessageText } from "../cards/markdown";
import { el } from "../dom";
import type { Theme } from "../place";
import type { Message, Press } from "../wire";
import { inWords } from "../words";

/** What the messages of a chat can set going. */
export interface MessageHandlers {
  readonly onPress: (messageId: string, action: Press["action"]) => void;
  readonly onLink: (url: string) => void;
}

/** One message on the page. */
export interface MessageView {
  readonly element: HTMLElement;
  /** Draws it anew, in place. */
  readonly draw: (message: Message, theme: Theme) => void;
  /** Shows what became of a press, under the card; an empty text takes it away. */
  readonly note: (kind: "said" | "error", text: string) => void;
  readonly setBusy: (busy: boolean) => void;
}

/** Makes the view of a message. */
export function createMessageView(
  author: Message["author"],
  handlers: MessageHandlers,
): MessageView {
  const content = el("div", { class: "message-content", tabindex: "-1" });
  const head = el("p", { class: "message-head" });
  const said = el("p", { class: "message-note", role: "status" });
  const failed = el("p", { class: "message-note failed", role: "alert" });
  const face = el("img", {
    class: "bot-face",
    src: "logo.svg",
    alt: "",
    width: "32",
    height: "32",
  });
  const column = el("div", { class: "message-column" }, head, content, said, failed);
  const element = el("li", { class: `message from-${author}` });
  element.append(...(author === "bot" ? [face, column] : [column]));
  return {
    element,
    draw: (message, theme) => {
      const hadFocus = content.contains(document.activeElement);
      head.replaceChildren(...headOf(message));
      content.replaceChildren(contentOf(message, theme, handlers));
      if (hadFocus) content.focus();
    },
    note: (kind, text) => {
      said.textContent = kind === "said" ? text : "";
      failed.textContent = kind === "error" ? text : "";
    },
    setBusy: (busy) => {
      content.setAttribute("aria-busy", String(busy));
    },
  };
}

function headOf(message: Message): readonly (Node | string)[] {
  const who = message.author === "bot" ? "Near-peer" : "You";
  const time = el("time", { datetime: message.at }, inWords(message.at, "time"));
  const name = el("span", { class: message.author === "bot" ? "message-who" : "unseen" }, who);
  return [name, " ", time, ...(message.edited ? [" ", el("span", {}, "Edited")] : [])];
}

function contentOf(message: Message, theme: Theme, handlers: MessageHandlers): Node {
  if (message.card !== undefined) {
    return drawCard(message.card, theme, {
      onLink: handlers.onLink,
      onPress: (action) => {
        handlers.onPress(message.id, action);
      },
    });
  }
  const text = message.text ?? "";
  if (message.markdown !== true) return el("div", { class: "bubble plain" }, text);
  return markdownBubble(text, handlers);
}

function markdownBubble(text: string, handlers: MessageHandlers): Node {
  const bubble = el("div", { class: "bubble" });
  // The renderer lets no markup through, so this is our own HTML only.
  bubble.innerHTML = renderMessageText(text);
  bubble.addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    if (anchor === null) return;
    event.preventDefault();
    handlers.onLink(anchor.href);
  });
  return bubble;
}
