import type { MyVolunteering } from "@near-peer/bot/contract";
import { inFigures } from "./counted";

type Standing = MyVolunteering["schemes"][number]["standing"];

/** A person's own volunteering. */
export const volunteeringText = {
  titles: {
    "may-apply": "Be a near-peer supporter",
    "waiting-for-administrator": "Your application is in",
    "waiting-for-notice": "Your application is in",
    "window-open": "Your supervisor has been told",
    "being-decided": "Your application is in",
    stands: "You are a near-peer supporter",
    "not-able-this-year": "Not this year",
    "not-for-you": "",
  } satisfies Record<Standing, string>,
  words: (standing: Standing, until: string, team: string): string => {
    switch (standing) {
      case "may-apply":
        return "You would be the named, more senior doctor to whom a foundation doctor can turn, about anything. You gain capabilities that a supervisor needs later, and evidence for your Generic Professional Capabilities. Nothing is expected of you until you volunteer.";
      case "waiting-for-administrator":
        return `${team} checks next whom you turn to, and then tells them. There is nothing for you to do.`;
      case "waiting-for-notice":
        return "The person you turn to is about to be told that you applied. There is nothing for you to do.";
      case "window-open":
        return `If they say nothing by the end of ${until}, your application stands. There is nothing for you to do.`;
      case "being-decided":
        return `${team} is looking at it. There is nothing for you to do, and you will hear in the chat.`;
      case "stands":
        return "You are told in the chat when a doctor is yours.";
      case "not-able-this-year":
        return `Thank you for volunteering. You are not able to take part this year. ${team} can talk it through with you.`;
      case "not-for-you":
        return "";
    }
  },
  volunteer: "Volunteer",
  dialog: "Volunteer as a near-peer supporter",
  you: (name: string, email: string, team: string) =>
    `You apply as ${name}, ${email}. If that is not right, ${team} can correct it.`,
  as: "Who you turn to for support is your",
  roles: {
    "educational-supervisor": "Educational supervisor",
    appraiser: "Appraiser",
    dme: "Director of medical education",
  },
  name: "Their name",
  email: "Their work e-mail",
  statement: "Have you spoken about it",
  discussed: "We have discussed it",
  told: "They have been told",
  capacity: "How many doctors you would support",
  doctors: (n: number) => (n === 1 ? "1 doctor" : `${n} doctors`),
  biography: "About you, in a few lines",
  biographyHint: (used: number) => `Your doctors read it. ${used} of 400 characters.`,
  contact: "How you like to be contacted",
  contactHint: "Your doctors read it.",
  after:
    "The person you turn to is told that you applied. They need not do anything: if they say nothing by a certain day, your application stands.",
  apply: "Apply",
  cancel: "Cancel",
  done: "Your application is in. You see here where it is.",
  needsAs: "Choose what they are to you.",
  needsName: "Give their name.",
  needsEmail: "Give their work e-mail address.",
  needsStatement: "Choose what is so.",
  trainingTitle: "Training",
  trainingLead:
    "The e-learning module for supporters is worth doing before you start. Nothing depends on it.",
  trained: (day: string) => `You did the module on ${day}, by your own word.`,
  trainedOn: "I did it on",
  note: "Note it",
  needsDay: "Choose the day on which you did it.",
  noted: "Noted.",
} as const;

/** What a supporter's doctors read of them. */
export const ownWordsText = {
  title: "What your doctors read of you",
  none: "Nothing yet. A few lines make it easier to write to you first.",
  contactIs: (words: string) => `To reach you: ${words}`,
  change: "Change what they read",
  dialog: "What your doctors read of you",
  readers:
    "Your doctors read it, in the chat and in their tab; the directors and administrators of the scheme can see it. Nobody else does. Leave a field empty to take it back.",
  used: (characters: number) => `${characters} of 400 characters.`,
  contactHint: "Teams, a call, at which times. Up to 200 characters.",
  save: "Save",
  done: "Saved. Your doctors read it from now on.",
} as const;

/** Those who named the reader as the person they turn to. */
export const supervisionText = {
  title: "Doctors you look after who volunteered",
  lead: "No reply needed. A supporter is a named, more senior doctor to whom one or two foundation doctors can turn; it takes little time.",
  states: {
    "window-open": (until: string, firstName: string) =>
      `If you say nothing by the end of ${until}, ${firstName}'s application stands.`,
    stands: (_until: string, firstName: string) =>
      `${firstName}'s application stands. You can still say that it is not the year for it; the directors then look at it, and nothing changes before they have.`,
    objected: () => "Your objection is with the directors.",
    ended: (_until: string, firstName: string) => `${firstName} is not taking part this year.`,
  },
  object: "This is not the year for it",
  objectFor: (name: string) => `${name}: this is not the year for it`,
  dialog: (name: string) => `${name}: not the year for it`,
  dialogLead:
    "You need not give a reason. Only the directors of the scheme read what you write, and it is deleted once they have decided. The doctor is never shown it, and is not told who objected.",
  text: "What the directors should know, if anything",
  hint: (used: number) => `${inFigures(used)} of 1,000 characters.`,
  confirm: "Object",
  cancel: "Cancel",
  done: "Noted. The directors look at it, and nobody else reads it.",
} as const;
