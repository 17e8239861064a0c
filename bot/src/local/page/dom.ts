/** Attributes of an element; `true` sets one without a value, `false` leaves it out. */
export type Attributes = Readonly<Record<string, string | boolean>>;

/** Makes an element with attributes and children; text is always text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children);
  return element;
}

/** Sets or, for `false`, removes an attribute. */
function setAttribute(element: Element, name: string, value: string | boolean): void {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}

/** Makes a button that does something when pressed. */
export function button(
  attributes: Attributes,
  content: Node | string,
  onPress: () => void,
): HTMLButtonElement {
  const made = el("button", { type: "button", ...attributes }, content);
  made.addEventListener("click", onPress);
  return made;
}

/** The element of the page with an id. @throws Error when index.html has none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element with the id ${id}.`);
  return found;
}

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M12.5 4.5 7 10l5.500 5.500",
  chevron: "m5.500 8 4.500 4.500L14.500 8",
  close: "m5 5 10 10M15 5 5 15",
  clock: "M10 5.500V10l3 2M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z",
  search: "m13 13 4 4M14.500 9a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0Z",
  send: "M3.500 10h6M3.500 10 2.500 3.500l15 6.500-15 6.500z",
} as const;

/** A small picture that says nothing by itself: its button has the words. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of [
    ["viewBox", "0 0 20 20"],
    ["class", "icon"],
    ["aria-hidden", "true"],
  ] as const) {
    svg.setAttribute(key, value);
  }
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
