import { contactNotedCard } from "../../../cards/choices/contact-noted.card";
import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { dayInWords } from "../../../scheme/calendar/london";
import { choicesAnswer } from "../views/choices";
import type { Handler } from "./handler";

/** A doctor who stopped would like another named contact (NP21). */
export const supportAnother: Handler<"support.another"> = async (turn, { about }) => {
  const own = await turn.useCases.findOwnPairing(turn.actors, about);
  if (own?.side !== "doctor") return { card: outOfDateCard.render({}) };
  const { schemeId, person } = own.actor;
  const act = { schemeId, personId: person.value.id, pairingId: about };
  const outcome = await turn.useCases.askForAnother(act);
  if (!outcome.ok) return choicesAnswer(turn, undefined);
  const { scheme, asDoctor, usuallyBy } = await turn.useCases.myOptions(own.actor);
  return {
    card: contactNotedCard.render({
      wish: "somebody",
      directorName: scheme.directorName,
      byDay: dayInWords(asDoctor?.request?.expectedBy ?? usuallyBy),
    }),
  };
};
