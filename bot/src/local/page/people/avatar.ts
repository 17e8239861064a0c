import { el } from "../dom";
import { colourOf, initials } from "../words";

const COLOURS = 8;

/** A round sign with a person's initials; decorative, the name stands beside it. */
export function avatar(name: string): HTMLElement {
  const colour = `avatar avatar-${colourOf(name, COLOURS)}`;
  return el("span", { class: colour, "aria-hidden": "true" }, initials(name));
}
