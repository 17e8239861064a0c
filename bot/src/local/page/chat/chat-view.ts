import { api, reasonOf } from "../api";
import { button, el } from "../dom";
import type { Theme } from "../place";
import type { ChatState, LiveEvent, Person, Press } from "../wire";
import { createComposer } from "./composer";
import { createMessageList, type MessageList } from "./message-list";
import { openTaskDialog } from "./task-dialog";

/** A person's chat with the bot. */
export interface ChatView {
  readonly element: HTMLElement;
  readonly onEvent: (event: LiveEvent) => void;
  readonly setTheme: (theme: Theme) => void;
  /** The line stands: opens the chat, or fetches what was missed while it was down. */
  readonly refresh: () => void;
  /** Asks whether to remove the app, or adds it again. */
  readonly setInstalled: (installed: boolean) => void;
  readonly toEnd: () => void;
}

/** What the chat needs from the page around it. */
export interface ChatSurroundings {
  readonly person: Person;
  readonly theme: Theme;
  readonly onLink: (url: string) => void;
  readonly onInstalled: (installed: boolean) => void;
}

/**
 * Makes the chat of a person. The first `refresh` opens it, which installs the app the first time: so
 * the line stands before the bot says welcome, and nothing that it says goes unheard.
 */
export function createChatView(around: ChatSurroundings): ChatView {
  const { oid, name } = around.person;
  let theme = around.theme;
  const problem = el("p", { class: "problem", role: "alert", hidden: true });
  const say = (text: string) => {
    problem.textContent = text;
    problem.hidden = text === "";
  };
  const list = createMessageList(theme, {
    onLink: around.onLink,
    onPress: (messageId, action) => {
      press(list, { oid, theme, onLink: around.onLink }, { messageId, action });
    },
  });
  const composer = createComposer((text) => {
    run(api.send(oid, text), (sent) => {
      list.put(sent.message);
      list.toEnd();
      say(sent.problem ?? "");
    });
  });
  const removed = removedNotice(name, () => run(api.install(oid), show));
  const show = (state: ChatState) => {
    for (const message of state.messages) list.put(message);
    composer.setEnabled(state.installed);
    removed.hidden = state.installed;
    around.onInstalled(state.installed);
    say(state.problem ?? "");
    list.toEnd();
  };
  const run = <T>(work: Promise<T>, then: (result: T) => void) => {
    work.then(then).catch((cause: unknown) => say(reasonOf(cause)));
  };
  let opened = false;
  return {
    element: el("div", { class: "chat" }, list.element, removed, problem, composer.element),
    onEvent: (event) => {
      if (event.kind === "added" || event.kind === "changed") list.put(event.message);
      if (event.kind === "removed") list.remove(event.id);
      if (event.kind === "typing") list.setTyping(true);
    },
    setTheme: (now) => {
      theme = now;
      list.setTheme(now);
    },
    refresh: () => {
      run(opened ? api.messages(oid) : api.open(oid), show);
      opened = true;
    },
    setInstalled: (installed) => run(installed ? api.install(oid) : api.uninstall(oid), show),
    toEnd: list.toEnd,
  };
}

function removedNotice(name: string, onAdd: () => void): HTMLElement {
  const words = el("p", {}, `Near-peer is not in the Teams of ${name}.`);
  const add = button({ class: "button primary" }, "Add Near-peer", onAdd);
  return el("div", { class: "removed", hidden: true }, words, add);
}

interface PressContext {
  readonly oid: string;
  readonly theme: Theme;
  readonly onLink: (url: string) => void;
}

function press(list: MessageList, context: PressContext, sent: Press): void {
  const view = list.view(sent.messageId);
  if (view?.element.querySelector('[aria-busy="true"]')) return;
  view?.setBusy(true);
  view?.note("said", "");
  api
    .press(context.oid, sent)
    .then((outcome) => {
      if (outcome.outcome === "said" || outcome.outcome === "error") {
        view?.note(outcome.outcome, outcome.text);
      }
      if (outcome.outcome === "dialog")
        openTaskDialog(context, outcome, (text) => view?.note("said", text));
    })
    .catch((cause: unknown) => view?.note("error", reasonOf(cause)))
    .finally(() => view?.setBusy(false));
}
