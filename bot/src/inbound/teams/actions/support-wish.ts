import type { ContactWish } from "../../../application/requests/choose-contact";
import { contactNotedCard } from "../../../cards/choices/contact-noted.card";
import { dayInWords } from "../../../scheme/calendar/london";
import type { Answer, Turn } from "../turn";
import { supportCards } from "../views/support";
import { doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** "None, by my own wish": a state, and not a gap in a list (NP21). */
export const supportNone: Handler<"support.none"> = (turn) => wish(turn, "nobody");

/** "I would like a supporter", at any time (NP21). Who has one sees who it is. */
export const supportWant: Handler<"support.want"> = (turn) => wish(turn, "somebody");

async function wish(turn: Turn, wanted: ContactWish): Promise<Answer> {
  const mine = await doctorRow(turn, undefined);
  if ("answer" in mine) return mine.answer;
  const { act, actor, support, doctor } = mine.row;
  const [theirs] = await supportCards(support);
  if (doctor.pairing !== undefined && theirs !== undefined) return { card: theirs };
  await turn.useCases.chooseContact(act, wanted);
  const { scheme, usuallyBy } = await turn.useCases.myOptions(actor);
  const { directorName } = scheme;
  const byDay = dayInWords(usuallyBy);
  return { card: contactNotedCard.render({ wish: wanted, directorName, byDay }) };
}
