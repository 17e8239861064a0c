import { backCard } from "../../../cards/choices/back.card";
import { choicesAnswer, optionsOf } from "../views/choices";
import type { Handler } from "./handler";

/** "I'm back", wherever they had said that they were away. Who was not away sees what they can change. */
export const awayEnd: Handler<"away.end"> = async (turn) => {
  const wasAway = (await optionsOf(turn)).some(({ away }) => away !== undefined);
  for (const { schemeId, person } of turn.actors) {
    await turn.useCases.sayBack({ schemeId, personId: person.value.id });
  }
  return wasAway ? { card: backCard.render({}) } : choicesAnswer(turn, undefined);
};
