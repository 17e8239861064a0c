import { dayInWords } from "../../scheme/calendar/london";
import type { Colleague } from "../colleague";
import type { MailWords, WordsOf } from "./mail-words-of";
import type { PairingSendable } from "../messages/sendable";

const A_QUESTION: MailWords = {
  subject: "A question for you in Near-peer",
  paragraphs: [
    "There is a question for you in the Near-peer app in Teams, about taking part. Only you can answer it, and nothing changes until you do.",
  ],
};

/** The e-mails in place of messages about a pairing; none for what is sent at most once. */
export const ABOUT_PAIRING: WordsOf<PairingSendable["kind"]> = {
  "supporter-announced": (message) => ({
    subject: "Your near-peer supporter",
    paragraphs: [
      `Your near-peer supporter is ${who(message.supporter)}. They will introduce themselves, and you can write to them at any time: ${message.supporter.email}.`,
      "Taking part is your own choice, and can be changed at any time.",
    ],
  }),
  "doctor-announced": (message) => ({
    subject: "Your foundation doctor",
    paragraphs: [
      `You are the near-peer supporter of ${who(message.doctor)}.${message.startsOn === "" ? "" : ` They start on ${message.startsOn}.`}`,
      `Please say hello to them, in Teams or by e-mail: ${message.doctor.email}.`,
    ],
  }),
  introduction: ({ supporter }) => introductionWaits(supporter),
  "opt-out-told": (message) => ({
    subject: "A word from your foundation doctor",
    paragraphs: [
      `${message.doctor.firstName} asked us to let you know that they would rather not take part in near-peer support for now. No reason is needed, and it says nothing about you.`,
      "You stay their named contact, and they can be back at any time.",
    ],
  }),
  "rejoin-told": (message) => ({
    subject: "A word from your foundation doctor",
    paragraphs: [
      `${message.doctor.firstName} asked us to let you know that they are taking part in near-peer support again. A hello from you is welcome.`,
    ],
  }),
  "pairing-ended": (message) => ({
    subject: "A change in your near-peer support",
    paragraphs: [
      message.otherLeft
        ? "The other half of your near-peer pairing is no longer taking part, and so the pairing has ended."
        : `The near-peer pairing with ${message.other.fullName} has ended. No reason is needed or kept.`,
      "If you have a question, just reply to this e-mail.",
    ],
  }),
  "supporter-away": (message) => ({
    subject: "Your near-peer supporter is away",
    paragraphs: [
      `${message.supporter.fullName} is away until ${dayInWords(message.until)}. If you need somebody before that, write to me.`,
    ],
  }),
  "opt-out-asked": () => A_QUESTION,
  "rejoin-asked": () => A_QUESTION,
  "agreement-to-sign": ({ other }) => ({
    subject: "Something to read in Near-peer",
    paragraphs: [
      `${other.firstName} has signed the agreement of the two of you. It waits for you in the Near-peer tab in Teams, under My support: sign it if it says what you want, or change it first.`,
    ],
  }),
  "agreement-invitation": () => undefined,
  "feedback-invitation": () => undefined,
  reminder: () => undefined,
  "introduction-due": () => undefined,
};

/** That a supporter has said hello, and where; what they said is between the two (principle 6). */
export function introductionWaits({ fullName, email }: Colleague): MailWords {
  return {
    subject: "Your near-peer supporter has said hello",
    paragraphs: [
      `Your near-peer supporter, ${fullName}, has written you an introduction. It waits for you in the Near-peer app in Teams; you can also write to them: ${email}.`,
    ],
  };
}

function who({ fullName, grade, specialty, site }: Colleague): string {
  return [fullName, grade, specialty, site].filter((part) => part !== "").join(", ");
}
