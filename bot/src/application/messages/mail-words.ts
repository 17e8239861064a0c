import { dayInWords } from "../../scheme/calendar/london";
import type { Colleague } from "../colleague";
import type { PairingSendable, SendableMessage, SubjectSendable } from "./sendable";

/** What a ready e-mail says: what it is about, and its paragraphs between greeting and name. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/**
 * A message in the words of an e-mail, as a director would write it from their own mailbox. It says what the card says, and no more than
 * anybody over the reader's shoulder may know: never an introduction's words, never that somebody opted out or asked for a change
 * unless it was to be told. Undefined for what is sent at most once, or is not a director's to tell.
 */
export function mailWordsOf(message: SendableMessage): MailWords | undefined {
  return "pairingId" in message && message.kind !== "request-closed"
    ? aboutPairing(message)
    : onSubject(message);
}

function aboutPairing(message: PairingSendable): MailWords | undefined {
  switch (message.kind) {
    case "supporter-announced":
      return {
        subject: "Your near-peer supporter",
        paragraphs: [
          `Your near-peer supporter is ${who(message.supporter)}. They will introduce themselves, and you can write to them at any time: ${message.supporter.email}.`,
          "Taking part is your own choice, and can be changed at any time.",
        ],
      };
    case "doctor-announced":
      return {
        subject: "Your foundation doctor",
        paragraphs: [
          `You are the near-peer supporter of ${who(message.doctor)}.${message.startsOn === "" ? "" : ` They start on ${message.startsOn}.`}`,
          `Please say hello to them, in Teams or by e-mail: ${message.doctor.email}.`,
        ],
      };
    case "introduction":
      return introductionWaits(message.supporter);
    case "opt-out-told":
      return {
        subject: "A word from your foundation doctor",
        paragraphs: [
          `${message.doctor.firstName} asked us to let you know that they would rather not take part in near-peer support for now. No reason is needed, and it says nothing about you.`,
          "You stay their named contact, and they can be back at any time.",
        ],
      };
    case "rejoin-told":
      return {
        subject: "A word from your foundation doctor",
        paragraphs: [
          `${message.doctor.firstName} asked us to let you know that they are taking part in near-peer support again. A hello from you is welcome.`,
        ],
      };
    case "pairing-ended":
      return {
        subject: "A change in your near-peer support",
        paragraphs: [
          `The near-peer pairing with ${message.other.fullName} has ended. No reason is needed or kept.`,
          "If you have a question, just reply to this e-mail.",
        ],
      };
    case "supporter-away":
      return {
        subject: "Your near-peer supporter is away",
        paragraphs: [
          `${message.supporter.fullName} is away until ${dayInWords(message.until)}. If you need somebody before that, write to me.`,
        ],
      };
    case "opt-out-asked":
    case "rejoin-asked":
      return {
        subject: "A question for you in Near-peer",
        paragraphs: [
          "There is a question for you in the Near-peer app in Teams, about taking part. Only you can answer it, and nothing changes until you do.",
        ],
      };
    case "reminder":
    case "introduction-due":
      return undefined;
  }
}

function onSubject(
  message: SubjectSendable | Extract<SendableMessage, { kind: "request-closed" }>,
): MailWords | undefined {
  switch (message.kind) {
    case "not-allocated":
      return {
        subject: "Your near-peer supporter",
        paragraphs: [
          `We have not found a near-peer supporter for you yet. Until then ${message.contact.fullName} is there for you: ${message.contact.email}.`,
          `You will hear from us by ${dayInWords(message.expectedBy)}.`,
        ],
      };
    case "choice-recorded":
      return {
        subject: "Noted on your word",
        paragraphs: [
          "What you told us about taking part in near-peer support has been noted. You can see it, and change it at any time, in the Near-peer app in Teams, or by replying to me.",
        ],
      };
    case "request-closed":
      return {
        subject: "Your near-peer support",
        paragraphs: [
          "I have looked at what you asked for, and left things as they are for now. If that is not right for you, reply to this e-mail or ask again in the Near-peer app; no reason is needed.",
        ],
      };
    case "supervisor-launch-notice":
      return {
        subject: `${message.schemeName}: doctors you supervise may volunteer`,
        paragraphs: [
          `${message.schemeName} at ${message.provider} is looking for near-peer supporters${message.startsOn === "" ? "" : `; it starts on ${message.startsOn}`}. Doctors you supervise may volunteer.`,
          `If one of them names you, you will be told, and have ${message.workingDays} working days to say so if it is not the year for it. Silence is consent.`,
        ],
      };
    case "volunteer-invitation":
      return {
        subject: `${message.schemeName}: would you be a near-peer supporter?`,
        paragraphs: [
          `${message.schemeName} gives each foundation doctor a more senior colleague to turn to${message.startsOn === "" ? "" : ` from ${message.startsOn} on`}. Would you be one? You would have ${message.doctors === 1 ? "one doctor" : `at most ${message.doctors} doctors`}.`,
          ...(message.ownWords === "" ? [] : [message.ownWords]),
          "If you would like to, open the Near-peer app in Teams and choose Volunteer. If not, there is nothing to do.",
        ],
      };
    case "wishes-invitation":
      return {
        subject: `${message.schemeName}: what would you like?`,
        paragraphs: [
          "Before supporters are found you may say what you would like of yours. It is up to you, and there is nothing you have to say.",
          "Please do so in the Near-peer app in Teams and not by e-mail: there only you see what you said.",
        ],
      };
    case "supporter-approached":
      return {
        subject: `${message.schemeName}: an application that names you`,
        paragraphs: [
          `${message.applicant.fullName} would like to be a near-peer supporter, and named you as the one who looks after their training.`,
          `If you have a concern about it being this year, please reply by ${message.until}. Otherwise there is nothing to do.`,
        ],
      };
    case "application-decided":
      return {
        subject: `${message.schemeName}: your application`,
        paragraphs: [
          message.stands
            ? "Your application to be a near-peer supporter stands. Thank you; you will hear who your doctor is."
            : "You are not able to take part as a near-peer supporter this year. You are welcome to apply again next year, or to ask me about it.",
        ],
      };
    case "needs-you":
    case "concern-raised":
    case "concern-unread":
    case "concern-read":
    case "concern-stranded":
      return undefined;
  }
}

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
