import type { RenderedCard } from "../../cards/define-card";

/** A card in a dialog, under a title. */
export interface DialogView {
  readonly title: string;
  readonly card: RenderedCard;
}

/**
 * The answer to `task/fetch` and `task/submit`: the dialog opens or goes on with a card, or it closes and
 * a line is shown. Source: Microsoft Learn, "Use dialogs in bots", responses.
 */
export interface TaskBody {
  readonly task:
    | { readonly type: "message"; readonly value: string }
    | {
        readonly type: "continue";
        readonly value: {
          readonly title: string;
          readonly width: "medium";
          readonly height: "large";
          readonly card: {
            readonly contentType: "application/vnd.microsoft.card.adaptive";
            readonly content: Readonly<Record<string, unknown>>;
          };
        };
      };
}

/** The dialog shows this card, with what was typed in it kept. */
export function dialogBody({ title, card }: DialogView): TaskBody {
  const contentType = "application/vnd.microsoft.card.adaptive";
  return {
    task: {
      type: "continue",
      value: {
        title,
        width: "medium",
        height: "large",
        card: { contentType, content: card.card },
      },
    },
  };
}

/** The dialog closes with a line, or does not open. */
export function lineBody(line: string): TaskBody {
  return { task: { type: "message", value: line } };
}

/** Words for a dialog that could not be opened. The reference finds the fault in the log. */
export function notOpenedBody(reference: string): TaskBody {
  return lineBody(
    `Something went wrong and nothing was lost. Try again in a minute. If it happens again, tell your director's team: ${reference}.`,
  );
}
