import { cannotJustNowCard } from "../../../cards/choices/cannot-just-now.card";
import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { doctorOfMineCard } from "../views/support";
import type { Handler } from "./handler";
import { myDoctor } from "./introduction";

/** "I can't just now": the doctor stays theirs, and those who run the scheme see it (NP12). */
export const introductionCannotJustNow: Handler<"introduction.cannot-just-now"> = async (
  turn,
  { about },
) => {
  const found = await myDoctor(turn, about);
  if (found === undefined) return { card: outOfDateCard.render({}) };
  const outcome = await turn.useCases.cannotJustNow(found.act);
  if (!outcome.ok) return { card: await doctorOfMineCard(found.mine) };
  const actor = turn.actors.find(({ schemeId }) => schemeId === found.act.schemeId);
  if (actor === undefined) return { card: outOfDateCard.render({}) };
  const { scheme } = await turn.useCases.mySupport(actor);
  return {
    card: cannotJustNowCard.render({
      pairingId: about,
      doctorFirstName: found.mine.doctor.firstName,
      directorName: scheme.directorName,
    }),
  };
};
