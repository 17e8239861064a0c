import { el } from "../dom";
import type { Theme } from "../place";
import type { Message } from "../wire";
import { inWords } from "../words";
import { createMessageView, type MessageHandlers, type MessageView } from "./message-view";

/** The messages of a chat, in order, with the days between them. */
export interface MessageList {
  readonly element: HTMLElement;
  readonly put: (message: Message) => void;
  readonly remove: (id: string) => void;
  readonly view: (id: string) => MessageView | undefined;
  readonly setTheme: (theme: Theme) => void;
  readonly setTyping: (typing: boolean) => void;
  readonly toEnd: () => void;
}

const TYPING_MS = 4000;

/** Makes an empty list. */
export function createMessageList(first: Theme, handlers: MessageHandlers): MessageList {
  let theme = first;
  let typingEnds: ReturnType<typeof setTimeout> | undefined;
  const shown = new Map<string, Shown>();
  const list = el("ol", { class: "messages", "aria-label": "Messages" });
  const typing = el("p", { class: "typing", hidden: true }, "Near-peer is typing …");
  const element = el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Chat" },
    list,
    typing,
  );
  const { toEnd } = keepAtEnd(element, list);
  const draw = (message: Message) => {
    const known = shown.get(message.id);
    const view = known?.view ?? createMessageView(message.author, handlers);
    if (known !== undefined && JSON.stringify(known.message) === JSON.stringify(message)) return;
    view.draw(message, theme);
    if (known === undefined) place(list, [...shown.values()], { message, view });
    else view.note("said", "");
    shown.set(message.id, { message, view });
  };
  const setTyping = (now: boolean) => {
    clearTimeout(typingEnds);
    typing.hidden = !now;
    if (now) typingEnds = setTimeout(() => (typing.hidden = true), TYPING_MS);
  };
  return {
    element,
    put: (message) => {
      const isNew = !shown.has(message.id);
      draw(message);
      if (isNew && message.author === "bot") setTyping(false);
    },
    remove: (id) => {
      shown.get(id)?.view.element.remove();
      shown.delete(id);
    },
    view: (id) => shown.get(id)?.view,
    setTheme: (now) => {
      theme = now;
      for (const { message, view } of shown.values()) view.draw(message, theme);
    },
    setTyping,
    toEnd,
  };
}

const NEAR_END_PX = 60;

// Whoever reads the newest message goes on seeing it when a message comes or the room changes.
function keepAtEnd(element: HTMLElement, list: HTMLElement) {
  let pinned = true;
  const toEnd = () => {
    pinned = true;
    element.scrollTop = element.scrollHeight;
  };
  element.addEventListener("scroll", () => {
    pinned = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
  });
  const observer = new ResizeObserver(() => {
    if (pinned) toEnd();
  });
  observer.observe(element);
  observer.observe(list);
  return { toEnd };
}

interface Shown {
  readonly message: Message;
  readonly view: MessageView;
}

// A message that was missed for a moment takes its place among those that came after it.
function place(list: HTMLElement, shown: readonly Shown[], { message, view }: Shown): void {
  const next = shown.find((other) => other.message.seq > message.seq);
  if (next !== undefined) {
    next.view.element.before(view.element);
    return;
  }
  const day = inWords(message.at, "day");
  const previous = shown.at(-1)?.message;
  if (previous === undefined || inWords(previous.at, "day") !== day) {
    list.append(el("li", { class: "day" }, el("span", {}, day)));
  }
  list.append(view.element);
}
