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
import { expiryOf } from "./keeps";
import type {
  PairingMessage,
  PairingMessageKind,
  SubjectMessage,
  SubjectMessageKind,
} from "./message";
import { spreadOver } from "./spread";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** How far back a reminder is looked for that may still go: as long as one keeps. */
const REMINDER_FRESH_DAYS = 7;
/** Two reminders are at least this far apart (NP14: never two within 8 weeks). */
const REMINDERS_APART_DAYS = 56;

/** A message of a pairing that is to go at a moment; to somebody unreachable it keeps as long as its kind says. */
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
    expiresAt: expiryOf(kind, dueAt),
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

/** A message about something other than a pairing, at a moment; to somebody unreachable it keeps as long as its kind says. */
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
    expiresAt: expiryOf(kind, dueAt),
  };
}

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
  return messageOn("needs-you", subject, dueAt);
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
 * who was never told of it is told nothing, and of one that had ended before that moment nothing more. Worked out only once the
 * moment is over, it is told all the same. Each allocation's is a message of its own, so that one undone takes none away.
 */
export function displacedAnnouncements(pairing: Pairing, by: Pairing): readonly PairingMessage[] {
  const { period, announceAt } = pairing;
  const hadEnded = period.state === "ended" && period.at < by.announceAt;
  if (announceAt >= by.announceAt || hadEnded) return [];
  const told = messageAbout(pairing, "pairing-ended", pairing.supporterId, by.announceAt);
  return [{ ...told, occurrence: by.allocatedAt }];
}

/**
 * The moment of a pairing, or of a person, on a day for what time alone brings: somewhere between the start of working hours and an
 * hour before their end, always the same for the same one, so that thousands due on one day do not come at once.
 */
export function momentOn(
  day: IsoDate,
  { id }: { readonly id: string },
  { workingHours }: Policy,
): Instant {
  const lastHour = laterBy(londonInstant(day, workingHours.to), -HOUR_MS);
  return spreadOver(id, londonInstant(day, workingHours.from), lastHour);
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
 * can see it coming, in working hours of the working day on or after its day. One that goes late stays 8 weeks
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
  const dueOn = (day: IsoDate) => momentOn(workingDayFrom(day, holidays), pairing, policy);
  const dueAt = dueOn(occurrence);
  const following = dueOn(nextReminderDay(pairing, policy, addDays(occurrence, 1)));
  const fresh = expiryOf("reminder", dueAt);
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

/** When the two of a pairing are told of the agreement: on the working day after the introduction; undefined before it. */
export function agreementInvitationAt(
  pairing: Pairing,
  policy: Policy,
  holidays: HolidayTable,
): Instant | undefined {
  const { introduction } = pairing;
  if (introduction.state !== "sent" && introduction.state !== "said-hello") return undefined;
  return momentOn(nextWorkingDay(londonDate(introduction.at), holidays), pairing, policy);
}

/**
 * To each half, once: that there is an agreement to write, in working hours of the working day after the introduction
 * (NP16). None before it, and none long after it; asked again, it names the same two.
 */
export function agreementInvitations(
  pairing: Pairing,
  policy: Policy,
  holidays: HolidayTable,
  now: Instant,
): readonly PairingMessage[] {
  const { period, doctorId, supporterId } = pairing;
  const dueAt = agreementInvitationAt(pairing, policy, holidays);
  if (period.state === "ended" || dueAt === undefined) return [];
  if (now < dueAt || now >= expiryOf("agreement-invitation", dueAt)) return [];
  // Said hello, and written later: what it is of stays the same, so that nobody is invited twice.
  const occurrence = londonDate(pairing.announceAt);
  return [doctorId, supporterId].map((recipientId) => ({
    ...messageAbout(pairing, "agreement-invitation", recipientId, dueAt),
    occurrence,
  }));
}

/** When the supporter of a pairing is reminded that their hello is still to come. */
export function introductionDueAt(
  pairing: Pairing,
  policy: Policy,
  holidays: HolidayTable,
): Instant {
  const told = londonDate(pairing.announceAt);
  return momentOn(addWorkingDays(told, policy.introductionWorkingDays, holidays), pairing, policy);
}

/**
 * The one note about an introduction that has not happened: so many working days after the two were
 * told, in working hours of that day (NP12). None before its time, and none long after it; asked
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
  const dueAt = introductionDueAt(pairing, policy, holidays);
  const due = messageAbout(pairing, "introduction-due", pairing.supporterId, dueAt);
  if (now < dueAt || now >= due.expiresAt) return [];
  return [{ ...due, occurrence: told }];
}
