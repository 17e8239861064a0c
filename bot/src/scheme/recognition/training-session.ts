import { accept, refuse, type Decision } from "../shared/decision";
import type { IsoDate } from "../shared/time";

/** What a supporter can have taken part in besides the mentoring module (NP11). */
export const SESSION_KINDS = ["course", "supervision"] as const;

/** Such a kind: a course near them, or a session of supervision for supporters. */
export type SessionKind = (typeof SESSION_KINDS)[number];

/** One session, in the supporter's own word: when, what and how long. Nothing of what was said there. */
export interface TrainingSession {
  readonly id: string;
  readonly on: IsoDate;
  readonly kind: SessionKind;
  readonly minutes: number;
}

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

/** Why a session is not noted. `sessions-full`: there are 200, of which no statement needs more. */
export interface TrainingSessionRefusal {
  readonly code: "session-to-come" | "session-length" | "sessions-full";
}

type Sessions = readonly TrainingSession[];

/** The longest session, in minutes: a day. */
const LONGEST = 24 * 60;
const MOST = 200;

/** Notes a session of a day that has been (NP11). One that is there already stays as it is. */
export function noteSession(
  sessions: Sessions,
  session: TrainingSession,
  today: IsoDate,
): Decision<Sessions, TrainingSessionEvent, TrainingSessionRefusal> {
  if (sessions.some(({ id }) => id === session.id)) return accept(sessions);
  if (session.on > today) return refuse({ code: "session-to-come" });
  const { minutes } = session;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST) {
    return refuse({ code: "session-length" });
  }
  if (sessions.length >= MOST) return refuse({ code: "sessions-full" });
  const all = [...sessions, session].toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
  return accept(all, { type: "TrainingSessionNoted" });
}

/** Takes a session off the list; statements that were issued stay as they are. */
export function removeSession(
  sessions: Sessions,
  id: string,
): { readonly state: Sessions; readonly events: readonly TrainingSessionEvent[] } {
  const left = sessions.filter((one) => one.id !== id);
  const gone = left.length < sessions.length;
  return { state: left, events: gone ? [{ type: "TrainingSessionRemoved" }] : [] };
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
