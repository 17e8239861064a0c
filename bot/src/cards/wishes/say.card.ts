import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./say.card.json";
import { side } from "./side-words";

const asked = z.strictObject({
  /** "Faith or belief". */
  title: line(),
  /** What it means; empty where the title says it. */
  hint: line(200),
  choiceId: idText,
  agreeId: idText,
  /** Empty where there is nothing to choose between. */
  choices: z.array(z.strictObject({ title: line(), value: line() })),
  /** What was chosen; empty at first, always. */
  value: line(),
  agreedChosen: z.enum(["true", "false"]),
  /** The words of the consent. */
  consent: line(300),
});

/** The second step: the choice and the consent of each characteristic, nothing filled in beforehand (NP8). */
export const wishesSayCard = defineCard({
  name: "wishes/say",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    schemeId: idText,
    side,
    /** What it is used for and who learns of it. */
    purpose: line(600),
    asked: z.array(asked),
    problem: line(300),
  }),
  words: ({ asked: all, ...given }) => ({
    ...given,
    asked: all.map((one) => ({
      ...one,
      hasChoice: one.choices.length > 0,
      which: `${one.title}: which`,
    })),
  }),
  sample: {
    token: "stamp-1",
    schemeId: "scheme-1",
    side: "wish",
    purpose: "Used for one thing: to look for a supporter who offered the same.",
    asked: [
      {
        title: "Faith or belief",
        hint: "In a word.",
        choiceId: "choice.faith",
        agreeId: "agree.faith.1",
        choices: [
          { title: "Muslim", value: "muslim" },
          { title: "Sikh", value: "sikh" },
        ],
        value: "muslim",
        agreedChosen: "false",
        consent: "I agree that this is used: Faith or belief",
      },
      {
        title: "Parent or carer",
        hint: "",
        choiceId: "choice.parent-or-carer",
        agreeId: "agree.parent-or-carer.1",
        choices: [],
        value: "",
        agreedChosen: "true",
        consent: "I agree that this is used: Parent or carer",
      },
    ],
    problem: "Tick the consent, or leave it out.",
  },
  summary: "A form of the near-peer scheme",
});
