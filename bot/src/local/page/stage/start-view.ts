import { button, el } from "../dom";
import type { Person } from "../wire";

const STEPS: readonly (readonly [string, string])[] = [
  [
    "Run a scheme.",
    "Be the director and open the Near-peer tab: bring in people, allocate, publish.",
  ],
  [
    "Be a doctor or a supporter.",
    "Choose them on the list and see what the bot sends them. Press its buttons, or write to it.",
  ],
  ["Move the clock.", "Messages go out when the scheme's clock, at the top, reaches their time."],
];

/** What a newcomer sees before anybody is chosen. */
export function startView(
  director: Person | undefined,
  onChoose: (oid: string) => void,
): HTMLElement {
  const steps = STEPS.map(([title, words]) => el("li", {}, el("strong", {}, title), ` ${words}`));
  const begin =
    director === undefined
      ? []
      : [
          button({ class: "button primary large" }, `Start as ${director.name}, director`, () => {
            onChoose(director.oid);
          }),
        ];
  return el(
    "div",
    { class: "start" },
    el("img", { src: "logo.svg", alt: "", width: "64", height: "64" }),
    el("h2", {}, "Near-peer support, on this machine"),
    el(
      "p",
      { class: "lead" },
      "This page stands in for Microsoft Teams. You can be anybody in the scheme. Nothing leaves this machine.",
    ),
    el("ol", { class: "steps" }, ...steps),
    ...begin,
  );
}
