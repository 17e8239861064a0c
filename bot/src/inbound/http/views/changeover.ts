import type { ChangeoverStepView, ChangeoverView, SuggestionView } from "../../../contract";
import type { ChangeoverNow } from "../../../application/allocation/changeover";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { whyBreaksText } from "../../../scheme/allocation/changeover-words";
import type { ChangeoverStep } from "../../../scheme/changeover/steps";
import type { TwoDays } from "../../../scheme/changeover/who-changes";
import { suggestionText } from "../../../scheme/allocation/suggestion-words";
import type { Suggestion } from "../../../scheme/allocation/suggestions";
import type { Person } from "../../../scheme/people/person";
import { toPersonBrief } from "./people";

/** What a day to come means for the pairs, with names and reasons: posts as they are on that day. */
export function toChangeoverView({ changeover, steps, state }: ChangeoverNow): ChangeoverView {
  const { on, breaking, ending, starting, holding, notKnown, supportersWithoutPost } = changeover;
  const { today } = state;
  return {
    on,
    ending,
    starting,
    holding,
    supportersWithoutPost,
    breaking: breaking.flatMap((one) => {
      const { pairingId } = one.pair;
      if (pairingId === undefined) return [];
      return [
        {
          pairingId,
          doctor: toPersonBrief(one.doctor, on),
          supporter: toPersonBrief(one.supporter, on),
          text: whyBreaksText(one, { today, on }),
        },
      ];
    }),
    notKnown: notKnown.map((one) => toPersonBrief(one, today)),
    steps: steps.map((one) => toStepView(one, { today, on })),
  };
}

/** Who moves up is shown as they are on the day, and everybody else as they are today. */
function toStepView(
  { people, unfilled = [], ...step }: ChangeoverStep,
  { today, on }: TwoDays,
): ChangeoverStepView {
  const as = step.step === "moving-up" && step.state === "done" ? on : today;
  return { ...step, unfilled: [...unfilled], people: people.map((one) => toPersonBrief(one, as)) };
}

/** A suggestion with names and what it would change. */
export function toSuggestionView(
  suggestion: Suggestion,
  { byId, scheme, today }: SchemeState,
): SuggestionView {
  const brief = (id: string) => toPersonBrief(known(byId, id), today);
  return {
    suggestionId: suggestion.id,
    gain: suggestion.gain,
    text: suggestionText(suggestion, byId, { on: today, policy: scheme.policy }),
    moves: suggestion.moves.map(({ doctorId, fromId, toId }) => ({
      doctor: brief(doctorId),
      from: brief(fromId),
      to: brief(toId),
    })),
  };
}

function known(byId: SchemeState["byId"], id: string): Person {
  const person = byId.get(id);
  if (person === undefined) throw new Error(`A suggestion names somebody unknown: ${id}.`);
  return person;
}
