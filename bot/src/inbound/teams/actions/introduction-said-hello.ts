import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { doctorOfMineCard } from "../views/support";
import type { Handler } from "./handler";
import { myDoctor } from "./introduction";

/** "I've said hello": it happened somewhere else, and that is as good (NP12). */
export const introductionSaidHello: Handler<"introduction.said-hello"> = async (
  turn,
  { about },
) => {
  const found = await myDoctor(turn, about);
  if (found === undefined) return { card: outOfDateCard.render({}) };
  const outcome = await turn.useCases.saidHello(found.act);
  if (outcome.ok)
    return { card: await doctorOfMineCard({ ...found.mine, pairing: outcome.value }) };
  return outcome.refusal.code === "already-introduced"
    ? { card: await doctorOfMineCard((await myDoctor(turn, about))?.mine ?? found.mine) }
    : { card: outOfDateCard.render({}) };
};
