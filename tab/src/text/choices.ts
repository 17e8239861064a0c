import type { MyOptions } from "@near-peer/bot/contract";
import { counted } from "./counted";

type OpenRequest = NonNullable<NonNullable<MyOptions["schemes"][number]["asDoctor"]>["request"]>;

/** What a foundation doctor can change about their support. */
export const doctorChoicesText = {
  title: "If something should change",
  lead: "Nobody asks for a reason, and nothing here plays a part in your progression.",
  different: "Ask for a different supporter",
  differentTitle: "A different supporter",
  differentText: (team: string, supporter: string, by: string) =>
    `That's fine, it happens, and you don't have to say why. ${team} will find you someone else, usually by ${by}. ${supporter} will only hear that supporters were rearranged, and only once that has happened.`,
  differentDone: "Noted. Until somebody is found, nothing changes.",
  notAgain: "Not this person again. Nobody is told.",
  asked: (team: string, by: string) =>
    `You asked for a different supporter. ${team} will find you someone else, usually by ${by}.`,
  askedAnother: (team: string, by: string) =>
    `You asked for another named contact. ${team} will find you someone, usually by ${by}.`,
  takeBack: "Take my request back",
  takeBackTitle: "Take it back",
  takeBackText: "Everything stays as it is. You can ask again at any time.",
  takenBack: "Your request is taken back.",
  stop: "I'd like to stop",
  stopTitle: "I'd like to stop",
  stopText: (team: string, supporter: string) =>
    `This ends the pairing at once, and nobody asks why. ${supporter} will only hear that supporters were rearranged. ${team} is told.`,
  stopInstead: (supporter: string) =>
    `If you would only rather not take part, opt out instead: ${supporter} then stays your named contact.`,
  stopConfirm: "End the pairing",
  stopped: "The pairing has ended. Would you like another named contact?",
  without: "You have no named contact at present. Would you like another one?",
  another: "Yes, find me someone else",
  anotherDone: "Noted. You will be told as soon as there is a name.",
  nobody: "No, by my own wish",
  nobodyTitle: "No named contact, by your own wish",
  nobodyText: (team: string) =>
    `${team} knows, and nobody will ask why. You can ask for a supporter at any time.`,
  nobodyConfirm: "I'd like none",
  nobodyDone: "Noted. You have no named contact, by your own wish.",
  byOwnWish: "You have no named contact, by your own wish. You can ask for one at any time.",
  want: "I would like a supporter",
  wantText: (team: string, by: string) => `${team} will find you someone, usually by ${by}.`,
  wantDone: "Noted. You will be told as soon as there is a name.",
  supporterAway: (supporter: string, until: string, team: string) =>
    `${supporter} is away until ${until} and is still your supporter. ${team} can help meanwhile.`,
  keep: "Leave it as it is",
} as const;

/** What a supporter can change. Nothing here follows from what a doctor chose. */
export const supporterChoicesText = {
  forDoctor: (doctor: string) => `What you can do for ${doctor}`,
  cannot: "I can't just now",
  cannotTitle: "I can't just now",
  cannotText: (team: string, doctor: string) =>
    `That's fine. ${doctor} stays your doctor, and ${team} sees that hello is still to come. You can say it whenever you are ready.`,
  cannotConfirm: "I can't just now",
  cannotDone: "Noted. You can say hello whenever you are ready.",
  different: "Ask for a different doctor",
  differentTitle: "A different doctor",
  differentText: (team: string, doctor: string, by: string) =>
    `That's fine, it happens, and you don't have to say why. ${team} will find ${doctor} someone else, usually by ${by}. ${doctor} will only hear that supporters were rearranged, and only once that has happened.`,
  asked: (team: string, kind: OpenRequest["kind"], by: string) =>
    kind === "stepping-down"
      ? `You stepped down. ${team} will find them somebody else, usually by ${by}. Until then they stay your doctor.`
      : `You asked for a different doctor. ${team} will find them someone else, usually by ${by}.`,
  stop: "I'd like to stop",
  stopText: (team: string, doctor: string) =>
    `This ends the pairing at once, and nobody asks why. ${doctor} will only hear that supporters were rearranged, and ${team} will find them somebody else.`,
  stopped: (doctor: string) => `You are no longer the named supporter of ${doctor}.`,
  note: "Note what they told you",
  noteTitle: (doctor: string) => `What ${doctor} told you`,
  noteText: (doctor: string) =>
    `Nothing changes by itself: we ask ${doctor} in the chat, and only their own answer counts. You will not see what it is.`,
  noteLabel: "They would like to",
  noteOut: "opt out",
  noteBack: "be back in the scheme",
  noteConfirm: "Note it",
  noted: (doctor: string) => `Noted. We ask ${doctor} in the chat, and they decide.`,
  title: "Your time as a supporter",
  capacity: (doctors: number) =>
    doctors === 0
      ? "You take no new doctors for now."
      : `You carry up to ${counted(doctors, "doctor", "doctors")} at once.`,
  changeCapacity: "Change how many",
  capacityTitle: "How many doctors",
  capacityText:
    "How many foundation doctors you would carry at once. Nobody whom you support now is taken away.",
  capacityLabel: "Doctors at once",
  none: "None for now",
  capacityDone: "Saved.",
  save: "Save",
  stepDown: "Step down",
  stepDownTitle: "Step down",
  stepDownText: (team: string, doctors: number) =>
    doctors === 0
      ? `You get no new doctors from now on. ${team} is told, and nobody asks why.`
      : `You get no new doctors from now on. Those you have stay yours until others are found. ${team} is told, and nobody asks why.`,
  steppedDown: "You have stepped down and get no new doctors.",
} as const;

/** Being away, for anybody. */
export const awayText = {
  title: "Away",
  lead: "Leave, sickness, nights: reminders wait until you are back. Supporters get no new doctors, and the doctors they have hear until when.",
  set: "Say when you are away",
  change: "Change the days",
  dialogTitle: "Away for a while",
  dialogText: "Both days count.",
  from: "From",
  until: "Until, the last day",
  now: (from: string, until: string) => `You are away from ${from} until ${until}.`,
  back: "I'm back",
  backDone: "Welcome back. What had waited for you is on its way.",
  save: "Save",
  saved: "Saved.",
  cancel: "Cancel",
} as const;
