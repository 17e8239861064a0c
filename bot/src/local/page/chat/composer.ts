import { el, icon } from "../dom";

/** The box in which one writes to the bot. */
export interface Composer {
  readonly element: HTMLElement;
  /** Shows it, or takes it away where nothing can be written. */
  readonly setEnabled: (enabled: boolean) => void;
}

/** Makes the box; Enter sends, Shift and Enter begin a new line. */
export function createComposer(onSend: (text: string) => void): Composer {
  const field = el("textarea", {
    rows: "1",
    "aria-label": "Message to Near-peer",
    placeholder: "Type a message",
  });
  const send = el("button", { class: "icon-button send", "aria-label": "Send" }, icon("send"));
  const form = el("form", { class: "composer" }, field, send);
  const submit = () => {
    const text = field.value.trim();
    if (text === "") return;
    field.value = "";
    onSend(text);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return {
    element: form,
    setEnabled: (enabled) => {
      form.hidden = !enabled;
    },
  };
}
