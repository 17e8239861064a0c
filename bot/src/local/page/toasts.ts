import { button, el, icon } from "./dom";

const STAYS_MS = 8000;
const STAYS_BRIEFLY_MS = 4000;
const AT_MOST = 2;

/** A note that a message has come. */
export interface Toast {
  readonly text: string;
  /** Whether the message itself is in sight, so that the toast may leave early. */
  readonly brief: boolean;
  readonly onOpen: () => void;
}

/** Shows a toast for a while, longer while it is pointed at or holds the focus. */
export function showToast(region: HTMLElement, { text, brief, onOpen }: Toast): void {
  const open = button(
    { class: "toast-open" },
    el(
      "span",
      { class: "toast-words" },
      el("span", { class: "toast-title" }, "Near-peer"),
      el("span", {}, text),
    ),
    () => {
      toast.remove();
      onOpen();
    },
  );
  const close = button({ class: "icon-button", "aria-label": "Dismiss" }, icon("close"), () => {
    toast.remove();
  });
  const face = el("img", { src: "logo.svg", alt: "", width: "32", height: "32" });
  const toast = el("div", { class: "toast" }, face, open, close);
  region.append(toast);
  while (region.childElementCount > AT_MOST) region.firstElementChild?.remove();
  const leave = () => {
    if (toast.matches(":hover, :focus-within")) setTimeout(leave, STAYS_MS);
    else toast.remove();
  };
  setTimeout(leave, brief ? STAYS_BRIEFLY_MS : STAYS_MS);
}
