import type { AbsenceRefusal } from "../../../scheme/people/absence";
import { awayNotedCard } from "../../../cards/choices/away-noted.card";
import { awayCard } from "../../../cards/choices/away.card";
import { addMonths, dayInWords } from "../../../scheme/calendar/london";
import type { IsoDate } from "../../../scheme/shared/time";
import type { DialogView } from "../task-body";
import type { Turn } from "../turn";
import { optionsOf } from "../views/choices";
import type { Opener, Submitter } from "./handler";

const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const LONGEST_MONTHS = 12;

/** Opens the form for an absence. */
export const awaySet: Opener<"away.set"> = async (turn) => {
  const { today, away } = await where(turn);
  const entered = { from: away?.from ?? today, until: away?.until ?? "" };
  return form({ token: turn.useCases.newToken(), entered, today, problem: "" });
};

/** Takes it. The days are somebody's own, wherever they are a doctor. Sent again, it is the same absence. */
export const awaySave: Submitter<"away.save"> = async (turn, { token, from, until }) => {
  const { today } = await where(turn);
  const entered = { from, until };
  const again = (problem: string) => ({ again: form({ token, entered, today, problem }) });
  if (!ISO_DATE.test(from) || !ISO_DATE.test(until)) return again("Choose both days.");
  for (const { schemeId, person } of turn.actors) {
    const outcome = await turn.useCases.sayAway({ schemeId, personId: person.value.id }, entered);
    if (!outcome.ok) return again(refusalText(outcome.refusal));
  }
  return { saved: "Saved.", post: awayNotedCard.render({}) };
};

async function where(turn: Turn) {
  const all = await optionsOf(turn);
  const [first] = all;
  if (first === undefined) throw new Error("Nobody is away from nowhere.");
  return { today: first.today, away: all.find(({ away }) => away !== undefined)?.away };
}

interface Form {
  readonly token: string;
  readonly entered: { readonly from: string; readonly until: string };
  readonly today: IsoDate;
  readonly problem: string;
}

function form({ token, entered, today, problem }: Form): DialogView {
  const card = awayCard.render({
    token,
    fromChosen: entered.from,
    untilChosen: entered.until,
    minChosen: today,
    maxChosen: addMonths(today, LONGEST_MONTHS),
    problem,
  });
  return { title: "Away for a while", card };
}

/** Why days are not taken, in words. */
function refusalText(refusal: AbsenceRefusal): string {
  switch (refusal.code) {
    case "away-in-the-past":
      return "That day is over. Choose today or a later day.";
    case "away-ends-before-it-starts":
      return "The last day is before the first. Choose a later last day.";
    case "away-too-long":
      return `That is longer than a year. Choose ${dayInWords(refusal.latest)} or an earlier day, and tell your director's team.`;
    case "not-away":
      return "You are not away.";
  }
}
