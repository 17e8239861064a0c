import { api, reasonOf } from "../api";
import { drawCard } from "../cards/card-view";
import { openDialog, type OpenDialog } from "../dialog/dialog";
import { el } from "../dom";
import type { Theme } from "../place";
import type { Outcome } from "../wire";

type DialogOutcome = Extract<Outcome, { outcome: "dialog" }>;

/** What a dialog of the bot needs from the chat around it. */
export interface TaskContext {
  readonly oid: string;
  readonly theme: Theme;
  readonly onLink: (url: string) => void;
}

/** Opens a dialog with the card that the bot gave (`task/fetch`) and sends what it holds (`task/submit`). */
export function openTaskDialog(
  context: TaskContext,
  first: DialogOutcome,
  onSaid: (text: string) => void,
): void {
  const failed = el("p", { class: "message-note failed", role: "alert" });
  const dialog: OpenDialog = openDialog(first.title);
  const show = (outcome: DialogOutcome) => {
    const card = drawCard(outcome.card, context.theme, { onLink: context.onLink, onPress: submit });
    failed.textContent = "";
    dialog.replace(outcome.title, card, failed);
  };
  const after = (outcome: Outcome) => {
    if (outcome.outcome === "dialog") show(outcome);
    else if (outcome.outcome === "error") failed.textContent = outcome.text;
    else {
      dialog.close();
      if (outcome.outcome === "said") onSaid(outcome.text);
    }
  };
  const submit = ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => {
    api
      .submitDialog(context.oid, data)
      .then(after)
      .catch((cause: unknown) => (failed.textContent = reasonOf(cause)));
  };
  show(first);
}
