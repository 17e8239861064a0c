import { stepDownConfirmCard } from "../../../cards/choices/step-down-confirm.card";
import { steppedDownCard } from "../../../cards/choices/stepped-down.card";
import type { MyOptions } from "../../../application/choices/my-options";
import type { Turn } from "../turn";
import { choicesAnswer, optionsOf } from "../views/choices";
import type { Handler } from "./handler";

/** The scheme in which somebody is a supporter who has not stepped down: the one named, else the first. */
async function supporting(turn: Turn, about: string | undefined): Promise<MyOptions | undefined> {
  const all = await optionsOf(turn);
  return all.find(
    ({ scheme, asSupporter }) =>
      asSupporter?.steppedDown === false && (about === undefined || scheme.id === about),
  );
}

/** Asks once more before somebody steps down. */
export const stepDownAsk: Handler<"step-down.ask"> = async (turn, { about }) => {
  const options = await supporting(turn, about);
  if (options === undefined) return choicesAnswer(turn, undefined);
  const { scheme, asSupporter } = options;
  const doctors = asSupporter?.doctors.length ?? 0;
  const { id: schemeId, directorName } = scheme;
  return { card: stepDownConfirmCard.render({ schemeId, doctors, directorName }) };
};

/** Steps down; the doctors stay theirs until others are found. Pressed again, it shows where things stand. */
export const stepDownConfirm: Handler<"step-down.confirm"> = async (turn, { about }) => {
  const options = await supporting(turn, about);
  if (options === undefined) return choicesAnswer(turn, undefined);
  const { personId, scheme } = options;
  const outcome = await turn.useCases.stepDown({ schemeId: scheme.id, personId });
  return outcome.ok
    ? { card: steppedDownCard.render({ doctors: outcome.value }) }
    : choicesAnswer(turn, undefined);
};
