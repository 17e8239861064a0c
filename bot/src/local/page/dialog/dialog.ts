import { button, el, icon } from "../dom";

/** A dialog that is open. */
export interface OpenDialog {
  readonly close: () => void;
  /** Puts something else in it. */
  readonly replace: (title: string, ...content: readonly Node[]) => void;
}

/** Opens a modal dialog; Escape and the cross close it, and focus goes back to where it was. */
export function openDialog(title: string, ...content: readonly Node[]): OpenDialog {
  const heading = el("h2", { id: "dialog-title" });
  const body = el("div", { class: "dialog-body" });
  const dialog = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title" });
  const close = () => {
    dialog.close();
  };
  const cross = button({ class: "icon-button", "aria-label": "Close" }, icon("close"), close);
  dialog.append(el("div", { class: "dialog-head" }, heading, cross), body);
  const replace = (words: string, ...nodes: readonly Node[]) => {
    heading.textContent = words;
    body.replaceChildren(...nodes);
  };
  replace(title, ...content);
  dialog.addEventListener("close", () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { close, replace };
}

/** Asks before something is done. */
export function askFirst(question: {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly onYes: () => void;
}): void {
  const yes = button({ class: "button primary" }, question.yes, () => {
    dialog.close();
    question.onYes();
  });
  const no = button({ class: "button" }, "Cancel", () => {
    dialog.close();
  });
  const dialog = openDialog(
    question.title,
    el("p", {}, question.words),
    el("div", { class: "dialog-actions" }, yes, no),
  );
}
