import { button, el } from "../dom";
import type { View } from "../place";

/** The switch between the chat and the tab. */
export interface ViewSwitch {
  readonly element: HTMLElement;
  readonly show: (view: View) => void;
}

const VIEWS: readonly (readonly [View, string])[] = [
  ["chat", "Chat"],
  ["tab", "Near-peer tab"],
];

/** Makes the switch, a tab list: arrow keys move between its two. */
export function createViewSwitch(onChoose: (view: View) => void): ViewSwitch {
  const tabs = VIEWS.map(([view, words]) =>
    button(
      { role: "tab", id: `switch-${view}`, class: "switch", "aria-controls": `panel-${view}` },
      words,
      () => {
        onChoose(view);
      },
    ),
  );
  const element = el("div", { role: "tablist", class: "switches", "aria-label": "Show" }, ...tabs);
  element.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    const other = tabs.find((tab) => tab !== document.activeElement);
    other?.focus();
    other?.click();
  });
  return {
    element,
    show: (view) => {
      for (const [index, [name]] of VIEWS.entries()) {
        tabs[index]?.setAttribute("aria-selected", String(name === view));
        tabs[index]?.setAttribute("tabindex", name === view ? "0" : "-1");
      }
    },
  };
}
