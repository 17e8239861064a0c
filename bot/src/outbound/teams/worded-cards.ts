import type { WordedCard, WordedLine } from "../../application/ports/worded-cards";
import { CATALOGUE } from "../../cards/catalogue";
import type { Card } from "../../cards/define-card";
import { changeableLines, type ShownLine } from "../../cards/own-lines";
import { SAMPLE_DOCTOR, SAMPLE_SUPPORTER } from "../../cards/colleague";
import { DRAFT_CARD, DRAFT_LINE } from "../../scheme/pairing/introduction-draft";
import { shownCard } from "./shown-message";

/** The draft stands in an input, for its supporter to change: no line of the card, and a text of the scheme all the same. */
const DRAFT: WordedLine = {
  ...DRAFT_LINE,
  samples: {
    doctor: SAMPLE_DOCTOR.firstName,
    me: `${SAMPLE_SUPPORTER.fullName}, ${SAMPLE_SUPPORTER.grade} in ${SAMPLE_SUPPORTER.specialty}`,
    "my first name": SAMPLE_SUPPORTER.firstName,
  },
};

/** As people meet them over a year, from the launch on; one that is not named here comes last. */
const ORDER: readonly string[] = [
  "launch/supervisor-notice",
  "launch/volunteer-invitation",
  "volunteering/volunteer",
  "welcome/welcome-invited",
  "welcome/welcome-supporter",
  "welcome/welcome-waiting",
  "welcome/welcome-paired",
  "welcome/welcome-director",
  "wishes/invitation",
  "support/your-supporter",
  "support/no-supporter",
  "pairing/not-allocated",
  DRAFT_CARD,
  "support/introduction",
  "choices/introduction-due",
  "agreement/invitation",
  "reminders/reminder",
  "feedback/invitation",
  "pulse/invitation",
  "tips/newest",
  "help/home",
];

/** The cards of the catalogue that have lines a scheme may say in its own words. */
export function wordedCards(): readonly WordedCard[] {
  const placeOf = ({ card }: WordedCard) => {
    const place = ORDER.indexOf(card);
    return place < 0 ? ORDER.length : place;
  };
  return CATALOGUE.flatMap((card) => wordedCard(card) ?? []).toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

function wordedCard(card: Card): WordedCard | undefined {
  const { name, changeable } = card;
  if (changeable === undefined) return undefined;
  const { title, readers, when } = changeable;
  const data = changeable.sample ?? card.sample;
  const { lines, buttons, toast } = shownCard(card.render(data));
  const open = changeableLines(card, changeable.lines, card.wordsFor(data)).map(wordedLine);
  const shown = lines.map(({ text, id }) => open.find(({ line }) => line === id) ?? text);
  const beside = name === DRAFT_CARD ? [DRAFT] : [];
  return { card: name, title, readers, when, toast, buttons, lines: [...shown, ...beside] };
}

function wordedLine({ line, says, ours, fills, keeps }: ShownLine): WordedLine {
  return { line, says, ours, keeps, fills: Object.keys(fills), samples: fills };
}
