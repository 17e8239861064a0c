import type { TodayKind } from "@near-peer/bot/contract";
import { counted, inFigures } from "./counted";

interface GroupText {
  readonly title: (n: number) => string;
  /** What it is about, in a sentence. */
  readonly why: string;
  /** The next step. */
  readonly next: string;
}

/** The first page of whoever answers for a scheme. */
export const todayText = {
  title: "Today",
  emptyTitle: "Nothing needs you today.",
  emptyText:
    "Whatever waits for you will stand here, with the next step beside it. Enjoy the quiet.",
  more: (n: number) => `and ${inFigures(n)} more`,
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  asked: (day: string) => `asked ${day}`,
  starts: (day: string) => `starts ${day}`,
  onDay: (day: string) => `on ${day}`,
  told: (day: string) => `told of each other ${day}`,
  introduced: (day: string) => `met ${day}`,
  readBy: (moment: string) => `to be read by ${moment}`,
  chooseFor: (name: string) => `Choose a supporter for ${name}`,
  choose: "Choose a supporter",
  with: (name: string) => `with ${name}`,
  groups: {
    concerns: {
      title: (n) => counted(n, "concern", "concerns"),
      why: "Somebody wrote in confidence. They can see when it was read.",
      next: "Read",
    },
    complaints: {
      title: (n) => counted(n, "complaint about data", "complaints about data"),
      why: "Each is to be answered within 30 days. Whoever wrote it sees when it was read.",
      next: "Go to Complaints",
    },
    "deletion-stopped": {
      title: () => "A deletion waits for you",
      why: "More than a fifth of the people or pairings would go at once. That is usual some months after a year ends. Look at it, and confirm it if it is right.",
      next: "See what would go",
    },
    "trail-incomplete": {
      title: () => "Something is missing in the audit trail",
      why: "Near-peer checks once a day that everything that happened stands there. Check the trail to see what is missing, and tell whoever runs Near-peer for you.",
      next: "Go to Audit",
    },
    "messages-held": {
      title: () => "All messages are held",
      why: "Nobody is told anything until they are let go. Nothing is lost, and worries still go.",
      next: "See the messages",
    },
    "without-supporter": {
      title: (n) => `${counted(n, "foundation doctor", "foundation doctors")} without a supporter`,
      why: "Every foundation doctor has a named supporter. Propose an allocation, or choose by hand.",
      next: "Go to Allocate",
    },
    "pairs-broken": {
      title: (n) => `${counted(n, "pair", "pairs")} that a rule is now against`,
      why: "A grade, a post or a site changed, or somebody is no longer a supporter. Each pair stays until you have found somebody else.",
      next: "See why, and propose others",
    },
    changeover: {
      title: (n) => `August: ${counted(n, "pair", "pairs")} will break`,
      why: "At the changeover grades, posts and sites change. Propose others now, and they are told on the day.",
      next: "Prepare August",
    },
    requests: {
      title: (n) => counted(n, "request", "requests"),
      why: "Somebody asked for a change. No reason is needed or shown.",
      next: "Go to Requests",
    },
    objections: {
      title: (n) => counted(n, "objection", "objections"),
      why: "A supervisor spoke about an application. It is for the director to decide.",
      next: "Go to Supporters",
    },
    applications: {
      title: (n) => `${counted(n, "application", "applications")} waiting for you`,
      why: "Confirm the supervisor and tell them: their time to speak begins only then.",
      next: "Go to Supporters",
    },
    tips: {
      title: (n) => `${counted(n, "note", "notes")} on what helped`,
      why: "Supporters wrote down what worked for them. The others can read it once you have said yes.",
      next: "Look at them",
    },
    introductions: {
      title: (n) => `${counted(n, "introduction", "introductions")} not made`,
      why: "The supporter has not said hello, can't just now, or has not been told yet. A word from you often helps.",
      next: "See these pairings",
    },
    agreements: {
      title: (n) => `${counted(n, "agreement", "agreements")} not signed by both`,
      why: "The two met some weeks ago. A short agreement is optional in its pace; a word from you may help.",
      next: "See these pairings",
    },
    "supporters-away": {
      title: (n) => `${counted(n, "supporter", "supporters")} away`,
      why: "Their doctors may need somebody to turn to meanwhile.",
      next: "Go to Requests",
    },
    "carrying-too-much": {
      title: (n) => `${counted(n, "supporter carries", "supporters carry")} too much`,
      why: "Over all the schemes that you oversee, they have more foundation doctors than they said they would. A word with the directors may help: none of them sees the other schemes.",
      next: "See how the scheme goes",
    },
    "not-delivered": {
      title: (n) => `${counted(n, "person", "people")} a message did not reach`,
      why: "Messages says why, and what helps: mostly a ready e-mail, or a call.",
      next: "See the messages",
    },
    "not-linked": {
      title: (n) => `${counted(n, "person is", "people are")} not linked to Teams`,
      why: "The bot cannot write to them. Open a person for a ready e-mail, or to link them by hand.",
      next: "See who",
    },
    "opted-out": {
      title: (n) => `${counted(n, "doctor", "doctors")} opted out this week`,
      why: "For you to know. There is nothing to do: their supporter stays their named contact.",
      next: "See the pairings",
    },
  } satisfies Record<TodayKind, GroupText>,
  setupTitle: "Before the scheme starts",
  setupText: (done: number, all: number) => `${done} of ${all} ready.`,
  setupStart: (day: string, begun: boolean) =>
    `The programme ${begun ? "started" : "starts"} on ${day}.`,
  setupNext: (step: string, day: string) =>
    day === "" ? `Next: ${step}, no day yet.` : `Next: ${step}, ${day}.`,
  toLaunch: "Open the launch plan",
  unnamed: {
    complaints: "A complaint",
    "deletion-stopped": "Deletion by age",
    "trail-incomplete": "Audit trail",
    tips: "A note by a supporter",
  } satisfies Partial<Record<TodayKind, string>>,
  answerBy: (day: string) => `to be answered by ${day}`,
  concern: "A concern",
} as const;

/** Why somebody stands in a group, by the server's code. */
const WHYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    overdue: "unread past its time",
    unread: "not read yet",
    open: "read, not closed",
    "open-complaint": "read, not answered",
    "answer-overdue": "the answer is late",
    different: "somebody else",
    stop: "to stop",
    "stepping-down": "stepping down",
    "confirm-supervisor": "confirm who supervises them",
    "tell-supervisor": "tell their supervisor",
    decide: "a supervisor spoke",
    "cannot-just-now": "can't just now",
    late: "no hello yet",
    "not-told": "not linked to Teams, so not told there yet",
    "supporter-not-senior": "not more senior",
    "not-an-active-supporter": "no longer a supporter",
    "other-site": "another site",
    "other-trust": "another Trust",
    refused: "Teams refused it",
    unknown: "may not have arrived",
    blocked: "blocked the app in Teams",
    "not-installed": "the app is not in their Teams",
    gone: "no longer in the organisation",
    expired: "could not go in time",
    "foundation-doctor": "foundation doctor",
    supporter: "supporter",
    "senior-doctor": "senior doctor, not asked yet",
    "educational-supervisor": "educational supervisor",
    director: "director",
    administrator: "administrator",
    deputy: "deputy",
    dme: "DME",
    "regional-viewer": "regional viewer",
  }),
);

/** Why somebody stands in a group; empty where the group says it all. */
export function whyText(code: string): string {
  return WHYS.get(code) ?? "";
}
