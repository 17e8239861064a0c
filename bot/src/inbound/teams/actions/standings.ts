import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { remindersOnCard } from "../../../cards/reminders/reminders-on.card";
import { remindersSilencedCard } from "../../../cards/reminders/reminders-silenced.card";
import type { Verb } from "../../../cards/verbs";
import type { PairingId } from "../../../scheme/shared/ids";
import type { Answer, Turn } from "../turn";
import { askedCard, choicesAnswer, halfOf, unchanged } from "../views/choices";
import { homeAnswer } from "../views/home";
import { participationAnswer, supporterName } from "../views/participation";
import { doctorRow, rowsOf, standingsOf } from "../views/rows";
import { doctorOfMineCard } from "../views/support";
import { welcomeAnswer } from "../views/welcome";
import { unlinkedAnswer } from "../who-is-it";
import type { Handler } from "./handler";
import { myDoctor } from "./introduction";

interface About {
  readonly about?: PairingId | undefined;
}

/** Opted out or not, as it is now; a doctor who is in sees where they can opt out. */
async function participation(turn: Turn, { about }: About): Promise<Answer> {
  const mine = await doctorRow(turn, about);
  if ("answer" in mine) return mine.answer;
  return mine.row.doctor.optedOut
    ? participationAnswer(mine.row.support)
    : homeAnswer(await standingsOf(turn, turn.actors));
}

/** Back in, or out again. */
async function rejoined(turn: Turn, { about }: About): Promise<Answer> {
  const mine = await doctorRow(turn, about);
  return "answer" in mine ? mine.answer : participationAnswer(mine.row.support);
}

async function introduction(turn: Turn, { about }: { readonly about: PairingId }): Promise<Answer> {
  const found = await myDoctor(turn, about);
  return {
    card: found === undefined ? outOfDateCard.render({}) : await doctorOfMineCard(found.mine),
  };
}

async function reminders(turn: Turn, { about }: About): Promise<Answer> {
  const mine = await doctorRow(turn, about);
  if ("answer" in mine) return mine.answer;
  const supporterFirstName = supporterName(mine.row.support);
  return {
    card: mine.row.doctor.remindersSilenced
      ? remindersSilencedCard.render({ supporterFirstName })
      : remindersOnCard.render({}),
  };
}

async function request(turn: Turn, { about }: { readonly about: PairingId }): Promise<Answer> {
  const half = await halfOf(turn, about);
  return half?.request === undefined
    ? unchanged(turn, about)
    : { card: askedCard(half, half.request) };
}

async function linked(turn: Turn): Promise<Answer> {
  const { actors } = turn;
  return actors.length === 0 ? unlinkedAnswer(turn) : welcomeAnswer(await rowsOf(turn, actors));
}

const choices = (turn: Turn): Promise<Answer> => choicesAnswer(turn, undefined);

type Standings = { readonly [V in Verb]: Handler<V> | "only-shows" };

/**
 * Where things stand after each verb that changes something: the answer to a press that was done before, which changes
 * nothing. The others only show, and may be pressed as often as anybody likes.
 */
export const STANDINGS = {
  "link.confirm": linked,
  "link.decline": "only-shows",
  "support.show": "only-shows",
  "participation.opt-out": participation,
  "participation.tell-supporter": (turn) => rejoined(turn, {}),
  "participation.rejoin": rejoined,
  "participation.tell-supporter-rejoined": (turn) => rejoined(turn, {}),
  "introduction.send": introduction,
  "introduction.said-hello": introduction,
  "introduction.cannot-just-now": introduction,
  "participation.confirm": rejoined,
  "participation.leave": "only-shows",
  "choices.show": "only-shows",
  "different.ask": "only-shows",
  "different.confirm": request,
  "different.take-back": unchangedAbout,
  "stop.ask": "only-shows",
  "stop.confirm": unchangedAbout,
  "support.another": choices,
  "support.none": choices,
  "support.want": choices,
  "away.end": choices,
  "step-down.ask": "only-shows",
  "step-down.confirm": choices,
  "reminders.silence": reminders,
  "reminders.resume": (turn) => reminders(turn, {}),
  "concern.open": "only-shows",
  "my-data.show": "only-shows",
  "recognition.show": "only-shows",
  "tips.show": "only-shows",
  "volunteering.show": "only-shows",
  "volunteering.standing": "only-shows",
  "supervision.show": "only-shows",
  "help.home": "only-shows",
  "help.now": "only-shows",
  "help.resources": "only-shows",
} as const satisfies Standings;

function unchangedAbout(turn: Turn, { about }: About): Promise<Answer> {
  return unchanged(turn, about);
}
