import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { parsePress, type Press, type Verb } from "../../../cards/verbs";
import type { Answer, Turn } from "../turn";
import { unlinkedAnswer } from "../who-is-it";
import { concernOpen } from "./concern-open";
import type { Handlers, PressOf } from "./handler";
import { awayEnd } from "./away-end";
import { choicesShow } from "./choices-show";
import { differentAsk } from "./different-ask";
import { differentConfirm } from "./different-confirm";
import { differentTakeBack } from "./different-take-back";
import { helpHome } from "./help-home";
import { helpNow } from "./help-now";
import { helpResources } from "./help-resources";
import { introductionCannotJustNow } from "./introduction-cannot-just-now";
import { introductionSaidHello } from "./introduction-said-hello";
import { introductionSend } from "./introduction-send";
import { linkConfirm } from "./link-confirm";
import { linkDecline } from "./link-decline";
import { participationConfirm, participationLeave } from "./participation-noted";
import { participationOptOut } from "./participation-opt-out";
import { participationRejoin } from "./participation-rejoin";
import { participationTellSupporter } from "./participation-tell-supporter";
import { participationTellSupporterRejoined } from "./participation-tell-supporter-rejoined";
import { remindersResume } from "./reminders-resume";
import { remindersSilence } from "./reminders-silence";
import { supervisionShow } from "./supervision-show";
import { stepDownAsk, stepDownConfirm } from "./step-down";
import { stopAsk } from "./stop-ask";
import { stopConfirm } from "./stop-confirm";
import { supportAnother } from "./support-another";
import { supportNone, supportWant } from "./support-wish";
import { supportShow } from "./support-show";
import { volunteeringShow } from "./volunteering-show";
import { volunteeringStanding } from "./volunteering-standing";

const HANDLERS = {
  "link.confirm": linkConfirm,
  "link.decline": linkDecline,
  "support.show": supportShow,
  "participation.opt-out": participationOptOut,
  "participation.tell-supporter": participationTellSupporter,
  "participation.rejoin": participationRejoin,
  "participation.tell-supporter-rejoined": participationTellSupporterRejoined,
  "introduction.send": introductionSend,
  "introduction.said-hello": introductionSaidHello,
  "introduction.cannot-just-now": introductionCannotJustNow,
  "participation.confirm": participationConfirm,
  "participation.leave": participationLeave,
  "choices.show": choicesShow,
  "different.ask": differentAsk,
  "different.confirm": differentConfirm,
  "different.take-back": differentTakeBack,
  "stop.ask": stopAsk,
  "stop.confirm": stopConfirm,
  "support.another": supportAnother,
  "support.none": supportNone,
  "support.want": supportWant,
  "away.end": awayEnd,
  "step-down.ask": stepDownAsk,
  "step-down.confirm": stepDownConfirm,
  "reminders.silence": remindersSilence,
  "reminders.resume": remindersResume,
  "concern.open": concernOpen,
  "volunteering.show": volunteeringShow,
  "volunteering.standing": volunteeringStanding,
  "supervision.show": supervisionShow,
  "help.home": helpHome,
  "help.now": helpNow,
  "help.resources": helpResources,
} as const satisfies Handlers;

const handlers: Handlers = HANDLERS;

/** What somebody whom no scheme knows may press as well. */
const FOR_ANYBODY: readonly Verb[] = ["link.confirm", "link.decline", "help.now", "help.resources"];

/** The answer to a press that was understood. */
export function answerPress(turn: Turn, press: Press): Promise<Answer> {
  if (turn.actors.length === 0 && !FOR_ANYBODY.includes(press.verb)) return unlinkedAnswer(turn);
  return run(turn, press.verb, press);
}

function run<V extends Verb>(turn: Turn, verb: V, press: PressOf<V>): Promise<Answer> {
  return handlers[verb](turn, press);
}

/** Ids of ours are letters, digits and a few marks; the store throws at some of the others. */
const OURS = /^[\w.:-]+$/u;

/**
 * The answer to what a card sent back, whoever made it up: a press that is not one of ours, or holds
 * anything that it should not, has no effect and is answered as a card that is out of date.
 */
export async function answerCardValue(turn: Turn, value: unknown): Promise<Answer> {
  const press = parsePress(value);
  if (press === undefined || ("about" in press && !OURS.test(press.about ?? "none"))) {
    return { card: outOfDateCard.render({}) };
  }
  return answerPress(turn, press);
}
