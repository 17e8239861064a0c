import { api } from "../api";
import { button, el } from "../dom";
import { showChat } from "../links";
import type { Theme } from "../place";
import type { Person } from "../wire";
import { createTabHost } from "./tab-host";

/** The tab in its frame, as a person sees it. */
export interface TabView {
  readonly element: HTMLElement;
  readonly setTheme: (theme: Theme) => void;
  /** Loads the tab with a page of its own. */
  readonly load: (subPageId: string | undefined) => void;
  readonly stop: () => void;
}

/** What the tab needs from the page around it. */
export interface TabSurroundings {
  readonly person: Person;
  readonly people: () => readonly Person[];
  readonly tenantId: string;
  readonly theme: Theme;
  readonly onLink: (url: string) => void;
}

const TAB_URL = "/tab/index.html";
// Teams gives a tab this long to say that it is ready.
const PATIENCE_MS = 30_000;

/** Makes the frame; nothing is loaded before `load`. */
export function createTabView(around: TabSurroundings): TabView {
  const { person } = around;
  let theme = around.theme;
  let subPage: string | undefined;
  const frame = el("iframe", { title: `Near-peer tab, as ${person.name}`, class: "tab-frame" });
  const cover = createCover(() => load(subPage));
  const show = createFrameLoader(frame);
  const load = (subPageId: string | undefined) => {
    subPage = subPageId;
    cover.wait();
    show();
  };
  const host = createTabHost(frame, {
    context: () => ({
      oid: person.oid,
      name: person.name,
      email: person.email,
      tenantId: around.tenantId,
      theme,
      ...(subPage === undefined ? {} : { subPageId: subPage }),
    }),
    token: () => api.token(person.oid),
    openLink: around.onLink,
    openChat: (emails, message) => showChat(emails, message, around.people()),
    onLoaded: cover.lift,
    onFailed: cover.fail,
    navigate: load,
  });
  return {
    element: el("div", { class: "tab" }, frame, cover.element),
    setTheme: (now) => {
      theme = now;
      host.changeTheme(now);
    },
    load,
    stop: () => {
      cover.lift();
      host.stop();
    },
  };
}

/** Loads the tab afresh each time, without leaving steps in the browser's history. */
function createFrameLoader(frame: HTMLIFrameElement): () => void {
  let visits = 0;
  return () => {
    visits += 1;
    // An address that differs only after the # would not load again.
    if (visits === 1) frame.src = `${TAB_URL}#/`;
    else frame.contentWindow?.location.replace(`${TAB_URL}?visit=${visits}#/`);
  };
}

/** What lies over the tab until it says that it is ready, and what is said when it does not. */
function createCover(onAgain: () => void) {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const element = el("div", { class: "tab-cover" });
  const fail = (reason: string) => {
    clearTimeout(patience);
    element.hidden = false;
    const words = el("p", { role: "alert" }, `The tab could not be shown. ${reason}`);
    element.replaceChildren(words, button({ class: "button primary" }, "Try again", onAgain));
  };
  return {
    element,
    fail,
    wait: () => {
      clearTimeout(patience);
      element.hidden = false;
      const words = el("p", { role: "status" }, "Opening the tab …");
      element.replaceChildren(el("div", { class: "spinner" }), words);
      const late = "It did not say within 30 seconds that it is ready.";
      patience = setTimeout(() => fail(late), PATIENCE_MS);
    },
    lift: () => {
      clearTimeout(patience);
      element.hidden = true;
    },
  };
}
