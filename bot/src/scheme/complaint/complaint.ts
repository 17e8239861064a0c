import { addDays, londonDate, londonInstant } from "../calendar/london";
import type { Addressee, ConcernAbout, Done } from "../concern/concern";
import { readsAs, type Raised, type ReaderRole } from "../concern/who-reads";
import type { Person } from "../people/person";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/** Days within which a complaint about somebody's data is answered (PF-21; Data (Use and Access) Act 2025). */
const ANSWER_DAYS = 30;
/** Days after which deputies read one that nobody opened. */
const READ_DAYS = 7;
/** The longest complaint, and the longest answer, in characters. */
const LONGEST = 4_000;

/** What it is about, as far as it decides who may never read it. */
export type ComplaintAbout = Exclude<ConcernAbout, { readonly kind: "pair-half" }>;

/** `read`: somebody who may has opened it. Only what was read can be answered. */
export type ComplaintState =
  | { readonly state: "raised" }
  | { readonly state: "read"; readonly firstRead: Done }
  | { readonly state: "answered"; readonly firstRead: Done; readonly answered: Done };

/** A complaint about how somebody's data is used (PF-21). Its words and those of its answer are sealed. */
export interface Complaint {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly authorId: PersonId;
  readonly about: ComplaintAbout;
  readonly addressedTo: Addressee;
  readonly raisedAt: Instant;
  /** Unread after that, deputies may read it too. */
  readonly readBy: Instant;
  /** The end of the day by which it is answered. */
  readonly answerBy: Instant;
  readonly state: ComplaintState;
  readonly sealedText: string;
  readonly sealedAnswer?: string;
  /** Its author was erased: what is sealed is a sentence that says so. */
  readonly wordsErased?: true;
}

/** What can happen to a complaint. Nothing of what it says, and not who wrote it. */
export type ComplaintEvent =
  | { readonly type: "ComplaintMade" }
  | { readonly type: "ComplaintRead" }
  | { readonly type: "ComplaintAnswered" };

/** Why a text is not taken. */
export type ComplaintTextRefusal =
  | { readonly code: "complaint-empty" }
  | { readonly code: "complaint-too-long"; readonly limit: number; readonly length: number };

/** Whether a complaint or an answer can be taken: not empty, at most 4,000 characters. Undefined where it can. */
export function whyNotTakeText(text: string): ComplaintTextRefusal | undefined {
  const { length } = Array.from(text.trim());
  if (length === 0) return { code: "complaint-empty" };
  return length > LONGEST ? { code: "complaint-too-long", limit: LONGEST, length } : undefined;
}

/** The dates of a complaint that is made at a moment. */
export function complaintClock(now: Instant): Pick<Complaint, "readBy" | "answerBy"> {
  const endOf = (days: number) => londonInstant(addDays(londonDate(now), days), "23:59");
  return { readBy: endOf(READ_DAYS), answerBy: endOf(ANSWER_DAYS) };
}

/** What one quotes it by, on paper too: "NP-1A2B3C4D". */
export function complaintReference({ id }: Pick<Complaint, "id">): string {
  return `NP-${id
    .replaceAll(/[^A-Za-z0-9]/gu, "")
    .slice(0, 8)
    .toUpperCase()}`;
}

/** Who may read it is decided as for a concern (NP22): never its author, never a director where it is about one. */
function asRaised({ state, ...rest }: Complaint): Raised {
  if (state.state !== "answered") return { ...rest, state };
  return {
    ...rest,
    state: { state: "closed", firstRead: state.firstRead, closed: state.answered },
  };
}

/** As what somebody may read a complaint at a moment; undefined where they may not. */
export function readsComplaintAs(
  complaint: Complaint,
  reader: Person,
  now: Instant,
): ReaderRole | undefined {
  return readsAs(asRaised(complaint), reader, now);
}

/** Whether it waits to be read longer than it should. */
export function isLeftUnread({ readBy, state }: Complaint, now: Instant): boolean {
  return state.state === "raised" && now >= readBy;
}

/** Whether its answer is late. */
export function isAnswerOverdue({ answerBy, state }: Complaint, now: Instant): boolean {
  return state.state !== "answered" && now > answerBy;
}

/** Somebody who may read it opens it. The first time is kept; each time is an event. */
export function readComplaint(
  complaint: Complaint,
  by: Done,
): { readonly state: Complaint; readonly event: ComplaintEvent } {
  const event = { type: "ComplaintRead" } as const;
  if (complaint.state.state !== "raised") return { state: complaint, event };
  return { state: { ...complaint, state: { state: "read", firstRead: by } }, event };
}

/** Why a complaint is not answered. */
export interface ComplaintRefusal {
  readonly code: "complaint-not-read" | "complaint-already-answered";
}

/** Somebody who read it answers, once. */
export function answerComplaint(
  complaint: Complaint,
  answered: Done,
  sealedAnswer: string,
): Decision<Complaint, ComplaintEvent, ComplaintRefusal> {
  const { state } = complaint;
  if (state.state === "raised") return refuse({ code: "complaint-not-read" });
  if (state.state === "answered") return refuse({ code: "complaint-already-answered" });
  const { firstRead } = state;
  return accept({ ...complaint, sealedAnswer, state: { state: "answered", firstRead, answered } }, {
    type: "ComplaintAnswered",
  } as const);
}
