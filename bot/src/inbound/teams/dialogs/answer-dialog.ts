import {
  parseDialogOpening,
  parseSubmission,
  type DialogName,
  type SubmissionVerb,
} from "../../../cards/dialogs";
import { pressedForm, pressedOpening } from "../../../cards/pressed";
import { heldPress, pressClaim } from "../actions/held-press";
import { forAct, type Turn } from "../turn";
import { awaySave, awaySet } from "./away-set";
import { capacitySave, capacitySet } from "./capacity-set";
import { concernRaise, concernSend } from "./concern-raise";
import { supervisionObject, supervisionSendObjection } from "./supervision-object";
import { volunteeringApply, volunteeringSend } from "./volunteering-apply";
import { wishesOffer, wishesWant } from "./wishes-open";
import { wishesChoose, wishesSave, wishesWithdraw } from "./wishes-say";
import type { Opened, Openers, OpeningOf, SubmissionOf, Submitted, Submitters } from "./handler";

const OPENERS = {
  "wishes.want": wishesWant,
  "wishes.offer": wishesOffer,
  "concern.raise": concernRaise,
  "away.set": awaySet,
  "capacity.set": capacitySet,
  "volunteering.apply": volunteeringApply,
  "supervision.object": supervisionObject,
} as const satisfies Openers;

const SUBMITTERS = {
  "wishes.choose": wishesChoose,
  "wishes.save": wishesSave,
  "wishes.withdraw": wishesWithdraw,
  "concern.send": concernSend,
  "away.save": awaySave,
  "capacity.save": capacitySave,
  "volunteering.send": volunteeringSend,
  "supervision.send-objection": supervisionSendObjection,
} as const satisfies Submitters;

const openers: Openers = OPENERS;
const submitters: Submitters = SUBMITTERS;

const OUT_OF_DATE = {
  line: "This form is out of date. Nothing was changed. Type help in the chat to see what I can do.",
};

const NOT_LINKED = {
  line: "I don't know you in any scheme yet. Type hi in the chat, and I will look again.",
};

/** The second time Teams sends a form; what it did is done. */
const SAVED = { line: "Saved." };

/** Opens the dialog that a card of the caller's own asked for: what is not ours opens nothing. */
export async function openDialog(turn: Turn, value: unknown): Promise<Opened> {
  const pressed = pressedOpening(value);
  const data = await heldPress(turn, pressed);
  if (pressed === undefined || data === undefined) return OUT_OF_DATE;
  const opening = parseDialogOpening({ ...data, dialog: pressed.asks });
  if (opening === undefined) return OUT_OF_DATE;
  if (turn.actors.length === 0) return NOT_LINKED;
  return open(turn, opening.dialog, opening);
}

/** Takes what a dialog of the caller's own sent back, once: what is not ours changes nothing. */
export async function submitDialog(turn: Turn, value: unknown): Promise<Submitted> {
  const pressed = pressedForm(value);
  const data = await heldPress(turn, pressed);
  if (pressed === undefined || data === undefined) return OUT_OF_DATE;
  const submission = parseSubmission({ ...data, verb: pressed.asks });
  if (submission === undefined) return OUT_OF_DATE;
  if (turn.actors.length === 0) return NOT_LINKED;
  return turn.useCases.once<Submitted>(pressClaim(pressed), {
    readerId: turn.caller.userId,
    act: () => submit(forAct(turn), submission.verb, submission),
    again: () => Promise.resolve(SAVED),
    cameToNothing: (submitted) => !("saved" in submitted),
  });
}

function open<D extends DialogName>(turn: Turn, dialog: D, opening: OpeningOf<D>): Promise<Opened> {
  return openers[dialog](turn, opening);
}

function submit<V extends SubmissionVerb>(
  turn: Turn,
  verb: V,
  submission: SubmissionOf<V>,
): Promise<Submitted> {
  return submitters[verb](turn, submission);
}
