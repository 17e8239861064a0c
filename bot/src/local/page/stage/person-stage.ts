import { api, listen } from "../api";
import { createChatView, type ChatView } from "../chat/chat-view";
import { askFirst } from "../dialog/dialog";
import { button, el, icon } from "../dom";
import { openLink } from "../links";
import { avatar } from "../people/avatar";
import type { Theme, View } from "../place";
import { createTabView } from "../tab/tab-view";
import type { LiveEvent, Message, Person, Unread } from "../wire";
import { rolesInWords } from "../words";
import { createViewSwitch } from "./view-switch";

/** What the stage needs from the page around it. */
export interface StageSurroundings {
  readonly person: Person;
  readonly tenantId: string;
  readonly theme: Theme;
  readonly people: () => readonly Person[];
  readonly onView: (view: View) => void;
  readonly onBack: () => void;
  readonly onUnread: (unread: Unread) => void;
  /** A message of the bot has come; `inView` when the chat is being looked at. */
  readonly onMessage: (message: Message, inView: boolean) => void;
  readonly onLine: (up: boolean) => void;
}

/** Teams as one person sees it: their chat with the bot and the tab. */
export interface PersonStage {
  readonly element: HTMLElement;
  readonly show: (view: View) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly stop: () => void;
}

/** Makes the stage of a person and listens to their chat. */
export function createPersonStage(around: StageSurroundings): PersonStage {
  const { person } = around;
  let view: View | undefined;
  let theme = around.theme;
  let tabLoaded = false;
  const onLink = (url: string) => {
    openLink(url, { people: around.people(), openTab });
  };
  const openTab = (subPageId: string | undefined) => {
    tab.load(subPageId);
    tabLoaded = true;
    around.onView("tab");
  };
  const remove = removeButton(person, () => chat.setInstalled(false));
  const onInstalled = (installed: boolean) => (remove.hidden = !installed);
  const chat = createChatView({ person, theme, onLink, onInstalled });
  const tab = createTabView({ ...around, onLink });
  const line = watchChat(around, chat, () => view === "chat");
  const switches = createViewSwitch(around.onView);
  const panels = { chat: panel("chat", chat.element), tab: panel("tab", tab.element) };
  const head = stageHead(around, switches.element, remove);
  return {
    element: el("div", { class: "person-stage" }, head, panels.chat, panels.tab),
    show: (now) => {
      if (view === now) return;
      view = now;
      switches.show(now);
      panels.chat.hidden = now !== "chat";
      panels.tab.hidden = now !== "tab";
      if (now === "tab" && !tabLoaded) openTab(undefined);
      if (now === "chat") chat.toEnd();
      line.seen();
    },
    setTheme: (now) => {
      if (theme === now) return;
      theme = now;
      chat.setTheme(now);
      tab.setTheme(now);
    },
    stop: () => {
      line.stop();
      tab.stop();
    },
  };
}

/** Brings what happens in the chat to the page, and tells the server what has been seen. */
function watchChat(around: StageSurroundings, chat: ChatView, isShown: () => boolean) {
  const inView = () => isShown() && document.visibilityState === "visible";
  const seen = () => {
    if (inView()) void api.markRead(around.person.oid);
  };
  const onEvent = (event: LiveEvent) => {
    chat.onEvent(event);
    if (event.kind === "unread") around.onUnread(event.unread);
    if (event.kind !== "added" || event.message.author !== "bot") return;
    around.onMessage(event.message, inView());
    seen();
  };
  const stopListening = listen(around.person.oid, {
    onEvent,
    onUp: () => {
      around.onLine(true);
      chat.refresh();
      seen();
    },
    onDown: () => around.onLine(false),
  });
  document.addEventListener("visibilitychange", seen);
  return {
    seen,
    stop: () => {
      stopListening();
      document.removeEventListener("visibilitychange", seen);
    },
  };
}

function panel(view: View, content: HTMLElement): HTMLElement {
  const attributes = { id: `panel-${view}`, "aria-labelledby": `switch-${view}` };
  return el("div", { role: "tabpanel", class: "panel", ...attributes }, content);
}

function stageHead(
  around: StageSurroundings,
  switches: HTMLElement,
  remove: HTMLElement,
): HTMLElement {
  const { person } = around;
  const back = button(
    { class: "icon-button back", "aria-label": "Back to people" },
    icon("back"),
    around.onBack,
  );
  const words = el(
    "div",
    { class: "stage-words" },
    el("h2", {}, person.name),
    el("p", { class: "person-role" }, rolesInWords(person.roles)),
  );
  return el("div", { class: "stage-head" }, back, avatar(person.name), words, switches, remove);
}

function removeButton(person: Person, onRemove: () => void): HTMLButtonElement {
  return button({ class: "button quiet remove", hidden: true }, "Remove app", () => {
    askFirst({
      title: "Remove Near-peer?",
      words: `Near-peer will be taken out of the Teams of ${person.name}. It cannot write to them until it is added again.`,
      yes: "Remove",
      onYes: onRemove,
    });
  });
}
