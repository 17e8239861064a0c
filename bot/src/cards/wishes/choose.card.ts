import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./choose.card.json";
import { side } from "./side-words";

const stated = z.strictObject({
  /** "Faith or belief: Muslim". */
  title: line(200),
  value: idText,
  /** What became of it; empty for a supporter. */
  answer: line(200),
});

/** The most buttons beside "Next" and "Withdraw everything". */
const BUTTONS = 4;

/**
 * The first step: what has been said and what became of it (NP7), each to be taken back in one more tap, and
 * about what something is to be said. Nothing is ticked.
 */
export const wishesChooseCard = defineCard({
  name: "wishes/choose",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    schemeId: idText,
    side,
    /** NP8's plain sentence. */
    sentence: line(400),
    stated: z.array(stated),
    askable: z.array(z.strictObject({ title: line(), value: idText })),
    keysChosen: z.string().max(2_000),
    problem: line(300),
  }),
  words: (given) => ({
    ...given,
    ask:
      given.side === "wish"
        ? "I'd like to share something with my supporter. About what? Up to six at a time."
        : "A doctor may have asked for it. About what? Up to six at a time.",
    hasStated: given.stated.length > 0,
    buttons: given.stated.slice(0, BUTTONS).map(({ title, value }) => ({
      title: title.split(":")[0] ?? title,
      value,
      token: given.token,
      schemeId: given.schemeId,
      side: given.side,
    })),
    more:
      given.stated.length > BUTTONS
        ? "Each of them can be withdrawn by itself in the Near-peer tab."
        : "",
  }),
  sample: {
    token: "stamp-1",
    schemeId: "scheme-1",
    side: "wish",
    sentence: "You are matched on something about yourself only if you say so here.",
    stated: [
      {
        title: "Parent or carer: Yes, this is me",
        value: "parent-or-carer",
        answer: "Met: your supporter offered the same.",
      },
    ],
    askable: [
      { title: "Faith or belief", value: "faith" },
      { title: "Age", value: "age" },
    ],
    keysChosen: "age",
    problem: "Choose at least one, or close this form.",
  },
  summary: "A form of the near-peer scheme",
});
