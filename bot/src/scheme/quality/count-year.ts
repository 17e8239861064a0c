import { inForceSince, type Agreement } from "../agreement/agreement";
import { addMonths, londonDate } from "../calendar/london";
import { addWorkingDays, type HolidayTable } from "../calendar/working-time";
import type { Feedback } from "../feedback/feedback";
import type { Pairing } from "../pairing/pairing";
import type { Person } from "../people/person";
import type { Policy } from "../policy/policy";
import type { PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { QualityCounts } from "./figures";
import type { ProgrammeYear } from "./programme-year";

/** That a doctor opted out or rejoined. */
export interface ParticipationFact {
  readonly doctorId: PersonId;
  readonly on: IsoDate;
  readonly out: boolean;
}

/** What a scheme has on record. Pairings are as of today. */
export interface QualityRecords {
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly agreements: readonly Agreement[];
  readonly feedback: readonly Feedback[];
  /** In the order in which it happened. */
  readonly participation: readonly ParticipationFact[];
  readonly policy: Policy;
  readonly holidays: HolidayTable;
}

/** Whether pairings of a year may have been deleted by their age: the true numbers may be larger then. */
export function isKeptInPart(
  { from }: ProgrammeYear,
  { retention }: Policy,
  today: IsoDate,
): boolean {
  return addMonths(from, retention.pairings) <= today;
}

/** Whether there is anything left to count of a year. */
export function isKept({ until }: ProgrammeYear, { retention }: Policy, today: IsoDate): boolean {
  return addMonths(until, retention.pairings) > today;
}

/**
 * Counts a programme year, up to a day (MX4): from what was recorded, never from how much anybody wrote or said. What the age
 * of records has made unknowable is absent.
 */
export function countYear(
  records: QualityRecords,
  year: ProgrammeYear,
  today: IsoDate,
): QualityCounts {
  const { people, policy } = records;
  const end = year.until < today ? year.until : today;
  const byId = new Map(people.map((one) => [one.id, one]));
  const pairs = withDays(records.pairings).filter((one) =>
    isOfYear(one, byId.get(one.pairing.doctorId), year, end),
  );
  const rowsKept = addMonths(year.until, policy.retention.people) > today;
  const feedbackKept = addMonths(year.until, policy.retention.feedback) > today;
  const { supporters, ...loads } = supportersOf(pairs, end);
  const trained = [...supporters].filter((id) => isTrained(byId.get(id), end)).length;
  const days = { from: year.from, end };
  const supervised = [...supporters].filter((id) => isSupervised(byId.get(id), days)).length;
  const given = new Set(
    records.feedback
      .filter(({ state, givenOn }) => state.state !== "taken-back" && givenOn <= end)
      .map(({ id }) => id),
  );
  return {
    ...doctorsOf(people, pairs, { year, rowsKept }),
    ...participationOf(records.participation, year, end),
    pairs: pairs.length,
    ...introductionsOf(pairs, records, end),
    agreements: agreedOf(pairs, records.agreements, end),
    ...(feedbackKept
      ? { feedback: pairs.filter(({ pairing }) => given.has(pairing.id)).length }
      : {}),
    supporters: supporters.size,
    ...(rowsKept ? { trained, supervised } : {}),
    ...loads,
  };
}

function isDoctorIn({ memberships }: Person, { from, until }: ProgrammeYear): boolean {
  return memberships.some(
    (one) =>
      one.role === "foundation-doctor" &&
      one.from <= until &&
      (one.until === undefined || one.until >= from),
  );
}

/** A pairing with the days, in London, of what happened to it. */
interface DatedPair {
  readonly pairing: Pairing;
  readonly told: IsoDate;
  readonly ended?: IsoDate;
  readonly introduced?: IsoDate;
}

/** Each instant is asked for its day once: thousands of pairs are told at the same one. */
function withDays(pairings: readonly Pairing[]): readonly DatedPair[] {
  const days = new Map<Instant, IsoDate>();
  const dayOf = (at: Instant): IsoDate => {
    const day = days.get(at) ?? londonDate(at);
    days.set(at, day);
    return day;
  };
  return pairings.map((pairing) => {
    const { announceAt, period, introduction } = pairing;
    const isMade = introduction.state === "sent" || introduction.state === "said-hello";
    return {
      pairing,
      told: dayOf(announceAt),
      ...(period.state === "ended" ? { ended: dayOf(period.at) } : {}),
      ...(isMade ? { introduced: dayOf(introduction.at) } : {}),
    };
  });
}

/** A pair that was told by then and held after the first day, on which those of the year before give way. Who starts later is told before. */
function isOfYear(
  { pairing, told, ended }: DatedPair,
  doctor: Person | undefined,
  year: ProgrammeYear,
  end: IsoDate,
): boolean {
  const { period, announceAt } = pairing;
  const wasCalledOff = period.state === "ended" && period.at <= announceAt;
  const goesOn = ended === undefined || ended > year.from;
  const isTheirs =
    doctor === undefined || doctor.erasedAt !== undefined || isDoctorIn(doctor, year);
  return told <= end && isTheirs && goesOn && !wasCalledOff;
}

/** Whoever had a pair counts as a doctor of the year, also where their row is deleted by now. */
function doctorsOf(
  people: readonly Person[],
  pairs: readonly DatedPair[],
  { year, rowsKept }: { readonly year: ProgrammeYear; readonly rowsKept: boolean },
): QualityCounts {
  const supportersOfDoctor = new Map<PersonId, Set<PersonId>>();
  for (const { pairing } of pairs) {
    const { doctorId, supporterId } = pairing;
    const theirs = supportersOfDoctor.get(doctorId) ?? new Set();
    supportersOfDoctor.set(doctorId, theirs.add(supporterId));
  }
  const allocated = supportersOfDoctor.size;
  const without = people.filter(
    (one) => isDoctorIn(one, year) && !supportersOfDoctor.has(one.id),
  ).length;
  return {
    ...(rowsKept ? { doctors: allocated + without } : {}),
    allocated,
    reallocated: [...supportersOfDoctor.values()].filter(({ size }) => size > 1).length,
  };
}

/** Doctors who opted out in the year, and those of them who were back by its end. */
function participationOf(
  facts: readonly ParticipationFact[],
  { from }: ProgrammeYear,
  end: IsoDate,
): QualityCounts {
  const isOut = new Map<PersonId, boolean>();
  for (const { doctorId, on, out } of facts) {
    if (on < from || on > end) continue;
    if (out || isOut.has(doctorId)) isOut.set(doctorId, out);
  }
  return {
    "opted-out": isOut.size,
    back: [...isOut.values()].filter((out) => !out).length,
  };
}

function introductionsOf(
  pairs: readonly DatedPair[],
  { policy, holidays }: QualityRecords,
  end: IsoDate,
): QualityCounts {
  let inTime = 0;
  let later = 0;
  // Many pairs are told on one day, and counting working days is slow.
  const dueOf = new Map<IsoDate, IsoDate>();
  const dueAfter = (told: IsoDate): IsoDate => {
    const due = dueOf.get(told) ?? addWorkingDays(told, policy.introductionWorkingDays, holidays);
    dueOf.set(told, due);
    return due;
  };
  for (const { told, introduced } of pairs) {
    if (introduced === undefined || introduced > end) continue;
    if (introduced <= dueAfter(told)) inTime += 1;
    else later += 1;
  }
  return {
    "introduced-in-time": inTime,
    "introduced-later": later,
    "not-introduced": pairs.length - inTime - later,
  };
}

function agreedOf(
  pairs: readonly DatedPair[],
  agreements: readonly Agreement[],
  end: IsoDate,
): number {
  const inForce = new Set(
    agreements
      .filter((one) => {
        const since = inForceSince(one);
        return since !== undefined && londonDate(since) <= end;
      })
      .map(({ id }) => id),
  );
  return pairs.filter(({ pairing }) => inForce.has(pairing.id)).length;
}

/** By their own word (NP11). */
function isTrained(supporter: Person | undefined, end: IsoDate): boolean {
  const module = supporter?.training?.module;
  return module !== undefined && module <= end;
}

/** Whether any supervision is noted of them, by whomever, within the year (RT7). */
function isSupervised(
  supporter: Person | undefined,
  { from, end }: { readonly from: IsoDate; readonly end: IsoDate },
): boolean {
  const sessions = supporter?.sessions ?? [];
  return sessions.some(({ kind, on }) => kind === "supervision" && on >= from && on <= end);
}

/** Who supported somebody in the year, and how many doctors each had on its last day so far. */
function supportersOf(pairs: readonly DatedPair[], end: IsoDate) {
  const carried = new Map<PersonId, number>();
  for (const { pairing, ended } of pairs) {
    const isHeld = ended === undefined || ended > end;
    carried.set(pairing.supporterId, (carried.get(pairing.supporterId) ?? 0) + (isHeld ? 1 : 0));
  }
  const carrying = (fits: (doctors: number) => boolean) =>
    [...carried.values()].filter(fits).length;
  return {
    supporters: new Set(carried.keys()),
    "load-none": carrying((doctors) => doctors === 0),
    "load-one": carrying((doctors) => doctors === 1),
    "load-two": carrying((doctors) => doctors === 2),
    "load-more": carrying((doctors) => doctors > 2),
  };
}
