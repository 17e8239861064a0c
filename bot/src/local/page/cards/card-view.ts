import {
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
  type Action,
} from "adaptivecards";
import { el } from "../dom";
import type { Theme } from "../place";
import type { Press } from "../wire";
import { hostConfigFor } from "./host-config";
import { renderCardText } from "./markdown";

/** What a card's buttons and links do. */
export interface CardHandlers {
  /** A button whose answer comes from the bot; its inputs are in `data` and were found valid. */
  readonly onPress: (action: Press["action"]) => void;
  readonly onLink: (url: string) => void;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderCardText(text);
  result.didProcess = true;
};

/** Draws an Adaptive Card with Microsoft's own renderer, as Teams would in a theme. */
export function drawCard(
  content: Readonly<Record<string, unknown>>,
  theme: Theme,
  handlers: CardHandlers,
): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfigFor(theme);
  card.onExecuteAction = (action) => {
    act(action, handlers);
  };
  card.onAnchorClicked = (_element, anchor, event) => {
    event?.preventDefault();
    handlers.onLink(anchor.href);
    return true;
  };
  card.parse(content);
  const drawn = card.render();
  const words = "This card could not be shown.";
  return el("div", { class: "card" }, drawn ?? el("p", { class: "pad" }, words));
}

function act(action: Action, handlers: CardHandlers): void {
  if (action instanceof OpenUrlAction) handlers.onLink(action.url ?? "");
  if (!(action instanceof ExecuteAction) && !(action instanceof SubmitAction)) return;
  const data: Readonly<Record<string, unknown>> = { ...action.data };
  handlers.onPress({
    type: action instanceof ExecuteAction ? "Action.Execute" : "Action.Submit",
    ...(action.id === undefined ? {} : { id: action.id }),
    ...(action.title === undefined ? {} : { title: action.title }),
    ...(action instanceof ExecuteAction && action.verb !== "" ? { verb: action.verb } : {}),
    data,
  });
}
