import { isLive, type MyWish, type MyWishes } from "../../../application/wishes/my-wishes";
import { wishesChooseCard } from "../../../cards/wishes/choose.card";
import { wishesSayCard } from "../../../cards/wishes/say.card";
import { WISHES_TITLE } from "../../../cards/wishes/side-words";
import { ANSWER_WORDS } from "../../../scheme/characteristics/answer-words";
import { unmetWords } from "../../../scheme/characteristics/unmet";
import type { Characteristic } from "../../../scheme/characteristics/characteristic";
import { consentText, ONLY_IF_YOU_SAY_SO, PURPOSE } from "../../../scheme/characteristics/purpose";
import type { DialogView } from "../task-body";

/** What a form was left with: each choice, and what was ticked. */
export interface Filled {
  readonly choice: Readonly<Record<string, string>>;
  readonly agreed: ReadonlySet<string>;
}

const EMPTY: Filled = { choice: {}, agreed: new Set() };

/** The first step: what has been said, what became of it, and about what something is to be said. */
export function chooseView(mine: MyWishes, problem = "", keysChosen = ""): DialogView {
  const { scheme, side, stamp, wishes, noLongerAsked } = mine;
  return {
    title: WISHES_TITLE[side],
    card: wishesChooseCard.render({
      token: stamp,
      schemeId: scheme.id,
      side,
      sentence: ONLY_IF_YOU_SAY_SO,
      stated: [
        ...wishes.flatMap((one) => statedLine(one)),
        ...noLongerAsked.map(({ key, choice }) => ({
          title: `${key}: ${choice}`,
          value: key,
          answer: "Not used: the scheme no longer asks about it.",
        })),
      ],
      askable: wishes.map(({ asked }) => ({ title: asked.label, value: asked.key })),
      keysChosen,
      problem,
    }),
  };
}

function statedLine(one: MyWish) {
  const { asked, entry, answer, why } = one;
  if (entry === undefined) return [];
  const told = answer ?? (isLive(one) ? undefined : "text-changed");
  return [
    {
      title: `${asked.label}: ${choiceLabel(asked, entry.choice)}`,
      value: asked.key,
      answer: answerWords(told, why),
    },
  ];
}

function answerWords(told: MyWish["answer"], why: MyWish["why"]): string {
  if (why !== undefined) return unmetWords(why);
  return told === undefined ? "" : ANSWER_WORDS[told];
}

/** What somebody chose, in words; the word itself where it is no longer in the list. */
function choiceLabel({ choices }: Characteristic, chosen: string): string {
  return choices.find(({ value }) => value === chosen)?.label ?? chosen;
}

/** The second step: the choice and the consent of each, with nothing filled in that its reader did not fill in. */
export function sayView(
  { scheme, side, stamp }: MyWishes,
  asked: readonly Characteristic[],
  filled: Filled = EMPTY,
  problem = "",
): DialogView {
  return {
    title: WISHES_TITLE[side],
    card: wishesSayCard.render({
      token: stamp,
      schemeId: scheme.id,
      side,
      purpose: PURPOSE[side],
      asked: asked.map(({ key, label, about, choices, textVersion }) => ({
        title: label,
        hint: about,
        choiceId: `choice.${key}`,
        agreeId: `agree.${key}.${textVersion}`,
        choices:
          choices.length === 1
            ? []
            : choices.map((one) => ({ title: one.label, value: one.value })),
        value: filled.choice[key] ?? "",
        agreedChosen: filled.agreed.has(key) ? "true" : "false",
        consent: consentText(label),
      })),
      problem,
    }),
  };
}
