import type { MessagesOverview, MessageStanding, SeenMessageKind } from "@near-peer/bot/contract";
import { agreeing, counted, inFigures } from "./counted";

const messages = (n: number) => counted(n, "message", "messages");

/** The Messages page. */
export const messagesText = {
  title: "Messages",
  lead: "What the scheme will send, what it sent, and whom it did not reach.",
  figures: "Messages by where they stand",
  inAll: (n: number) => `${agreeing(n, "message", "messages")} in all`,
  unreadableTitle: (n: number) =>
    n === 1 ? "One message cannot be read." : `${inFigures(n)} messages cannot be read.`,
  unreadable: (n: number) =>
    n === 1
      ? "Nobody can say whom it was for, nor whether it went before; it will not go now. It is not among the numbers below. Please tell whoever looks after Near-peer for you."
      : "Nobody can say whom they were for, nor whether they went before; they will not go now. They are not among the numbers below. Please tell whoever looks after Near-peer for you.",
  addUp:
    "Each message stands in one place only, so these add up. What is over is kept for 60 days.",
  standings: {
    planned: "To come",
    going: "Going now",
    waiting: "Waiting",
    sent: "Sent",
    "not-delivered": "Not delivered",
    unknown: "May have arrived",
    "not-needed": "Not needed",
  } satisfies Record<MessageStanding, string>,
  kinds: {
    "supporter-announced": "Their supporter's name, to the doctor",
    "doctor-announced": "Their doctor's name, to the supporter",
    introduction: "The supporter's introduction",
    "opt-out-told": "The doctor opted out, to the supporter",
    "rejoin-told": "The doctor is back, to the supporter",
    "pairing-ended": "Supporters were rearranged",
    "opt-out-asked": "Asked whether they opt out",
    "rejoin-asked": "Asked whether they are back",
    "supporter-away": "The supporter is away, to the doctor",
    "introduction-due": "Hello is still to come, to the supporter",
    "agreement-invitation": "That there is an agreement to write",
    "agreement-to-sign": "That the other half signed the agreement",
    "feedback-invitation": "Asked for feedback, no reply needed",
    reminder: "Reminder, no reply needed",
    "choice-recorded": "What was recorded on their word",
    "request-closed": "Their request was closed",
    "not-allocated": "No supporter yet, to the doctor",
    "supervisor-launch-notice": "Doctors may volunteer, to the supervisor",
    "volunteer-invitation": "Invitation to be a supporter",
    "wishes-invitation": "Asked what they would like",
    "pulse-invitation": "Asked for the pulse",
    "supporter-approached": "A doctor applied, to the supervisor",
    "application-decided": "What became of their application",
    "statement-issued": "Statement of support issued, to the supporter",
    "copy-made": "A copy made on a letter, to whoever it is about",
  } satisfies Record<SeenMessageKind, string>,
  span: (from: string, until: string) => `${from} to ${until}`,
  byKind: "By kind",
  kindBar: (sent: number, total: number, needsYou: number) =>
    `${inFigures(sent)} of ${inFigures(total)} sent${needsYou === 0 ? "" : `, ${inFigures(needsYou)} to look at`}`,
  emptyTitle: "No messages yet",
  emptyText:
    "Once you publish an allocation or plan a step of the launch, what will go stands here before it goes.",
  toAllocate: "Go to Allocate",
  toLaunch: "Go to Launch",
} as const;

/** What comes next. */
export const comingText = {
  title: "Coming",
  none: "Nothing is planned now. What a launch, a publication or the calendar brings will stand here first.",
  to: (n: number) => `to ${counted(n, "person", "people")}`,
  preview: "Preview",
  previewOf: (kind: string, moment: string) => `Preview: ${kind}, ${moment}`,
  previewTitle: (kind: string) => `Preview: ${kind}`,
  previewLead: "As the first of them would see it now. Looking sends nothing.",
  held: "Messages are held, so nothing of this goes until you let them go.",
  rest: (n: number) => `${inFigures(n)} more`,
  close: "Close",
} as const;

/** How far a long send is. */
export const longSendText = {
  title: "A long send",
  goneOf: (done: number, of: number) => `${inFigures(done)} of ${messages(of)} gone`,
  since: (moment: string) => `Since ${moment}.`,
  over: (moment: string) => `At this rate it is over at ${moment}.`,
  all: "All of it has gone.",
  paused: "It stands still while messages are held. Nothing is lost.",
  still: "Nothing goes at the moment.",
  perMinute: (now: number, most: number) =>
    `Messages a minute: ${inFigures(now)} in the last one, ${inFigures(most)} at most`,
  eachMinute: (minutes: readonly number[]) =>
    `Each minute, oldest first: ${minutes.map(inFigures).join(", ")}.`,
  ago: (n: number) => `${counted(n, "minute", "minutes")} ago`,
  now: "now",
} as const;

/** Holding all messages, and letting them go again. */
export const holdText = {
  hold: "Hold all messages",
  letGo: "Let them go",
  heldTitle: "Messages are held",
  heldBy: (name: string, moment: string) =>
    name === "" || moment === "" ? "" : `${name} held them on ${moment}.`,
  heldText: "Nothing is lost: they wait here. Worries still go to those who read them.",
  holdTitle: "Hold all messages",
  holdAsks:
    "Within two seconds no more messages of this scheme go. What has gone cannot be called back.",
  holdKeeps:
    "Nothing is lost: what becomes due waits until you let it go. Worries still go to those who read them, and people who press a button are still answered.",
  holdConfirm: "Hold them",
  letGoTitle: "Let the messages go",
  letGoAsks:
    "What became due meanwhile goes now, in working hours, one after the other. What would come too late is not sent, and stands in the list with its reason.",
  letGoConfirm: "Let them go",
  cancel: "Not now",
  held: "Messages are held. Nothing goes until you let them go.",
  wentOn: "Messages go again.",
} as const;

type HalfReached = MessagesOverview["halfReached"][number];

/** Pairs of which one half cannot be reached. */
export const halfReachedText = {
  title: (n: number) => `${counted(n, "pair", "pairs")} with somebody who cannot be reached`,
  lead: "Where one of the two can be reached, they know it, and how to write to the other. A word from you helps: a ready e-mail is here for each.",
  open: "See which",
  pair: (doctor: string, supporter: string) => `${doctor} with ${supporter}`,
  whys: {
    "not-linked": (names: string, n: number) =>
      `${names} ${agreeing(n, "has", "have")} not said in Teams who they are.`,
    "not-installed": (names: string) => `The app is not in the Teams of ${names}.`,
    blocked: (names: string, n: number) =>
      `${names} ${agreeing(n, "has", "have")} blocked the app.`,
    gone: (names: string, n: number) =>
      `The Teams ${agreeing(n, "account", "accounts")} of ${names} ${agreeing(n, "is", "are")} no longer there.`,
  } satisfies Record<HalfReached["why"], (names: string, n: number) => string>,
  first: (n: number) => `The first ${inFigures(n)} are shown.`,
  mail: "Ready e-mail",
  mailTo: (name: string) => `Ready e-mail to ${name}`,
} as const;

/** The messages one by one. */
export const messageListText = {
  title: "One by one",
  search: "Search by name",
  filter: "Show",
  all: "All",
  kind: "Kind",
  everyKind: "Every kind",
  columns: {
    to: "To",
    kind: "Message",
    standing: "Where it stands",
    why: "Why, and what helps",
    actions: "Details",
  },
  details: "Details",
  detailsOf: (kind: string, name: string) => `Details of the message to ${name}: ${kind}`,
  shown: (n: number) => `${messages(n)} found`,
  showing: (have: number, total: number) => `${inFigures(have)} of ${messages(total)} shown`,
  more: "Show more",
  nothingTitle: "No message fits",
  nothingText: "Change the search or the filters, or show all messages.",
  showAll: "Show all messages",
} as const;

/** One message in full. */
export const messageText = {
  close: "Close",
  preview: "As they would see it",
  previewLead: "As it would read now. Looking sends nothing.",
  mail: "Tell them by e-mail",
  mailLead: "A ready e-mail. Nothing is sent until you send it from your own mailbox.",
  mailNone: "No message to them waits here any more. Write to them in your own words.",
  skip: "Take it out",
  skipTitle: (name: string) => `Take out the message to ${name}`,
  skipText: (kind: string) => `“${kind}” will not be sent, now or later. Nobody is told.`,
  skipPair: "The message to the other half of the pair still goes.",
  skipConfirm: "Take it out",
  keep: "Keep it",
  skipped: (name: string) => `Taken out. The message to ${name} is not sent.`,
} as const;
