import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";

/** What a supporter can have taken part in besides the mentoring module (NP11). */
export const SESSION_KINDS = ["course", "supervision"] as const;

/** Such a kind: a course near them, or a session of supervision for supporters. */
export type SessionKind = (typeof SESSION_KINDS)[number];

/** How supervision was held: for one supporter, or for several together (RT7). */
export const SUPERVISION_FORMS = ["one-to-one", "group"] as const;

/** Such a form. */
export type SupervisionForm = (typeof SUPERVISION_FORMS)[number];

/** One session: when, what and how long. Nothing of what was said there, and nobody else who was there. */
export interface TrainingSession {
  readonly id: string;
  readonly on: IsoDate;
  readonly kind: SessionKind;
  readonly minutes: number;
  /** What a course was called; absent of supervision, and in entries of an earlier version. */
  readonly title?: string;
  /** How supervision was held; absent of a course, and in entries of an earlier version. */
  readonly form?: SupervisionForm;
  /** Who of those who run the scheme noted it for everybody who was there; absent where it is the supporter's own word. */
  readonly by?: PersonId;
}

/** Whose word an entry is: the supporter's own, or that of those who run the scheme. */
export type NotedBy = "supporter" | "scheme";

/** How many sessions of a kind, and for how many minutes in all. */
export interface SessionTotal {
  readonly count: number;
  readonly minutes: number;
}

/** By kind; a kind of which there is none is absent. */
export type SessionTotals = Readonly<Partial<Record<SessionKind, SessionTotal>>>;

/** What happened to the list: neither when nor what. */
export type TrainingSessionEvent =
  { readonly type: "TrainingSessionNoted" } | { readonly type: "TrainingSessionRemoved" };

/**
 * Why a session is not noted. `courses-full`: there are 20 courses; `sessions-full`: 200 entries, of which no statement
 * needs more; `session-incomplete`: a course without its name, or supervision without its form.
 */
export interface TrainingSessionRefusal {
  readonly code:
    "session-to-come" | "session-length" | "session-incomplete" | "courses-full" | "sessions-full";
}

type Sessions = readonly TrainingSession[];

/** The longest session, in minutes: a day. */
const LONGEST = 24 * 60;
const MOST = 200;
const MOST_COURSES = 20;
/** The longest name of a course, in letters. */
const LONGEST_TITLE = 120;

/** Notes a session of a day that has been (NP11). One that is there already stays as it is. */
export function noteSession(
  sessions: Sessions,
  session: TrainingSession,
  today: IsoDate,
): Decision<Sessions, TrainingSessionEvent, TrainingSessionRefusal> {
  if (sessions.some(({ id }) => id === session.id)) return accept(sessions);
  const code = whyNotNoted(sessions, session, today);
  if (code !== undefined) return refuse({ code });
  const { title } = session;
  const noted = title === undefined ? session : { ...session, title: title.trim() };
  const all = [...sessions, noted].toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
  return accept(all, { type: "TrainingSessionNoted" });
}

function whyNotNoted(
  sessions: Sessions,
  session: TrainingSession,
  today: IsoDate,
): TrainingSessionRefusal["code"] | undefined {
  const { on, minutes, kind } = session;
  if (on > today) return "session-to-come";
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST) return "session-length";
  if (!isComplete(session)) return "session-incomplete";
  const courses = sessions.filter((one) => one.kind === "course").length;
  if (kind === "course" && courses >= MOST_COURSES) return "courses-full";
  return sessions.length >= MOST ? "sessions-full" : undefined;
}

/** A course has a name and no form; supervision has a form and no name, so that nobody is named there. */
function isComplete({ kind, title, form }: TrainingSession): boolean {
  if (kind === "supervision") return form !== undefined && title === undefined;
  const letters = title?.trim().length ?? 0;
  return form === undefined && letters >= 1 && letters <= LONGEST_TITLE;
}

/** Takes a session off the list, as whoever noted it; statements that were issued stay as they are. */
export function removeSession(
  sessions: Sessions,
  { id, by }: { readonly id: string; readonly by: NotedBy },
): { readonly state: Sessions; readonly events: readonly TrainingSessionEvent[] } {
  const left = sessions.filter((one) => one.id !== id || notedBy(one) !== by);
  const gone = left.length < sessions.length;
  return { state: left, events: gone ? [{ type: "TrainingSessionRemoved" }] : [] };
}

/** Whose word an entry is. */
export function notedBy({ by }: Pick<TrainingSession, "by">): NotedBy {
  return by === undefined ? "supporter" : "scheme";
}

/** The sums by kind. */
export function sessionTotals(sessions: Sessions): SessionTotals {
  const totals: Partial<Record<SessionKind, SessionTotal>> = {};
  for (const { kind, minutes } of sessions) {
    const before = totals[kind] ?? { count: 0, minutes: 0 };
    totals[kind] = { count: before.count + 1, minutes: before.minutes + minutes };
  }
  return totals;
}

/** The courses that have a name, by the day. */
export function namedCourses(sessions: Sessions): readonly NamedCourse[] {
  return sessions.flatMap(({ title, on }) => (title === undefined ? [] : [{ title, on }]));
}

/** A course as a statement of support names it. */
export interface NamedCourse {
  readonly title: string;
  readonly on: IsoDate;
}
