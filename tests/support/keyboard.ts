import type { Frame, Page } from "playwright-core";

/** What has the focus, as somebody meets it who cannot use a mouse. */
export interface Focus {
  /** What it is called; empty for what has no name. */
  readonly name: string;
  /** Nothing of the page has it. */
  readonly lost: boolean;
  /** Whether one sees where it is. What the page itself moves the focus to, a heading, need not show it. */
  readonly seen: boolean;
  readonly inDialog: boolean;
}

/** More stops than lie between any two things on one page. */
const MOST_STOPS = 80;

/** Asked in the page: what has the focus, and whether an outline, a ring, a double underline or a line of its own shows it. */
const WHERE = `(async () => {
  const look = () => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { name: "", lost: true, seen: false, inDialog: false };
  const text = (one) => (one?.innerText ?? "").trim();
  const called = (at.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
  const labels = called.map((id) => text(document.getElementById(id))).join(" ");
  const named = at.getAttribute("aria-label") || labels || text(at.labels?.[0]) || text(at);
  const name = named.replace(/ *\\*$/, ""); // what has to be filled in
  const clear = (color) => color === "transparent" || (color.startsWith("rgba") && color.endsWith(", 0)"));
  const outlined = (style) =>
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && !clear(style.outlineColor);
  const lined = (style) =>
    style.content !== "none" && !style.transform.startsWith("matrix(0,") &&
    (style.backgroundImage !== "none" ||
      (parseFloat(style.borderBottomWidth) > 1 && !clear(style.borderBottomColor)));
  const { boxShadow, textDecorationStyle } = getComputedStyle(at);
  const ringed = boxShadow !== "none" || textDecorationStyle === "double";
  let seen = ringed || at.tabIndex < 0 || at.hasAttribute("data-tabster-dummy");
  for (let one = at, up = 0; one !== null && up < 4; one = one.parentElement, up += 1) {
    const parts = ["::before", "::after"].map((part) => getComputedStyle(one, part));
    seen ||= outlined(getComputedStyle(one)) || parts.some((part) => outlined(part) || lined(part));
  }
  return { name, lost: false, seen, inDialog: at.closest("[role=dialog]") !== null };
  };
  // A line that is drawn with a movement is not there at once.
  const late = performance.now() + 1_000;
  let found = look();
  while (!found.lost && !found.seen && performance.now() < late) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    found = look();
  }
  return found;
})()`;

/** A page of the local Teams, used with the keys of a keyboard alone. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** What has the focus now: in the tab, where the page around it has passed it on. */
  async focus(): Promise<Focus> {
    const inTab = await this.page.evaluate("document.activeElement?.tagName === 'IFRAME'");
    const frame: Frame | undefined = inTab === true ? this.page.frames()[1] : undefined;
    return (frame ?? this.page.mainFrame()).evaluate<Focus>(WHERE);
  }

  /** Goes on with `key` until what is called so has the focus; on the way it is never lost and always seen. */
  async to(name: string, key: "Tab" | "Shift+Tab" | "ArrowDown" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press(key);
      const focus = await this.focus();
      if (focus.lost || !focus.seen) {
        const how = focus.lost ? "is lost" : "cannot be seen";
        throw new Error(`The focus ${how} on "${focus.name}", after ${passed.join(" > ")}`);
      }
      if (focus.name === name) return;
      passed.push(focus.name);
    }
    throw new Error(`"${name}" is not reached with ${key}: ${passed.join(" > ")}`);
  }
}
