import {
  addDays,
  addMonths,
  laterBy,
  londonClock,
  londonDate,
  londonInstant,
} from "../calendar/london";
import {
  addWorkingDays,
  nextWorkingDay,
  workingDayFrom,
  type HolidayTable,
} from "../calendar/working-time";
import type { Person } from "../people/person";
import type { Pairing } from "../pairing/pairing";
import type { Policy } from "../policy/policy";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type {
  PairingMessage,
  PairingMessageKind,
  SubjectMessage,
  SubjectMessageKind,
} from "./message";

const DAY_MS = 86_400_000;
/** A message about a pairing waits this long for somebody who cannot be reached yet; a year covers any placement. */
const KEEP_TRYING_DAYS = 365;
/** A reminder that could not go within this many days is left out: the next one comes. */
const REMINDER_FRESH_DAYS = 7;
/** Two reminders are at least this far apart (NP14: never two within 8 weeks). */
const REMINDERS_APART_DAYS = 56;

/** A message of a pairing that is to go at a moment; to somebody unreachable it keeps for a year. */
export function messageAbout(
  pairing: Pairing,
  kind: PairingMessageKind,
  recipientId: PersonId,
  dueAt: Instant,
): PairingMessage {
  return {
    schemeId: pairing.schemeId,
    kind,
    recipientId,
    pairingId: pairing.id,
    occurrence: londonDate(dueAt),
    dueAt,
    expiresAt: laterBy(dueAt, KEEP_TRYING_DAYS * DAY_MS),
  };
}

/** Whom a message about something other than a pairing is for, and what it is of. */
export interface SubjectOf {
  readonly schemeId: SchemeId;
  readonly recipientId: PersonId;
  readonly subjectId: string;
  /** A day, or the instant of the act that causes it; the London day of `dueAt` where it is left out. */
  readonly occurrence?: string;
}

/** A message about something other than a pairing, at a moment; to somebody unreachable it keeps for a year. */
export function messageOn(
  kind: SubjectMessageKind,
  { schemeId, recipientId, subjectId, occurrence }: SubjectOf,
  dueAt: Instant,
): SubjectMessage {
  return {
    schemeId,
    kind,
    recipientId,
    subjectId,
    occurrence: occurrence ?? londonDate(dueAt),
    dueAt,
    expiresAt: laterBy(dueAt, KEEP_TRYING_DAYS * DAY_MS),
  };
}

/** A digest that has not gone within this many days is left out: the next one says the same. */
const DIGEST_FRESH_DAYS = 5;

/**
 * "Something needs you", to somebody who runs the scheme: one for everything that came up since the last
 * working morning, at the start of the next one. Whatever happens until then plans the same message.
 */
export function needsYou(
  person: Pick<Person, "id" | "schemeId">,
  { workingHours }: Policy,
  holidays: HolidayTable,
  now: Instant,
): SubjectMessage {
  const today = londonDate(now);
  const beforeWork = londonClock(now).time < workingHours.from;
  const day = beforeWork ? workingDayFrom(today, holidays) : nextWorkingDay(today, holidays);
  const dueAt = londonInstant(day, workingHours.from);
  const subject = { schemeId: person.schemeId, recipientId: person.id, subjectId: "scheme" };
  const message = messageOn("needs-you", subject, dueAt);
  return { ...message, expiresAt: laterBy(dueAt, DIGEST_FRESH_DAYS * DAY_MS) };
}

/** Both halves of a pair are told together, at the moment the pairing names (NP12). */
export function announcements(pairing: Pairing): readonly PairingMessage[] {
  return [
    messageAbout(pairing, "supporter-announced", pairing.doctorId, pairing.announceAt),
    messageAbout(pairing, "doctor-announced", pairing.supporterId, pairing.announceAt),
  ];
}

/**
 * To the supporter of a pairing that is replaced: it has ended, at the moment at which the doctor hears of the next one. Somebody
 * who was never told of it is told nothing. Each allocation's is a message of its own, so that one undone takes none away.
 */
export function displacedAnnouncements(pairing: Pairing, by: Pairing): readonly PairingMessage[] {
  if (pairing.announceAt >= by.announceAt || pairing.period.state === "ended") return [];
  const told = messageAbout(pairing, "pairing-ended", pairing.supporterId, by.announceAt);
  return [{ ...told, occurrence: by.allocatedAt }];
}

/**
 * The day of a pairing's next reminder on or after a day: every `reminderEveryMonths` from its
 * announcement (NP14: once a placement, about every 4 months; never two within 8 weeks).
 */
export function nextReminderDay(pairing: Pairing, policy: Policy, from: IsoDate): IsoDate {
  const start = londonDate(pairing.announceAt);
  const every = Math.max(2, policy.reminderEveryMonths);
  let count = 1;
  while (addMonths(start, every * count) < from) count += 1;
  return addMonths(start, every * count);
}

/**
 * The reminder of a pairing that is to be written down today: always the next one, so that a director
 * can see it coming, at the start of the working day on or after its day. One that goes late stays 8 weeks
 * clear of the one after it; one that bank holidays move closer than that is left out. Asked again, it
 * names the same one (NP14).
 */
export function remindersToPlan(
  pairing: Pairing,
  policy: Policy,
  holidays: HolidayTable,
  now: Instant,
): readonly PairingMessage[] {
  if (pairing.period.state === "ended") return [];
  const today = londonDate(now);
  const occurrence = nextReminderDay(pairing, policy, addDays(today, -REMINDER_FRESH_DAYS));
  const dueOn = (day: IsoDate) =>
    londonInstant(workingDayFrom(day, holidays), policy.workingHours.from);
  const dueAt = dueOn(occurrence);
  const following = dueOn(nextReminderDay(pairing, policy, addDays(occurrence, 1)));
  const fresh = laterBy(dueAt, REMINDER_FRESH_DAYS * DAY_MS);
  const apart = laterBy(following, -REMINDERS_APART_DAYS * DAY_MS);
  const expiresAt = fresh < apart ? fresh : apart;
  if (expiresAt <= dueAt) return [];
  return [
    {
      ...messageAbout(pairing, "reminder", pairing.doctorId, dueAt),
      occurrence,
      expiresAt,
    },
  ];
}

/** A note that could not go within this many days is left out: by then it is the director's to see. */
const CHASED_FRESH_DAYS = 7;

/**
 * The one note about an introduction that has not happened: so many working days after the two were
 * told, at the start of that working day (NP12). None before its time, and none long after it; asked
 * again, it names the same one.
 */
export function introductionsDue(
  pairing: Pairing,
  policy: Policy,
  holidays: HolidayTable,
  now: Instant,
): readonly PairingMessage[] {
  if (pairing.period.state === "ended" || pairing.introduction.state !== "awaited") return [];
  const told = londonDate(pairing.announceAt);
  const day = addWorkingDays(told, policy.introductionWorkingDays, holidays);
  const dueAt = londonInstant(day, policy.workingHours.from);
  const expiresAt = laterBy(dueAt, CHASED_FRESH_DAYS * DAY_MS);
  if (now < dueAt || now >= expiresAt) return [];
  const due = messageAbout(pairing, "introduction-due", pairing.supporterId, dueAt);
  return [{ ...due, occurrence: told, expiresAt }];
}
