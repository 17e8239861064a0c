import { firstName, fullName, type Person } from "../people/person";
import { postOn } from "../people/standing";
import type { IsoDate } from "../shared/time";
import { filledIn, inWordsOf, type ChangeableLine, type OwnWords } from "../words/own-words";
import { INTRODUCTION_LIMIT } from "./pairing";

/** The card in which the draft stands, for its supporter to change. */
export const DRAFT_CARD = "support/your-doctor";

/** The draft, as a line that a scheme may say in its own words; the supporter may still change all of it (NP12). */
export const DRAFT_LINE: ChangeableLine = {
  line: "draft",
  says: "The hello that is ready to change",
  ours:
    "Hello {doctor}, I'm {me}. " +
    "I'm your near-peer supporter: ask me anything, however small, or nothing at all. {my first name}",
  fills: ["doctor", "me", "my first name"],
  keeps: [],
};

/** A ready introduction that the supporter can change, in the scheme's words or ours: short, and asking nothing (NP12). */
export function introductionDraft(
  supporter: Person,
  doctor: Person,
  today: IsoDate,
  words?: OwnWords,
): string {
  const post = postOn(supporter, today);
  const grade = post === undefined ? "" : `, ${post.grade}`;
  const specialty = post === undefined || post.specialty === "" ? "" : ` in ${post.specialty}`;
  const fills = {
    doctor: firstName(doctor.name),
    me: `${fullName(supporter.name)}${grade}${specialty}`,
    "my first name": firstName(supporter.name),
  };
  const asked = { card: DRAFT_CARD, line: DRAFT_LINE.line, fills, keeps: DRAFT_LINE.keeps };
  const own = inWordsOf(words)(asked) ?? "";
  const fits = own !== "" && own.length <= INTRODUCTION_LIMIT;
  return fits ? own : filledIn(DRAFT_LINE.ours, fills);
}
