import { dayInWords } from "../../scheme/calendar/london";
import type { WordsOf } from "./mail-words-of";
import type { SubjectSendable } from "../messages/sendable";

/** The e-mails in place of other messages; none for what is not a director's to tell (NP22). */
export const ON_SUBJECT: WordsOf<SubjectSendable["kind"]> = {
  "not-allocated": (message) => ({
    subject: "Your near-peer supporter",
    paragraphs: [
      `We have not found a near-peer supporter for you yet. Until then ${message.contact.fullName} is there for you: ${message.contact.email}.`,
      `You will hear from us by ${dayInWords(message.expectedBy)}.`,
    ],
  }),
  "choice-recorded": () => ({
    subject: "Noted on your word",
    paragraphs: [
      "What you told us about taking part in near-peer support has been noted. You can see it, and change it at any time, in the Near-peer app in Teams, or by replying to me.",
    ],
  }),
  "request-closed": () => ({
    subject: "Your near-peer support",
    paragraphs: [
      "I have looked at what you asked for, and left things as they are for now. If that is not right for you, reply to this e-mail or ask again in the Near-peer app; no reason is needed.",
    ],
  }),
  "supervisor-launch-notice": (message) => ({
    subject: `${message.schemeName}: doctors you supervise may volunteer`,
    paragraphs: [
      `${message.schemeName} at ${message.provider} is looking for near-peer supporters${message.startsOn === "" ? "" : `; it starts on ${message.startsOn}`}. Doctors you supervise may volunteer.`,
      `If one of them names you, you will be told, and have ${message.workingDays} working days to say so if it is not the year for it. Silence is consent.`,
    ],
  }),
  "volunteer-invitation": (message) => ({
    subject: `${message.schemeName}: would you be a near-peer supporter?`,
    paragraphs: [
      `${message.schemeName} gives each foundation doctor a more senior colleague to turn to${message.startsOn === "" ? "" : ` from ${message.startsOn} on`}. Would you be one? You would have ${message.doctors === 1 ? "one doctor" : `at most ${message.doctors} doctors`}.`,
      ...(message.ownWords === "" ? [] : [message.ownWords]),
      "If you would like to, open the Near-peer app in Teams and choose Volunteer. If not, there is nothing to do.",
    ],
  }),
  "wishes-invitation": (message) => ({
    subject: `${message.schemeName}: what would you like?`,
    paragraphs: [
      "Before supporters are found you may say what you would like of yours. It is up to you, and there is nothing you have to say.",
      "Please do so in the Near-peer app in Teams and not by e-mail: there you can take it back at any time.",
    ],
  }),
  "pulse-invitation": ({ until }) => ({
    subject: "Seven short questions, if you like",
    paragraphs: [
      `No reply is needed. In the Near-peer app in Teams, under My support, there are seven questions about how work is for you, until ${dayInWords(until)}. They take two minutes, and nobody can tell what you answered.`,
      "Please answer there and not by e-mail: only there it has no name.",
    ],
  }),
  "supporter-approached": (message) => ({
    subject: `${message.schemeName}: an application that names you`,
    paragraphs: [
      `${message.applicant.fullName} would like to be a near-peer supporter, and named you as the one who looks after their training.`,
      `If you have a concern about it being this year, please reply by ${message.until}. Otherwise there is nothing to do.`,
    ],
  }),
  "application-decided": (message) => ({
    subject: `${message.schemeName}: your application`,
    paragraphs: [
      message.stands
        ? "Your application to be a near-peer supporter stands. Thank you; you will hear who your doctor is."
        : "You are not able to take part as a near-peer supporter this year. You are welcome to apply again next year, or to ask me about it.",
    ],
  }),
  "statement-issued": () => ({
    subject: "Your statement of support",
    paragraphs: [
      "A statement of support has been issued to you, for your ARCP or appraisal: from when to when you supported, how many foundation doctors, and what training is noted. It names none of them.",
      "You find it in the Near-peer app in Teams: open My support, then Recognition, and save it as a PDF.",
    ],
  }),
  "copy-made": (message) => ({
    subject: "A copy of your data was made",
    paragraphs: [
      `On a letter or e-mail of ${dayInWords(message.askedOn)} in your name, we made a copy of what is kept about you in ${message.schemeName}, to hand over to you. If you asked for it, no reply is needed.`,
      "If that was not you, please tell me at once. You may also complain to the data protection officer of our organisation.",
    ],
  }),
  "needs-you": () => undefined,
  "complaint-to-read": () => undefined,
  "complaint-answered": () => undefined,
  "tip-decided": () => undefined,
  "concern-raised": () => undefined,
  "concern-unread": () => undefined,
  "concern-read": () => undefined,
  "concern-stranded": () => undefined,
};
