import { api, reasonOf } from "../api";
import { button, el, icon } from "../dom";
import type { ClockState } from "../wire";
import { inWords } from "../words";
import { fromLondonInput, toLondonInput } from "./london-input";

const INTRODUCTION =
  "Messages go out when the scheme's clock reaches their time. Times are London times.";

type Move = { readonly now: string } | { readonly advance: string };

/** The scheme's clock in the top bar: shows London time and moves it. */
export interface ClockView {
  readonly element: HTMLElement;
  /** Shows the time anew. */
  readonly show: (state: ClockState) => void;
}

/** Makes the clock; `onMoved` hears of every move that was made. */
export function createClockView(onMoved: (state: ClockState) => void): ClockView {
  const time = el("span", { class: "clock-time" });
  const toggle = el(
    "button",
    {
      type: "button",
      class: "clock-button",
      "aria-expanded": "false",
      "aria-controls": "clock-panel",
    },
    icon("clock"),
    el("span", { class: "clock-label" }, "Scheme clock "),
    time,
    icon("chevron"),
  );
  const panel = createPanel(async (move) => {
    const state = await api.moveClock(move);
    show(state);
    onMoved(state);
  });
  const element = el("div", { class: "clock" }, toggle, panel.element);
  const show = (state: ClockState) => {
    time.textContent = inWords(state.now, "full");
    panel.show(state);
  };
  const setOpen = (open: boolean) => {
    toggle.setAttribute("aria-expanded", String(open));
    panel.element.hidden = !open;
  };
  toggle.addEventListener("click", () => {
    setOpen(toggle.getAttribute("aria-expanded") === "false");
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || toggle.getAttribute("aria-expanded") === "false") return;
    setOpen(false);
    toggle.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !element.contains(target)) setOpen(false);
  });
  return { element, show };
}

function createPanel(move: (to: Move) => Promise<void>) {
  let state: ClockState | undefined;
  const status = el("p", { class: "clock-status", role: "status" });
  const field = el("input", { type: "datetime-local", id: "clock-field", required: true });
  const panel = el("div", {
    class: "clock-panel",
    id: "clock-panel",
    role: "group",
    "aria-label": "Move the scheme clock",
    hidden: true,
  });
  const run = (to: Move | undefined) => {
    if (to !== undefined) runMove({ panel, status, work: () => move(to) });
  };
  const next = button({ class: "button" }, "To the next message", () => {
    // Asked again: what was shown may be some seconds old, and a nearer message planned since.
    runMove({ panel, status, work: async () => move({ now: await nextDueNow() }) });
  });
  const morning = button({ class: "button" }, "Next working day, 09:30", () => {
    run(state && { now: state.nextWorkingMorning });
  });
  const day = button({ class: "button" }, "+1 day", () => run({ advance: "P1D" }));
  const week = button({ class: "button" }, "+1 week", () => run({ advance: "P1W" }));
  const nextHint = el("p", { class: "hint" });
  const form = moveForm(field, () => {
    const now = fromLondonInput(field.value);
    run(now === undefined ? undefined : { now });
  });
  const moves = el("div", { class: "clock-moves" }, day, week, morning, next);
  panel.append(el("p", { class: "hint" }, INTRODUCTION), moves, nextHint, form, status);
  const show = (now: ClockState) => {
    state = now;
    if (!form.contains(document.activeElement)) field.value = toLondonInput(now.now);
    next.disabled = now.nextDue === null;
    nextHint.textContent = now.nextDue
      ? `The next message is due ${inWords(now.nextDue, "full")}.`
      : "No message is planned.";
  };
  return { element: panel, show };
}

async function nextDueNow(): Promise<string> {
  const { nextDue } = await api.clock();
  if (nextDue === null) throw new Error("No message is planned any more.");
  return nextDue;
}

function runMove(run: {
  readonly panel: HTMLElement;
  readonly status: HTMLElement;
  readonly work: () => Promise<void>;
}): void {
  const { panel, status } = run;
  if (panel.getAttribute("aria-busy") === "true") return;
  panel.setAttribute("aria-busy", "true");
  status.textContent = "Moving the clock and sending what is due …";
  run
    .work()
    .then(() => (status.textContent = "Done. Everything due by then has been tried."))
    .catch((cause: unknown) => (status.textContent = `The clock did not move. ${reasonOf(cause)}`))
    .finally(() => {
      panel.removeAttribute("aria-busy");
    });
}

function moveForm(field: HTMLInputElement, onSubmit: () => void): HTMLFormElement {
  const form = el(
    "form",
    { class: "clock-form" },
    el("label", { for: "clock-field" }, "Move to"),
    el("div", { class: "row" }, field, el("button", { class: "button primary" }, "Move")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSubmit();
  });
  return form;
}
