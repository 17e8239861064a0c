import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { pressedButton } from "../../../cards/pressed";
import { parsePress, type Press, type Verb } from "../../../cards/verbs";
import { forAct, type Answer, type Turn } from "../turn";
import { unlinkedAnswer } from "../who-is-it";
import { concernOpen } from "./concern-open";
import type { Handler, Handlers, PressOf } from "./handler";
import { heldPress, pressClaim } from "./held-press";
import { STANDINGS } from "./standings";
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
import { myDataShow } from "./my-data-show";
import { recognitionShow } from "./recognition-show";
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
import { tipsShow } from "./tips-show";
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
  "my-data.show": myDataShow,
  "recognition.show": recognitionShow,
  "tips.show": tipsShow,
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
  return run(isChange(press.verb) ? forAct(turn) : turn, press.verb, press);
}

function run<V extends Verb>(turn: Turn, verb: V, press: PressOf<V>): Promise<Answer> {
  return handlers[verb](turn, press);
}

/** Whether a verb changes something, so that one press of it has one effect. */
export function isChange(verb: Verb): boolean {
  return STANDINGS[verb] !== "only-shows";
}

function standing<V extends Verb>(turn: Turn, verb: V, press: PressOf<V>): Promise<Answer> {
  const all: { readonly [K in Verb]: Handler<K> | "only-shows" } = STANDINGS;
  const view: Handler<V> | "only-shows" = all[verb];
  return view === "only-shows" ? run(turn, verb, press) : view(turn, press);
}

/** Ids of ours are letters, digits and a few marks; the store throws at some of the others. */
const OURS = /^[\w.:-]+$/u;

/**
 * The answer to what a card sent back. What the button stands for is what the server holds of the card; whatever is not
 * one of the caller's own cards, or holds anything that it should not, has no effect and is answered as a card that is
 * out of date. A press that changes something does so once, and is answered from then on with where things stand.
 */
export async function answerCardValue(turn: Turn, value: unknown): Promise<Answer> {
  const pressed = pressedButton(value);
  const data = await heldPress(turn, pressed);
  const press = data === undefined ? undefined : parsePress({ ...data, verb: pressed?.asks });
  if (pressed === undefined || press === undefined || !isOurs(press)) {
    return { card: outOfDateCard.render({}) };
  }
  if (!isChange(press.verb)) return answerPress(turn, press);
  return turn.useCases.once(pressClaim(pressed), {
    readerId: turn.caller.userId,
    act: () => answerPress(turn, press),
    again: async () => {
      // Somebody's rows as they were when the turn began may be from before the act.
      const actors = await turn.useCases.actorsOf(turn.caller.userId);
      return standing({ ...turn, actors }, press.verb, press);
    },
    cameToNothing: ({ unsent }) => unsent === true,
  });
}

function isOurs(press: Press): boolean {
  return !("about" in press) || OURS.test(press.about ?? "none");
}
