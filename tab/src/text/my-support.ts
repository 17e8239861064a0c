import { counted } from "./counted";

/** A person's own page. */
export const myText = {
  title: "My support",
  asDoctor: "Your near-peer supporter",
  asSupporter: "The doctors you support",
  since: (day: string) => `Since ${day}`,
  message: (firstName: string) => `Message ${firstName}`,
  messageOpens: "Opens a chat in Teams",
  confidential: "What you talk about stays between the two of you, unless someone may be at risk.",
  contact: (words: string) => `To reach them: ${words}`,
  waitingTitle: "A supporter is on the way",
  waitingText: (team: string) =>
    `You have no near-peer supporter at present. ${team} will find you one, and we tell you in the chat as soon as there is a name.`,
  contactForNow: (name: string) => `Your contact for now: ${name}`,
  unreachable: (firstName: string, email: string) =>
    `Near-peer cannot reach ${firstName} in Teams at the moment. You can write to ${email}.`,
  ownWishTitle: "No named contact, by your own wish",
  ownWishText: "Nobody will ask why. You can ask for a supporter at any time.",
  takingPart: "Taking part",
  takingPartIn: (supporter: string) =>
    supporter === ""
      ? "You are taking part. That is up to you, and you can change it whenever you like, without a reason."
      : `You are taking part. That is up to you. If you opt out, ${supporter} stays your named contact, and only hears of it if you say so.`,
  believesOut: (supporter: string) =>
    `${supporter} was told that you opted out, and does not know that you are back.`,
  optOut: "Opt out",
  optedOut: (supporter: string, team: string) =>
    supporter === ""
      ? `You have opted out, and nobody will ask why. ${team} knows.`
      : `You have opted out, and nobody will ask why. ${supporter} stays your named contact, should you ever want one. ${team} knows. ${supporter} does not, so may still message you.`,
  optedOutTold: (supporter: string, team: string) =>
    `You have opted out, and nobody will ask why. ${supporter} stays your named contact, should you ever want one. ${team} knows, and so does ${supporter}.`,
  tell: (supporter: string) => `Tell ${supporter} too`,
  rejoin: "Rejoin",
  reminders: "Reminders",
  remindersLabel: "Send me these notes",
  remindersText:
    "Now and then we send a short note that says who your supporter is. It needs no reply, and you can stop it whether or not you take part.",
  done: {
    "opt-out": "You have opted out.",
    "tell-supporter": "Your supporter will be told.",
    rejoin: "Welcome back. You are taking part again.",
    "tell-of-rejoin": "Your supporter will be told that you are back.",
    "silence-reminders": "No more reminders.",
    "resume-reminders": "Reminders are on again.",
  },
  noDoctorsTitle: "No doctor to support yet",
  noDoctorsText:
    "When you are named as somebody's supporter, they appear here and we tell you in the chat.",
  introduction: {
    awaited: "You have not said hello yet",
    "cannot-just-now": "You said that you can't just now",
    sent: "Your introduction was sent",
    "said-hello": "You have said hello",
  },
  awaitedText:
    "A short hello is all it takes. Send your introduction from the chat with Near-peer, or open a chat.",
  doctorsCount: (n: number) => counted(n, "doctor", "doctors"),
  staffTitle: "Nothing here for you",
  staffText: (scheme: string) =>
    `You run ${scheme}, and you are not part of a pairing yourself. This page is for the doctors and supporters.`,
  toScheme: "Go to the scheme",
  notLinkedTitle: "We don't know you yet",
  notLinkedText:
    "You are signed in to Teams, but not linked to a near-peer scheme. It takes a minute:",
  notLinkedSteps: [
    "Open the Chat tab of Near-peer, at the top.",
    "Say hello. If your work e-mail is on a scheme's list, we ask whether it is you.",
    "Confirm, and come back here.",
  ],
  notLinkedElse:
    "If it does not find you, ask whoever looks after foundation training where you work. They can add you to the list.",
} as const;

/** The way to the page, on My support. */
export const agreementLink = {
  text: "Our agreement",
  with: (other: string) => `Our agreement, with ${other}`,
} as const;
