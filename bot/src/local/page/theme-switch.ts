import { el } from "./dom";
import { THEMES, type Theme } from "./place";

/** The choice of colours in the top bar. */
export interface ThemeSwitch {
  readonly element: HTMLElement;
  readonly show: (theme: Theme) => void;
}

/** Makes the choice; `onChoose` hears of it. */
export function createThemeSwitch(onChoose: (theme: Theme) => void): ThemeSwitch {
  const options = THEMES.map(([theme, words]) => el("option", { value: theme }, words));
  const select = el("select", { id: "theme", class: "select" }, ...options);
  select.addEventListener("change", () => {
    onChoose(THEMES.find(([theme]) => theme === select.value)?.[0] ?? "default");
  });
  return {
    element: el(
      "div",
      { class: "themes" },
      el("label", { for: "theme", class: "unseen" }, "Theme"),
      select,
    ),
    show: (theme) => {
      select.value = theme;
      document.documentElement.dataset["theme"] = theme;
    },
  };
}
