import type { RenderedCard } from "../../cards/define-card";

/**
 * The answer to an `adaptiveCard/action`. The HTTP status is 200 always; what became of it is in here.
 * Source: Microsoft Learn, "Universal Actions for Adaptive Cards", response format.
 */
export interface InvokeBody {
  readonly statusCode: 200 | 500;
  readonly type: "application/vnd.microsoft.card.adaptive" | "application/vnd.microsoft.error";
  readonly value: Readonly<Record<string, unknown>>;
}

/** A card that takes the place of the pressed one. */
export function cardBody({ card }: RenderedCard): InvokeBody {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
}

/** Words that Teams shows at the card, which stays. The reference finds the fault in the log. */
export function errorBody(reference: string): InvokeBody {
  const message = `Something went wrong and nothing was lost. Press the button again in a minute. If it happens again, tell your director's team: ${reference}.`;
  return {
    statusCode: 500,
    type: "application/vnd.microsoft.error",
    value: { code: "went-wrong", message },
  };
}
