import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { linkDeclinedCard } from "../../../cards/people/link-declined.card";
import type { Answer } from "../turn";
import type { Handler } from "./handler";

/** "No, that's somebody else": nothing is linked and nothing is noted. */
export const linkDecline: Handler<"link.decline"> = ({ actors }) => Promise.resolve(answer(actors));

function answer(actors: readonly unknown[]): Answer {
  return { card: actors.length === 0 ? linkDeclinedCard.render({}) : outOfDateCard.render({}) };
}
