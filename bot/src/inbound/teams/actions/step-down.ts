import { stepDownConfirmCard } from "../../../cards/choices/step-down-confirm.card";
import { steppedDownCard } from "../../../cards/choices/stepped-down.card";
import type { MyOptions } from "../../../application/choices/my-options";
import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import type { Answer, Turn } from "../turn";
import { choicesAnswer, optionsOf } from "../views/choices";
import type { Handler } from "./handler";

/** The caller's row as a supporter who has not stepped down: the one that the card names, else the first. */
async function supporting(turn: Turn, about: string | undefined): Promise<MyOptions | undefined> {
  const all = await optionsOf(turn);
  return all.find(
    ({ personId, asSupporter }) =>
      asSupporter?.steppedDown === false && (about === undefined || personId === about),
  );
}

/** A card about somebody else is out of date; about oneself, or nobody, it shows what there is to change. */
function notSupporting(turn: Turn, about: string | undefined): Answer | Promise<Answer> {
  const own = about === undefined || turn.actors.some(({ person }) => person.value.id === about);
  return own ? choicesAnswer(turn, undefined) : { card: outOfDateCard.render({}) };
}

/** Asks once more before somebody steps down. */
export const stepDownAsk: Handler<"step-down.ask"> = async (turn, { about }) => {
  const options = await supporting(turn, about);
  if (options === undefined) return notSupporting(turn, about);
  const { scheme, personId, asSupporter } = options;
  const doctors = asSupporter?.doctors.length ?? 0;
  const { directorName } = scheme;
  return { card: stepDownConfirmCard.render({ personId, doctors, directorName }) };
};

/** Steps down; the doctors stay theirs until others are found. Pressed again, it shows where things stand. */
export const stepDownConfirm: Handler<"step-down.confirm"> = async (turn, { about }) => {
  const options = await supporting(turn, about);
  if (options === undefined) return notSupporting(turn, about);
  const { personId, scheme } = options;
  const outcome = await turn.useCases.stepDown({ schemeId: scheme.id, personId });
  return outcome.ok
    ? { card: steppedDownCard.render({ doctors: outcome.value }) }
    : choicesAnswer(turn, undefined);
};
