import { firstWednesdayOfAugust } from "../calendar/changeover-day";
import { addDays } from "../calendar/london";
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  type HolidayTable,
} from "../calendar/working-time";
import type { Person } from "../people/person";
import type { IsoDate } from "../shared/time";
import { LAUNCH_STEPS, type Launch, type LaunchStep } from "./launch";

/** From November on, the next August is nearer to a director's mind than the last one. */
const YEAR_TURNS = "11-01";
/** A launch is looked at for this long after the day of its last step. */
const LOOKED_AT_DAYS = 60;
/** Somebody who joins within this many days of a step's day still gets its message. */
export const LATE_JOINERS_DAYS = 14;
/** Working days from telling the supervisors to inviting the doctors they look after (NP1). */
export const NOTICE_WORKING_DAYS = 5;
/** Working days in which foundation doctors may say what they would like, before the allocation (NP7). */
const WISHES_WORKING_DAYS = 10;
/** Working days in which doctors volunteer, before the window of the last one's supervisor opens. */
const VOLUNTEERING_WORKING_DAYS = 10;
/** Working days from the allocation to the first day: the pairs know of each other before they meet. */
const ALLOCATED_BEFORE_WORKING_DAYS = 5;

/**
 * The day on which the programme of a year starts: the earliest first post of an F1 from July to October,
 * else the first Wednesday of August.
 */
export function programmeStart(year: number, people: readonly Person[]): IsoDate {
  const firstPosts = people.flatMap(({ memberships }) => {
    const [first] = memberships.filter((one) => one.role === "foundation-doctor");
    return first?.grade === "F1" ? [first.from] : [];
  });
  const [earliest] = firstPosts
    .filter((from) => from >= `${year}-07-01` && from < `${year}-${YEAR_TURNS}`)
    .toSorted();
  return earliest ?? firstWednesdayOfAugust(year);
}

/** What decides which programme's launch is looked at. */
export interface LaunchMoment {
  readonly today: IsoDate;
  /** Whether foundation doctors are in post today. */
  readonly inPost: boolean;
  /** Whether anybody has a supporter. */
  readonly paired: boolean;
  readonly launches: readonly Launch[];
}

/**
 * The year of the launch that is looked at: the coming August's, and in its first months this one's. A scheme
 * that begins in the middle of a year launches the programme that runs, and stays with it for a while.
 */
export function launchYear({ today, inPost, paired, launches }: LaunchMoment): number {
  const year = Number(today.slice(0, 4));
  const next = today.slice(5) >= YEAR_TURNS ? year + 1 : year;
  const started = today >= firstWednesdayOfAugust(next);
  if (started) return next;
  const running = launches.find(({ id }) => id === String(next - 1));
  const recent = Object.values(running?.steps ?? {}).some(
    ({ on }) => on >= addDays(today, -LOOKED_AT_DAYS),
  );
  return (inPost && !paired && !hasSteps(launches, next)) || recent ? next - 1 : next;
}

function hasSteps(launches: readonly Launch[], year: number): boolean {
  const launch = launches.find(({ id }) => id === String(year));
  return launch !== undefined && Object.keys(launch.steps).length > 0;
}

/** The working day so many working days before a day, which itself does not count (0: the day itself, or the last one before it). */
export function workingDaysBefore(day: IsoDate, count: number, holidays: HolidayTable): IsoDate {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, -1);
  for (let passed = 0; passed < count; passed += 1) {
    found = addDays(found, -1);
    while (!isWorkingDay(found, holidays)) found = addDays(found, -1);
  }
  return found;
}

/** What the days of a launch are worked out from. */
export interface LaunchCalendar {
  readonly start: IsoDate;
  readonly today: IsoDate;
  /** Working days in which a supervisor may speak about an application (NP6). */
  readonly objectionWorkingDays: number;
  readonly holidays: HolidayTable;
}

/**
 * A working day for each step, counted back from the programme's start: time for the supervisors before the
 * doctors are invited, and for the last applicant's supervisor before the allocation. Where such a day is
 * over, or the step before it has a later one, the next that can be. Never before tomorrow.
 */
export function suggestedDays(
  calendar: LaunchCalendar,
  launch: Pick<Launch, "steps">,
): Readonly<Record<LaunchStep, IsoDate>> {
  const { start, today, objectionWorkingDays, holidays } = calendar;
  const before = (day: IsoDate, count: number) => workingDaysBefore(day, count, holidays);
  const allocation = before(start, ALLOCATED_BEFORE_WORKING_DAYS);
  const invitation = before(allocation, VOLUNTEERING_WORKING_DAYS + objectionWorkingDays);
  const days: Record<LaunchStep, IsoDate> = {
    "supervisors-told": before(invitation, NOTICE_WORKING_DAYS),
    invitation,
    wishes: before(allocation, WISHES_WORKING_DAYS),
    allocation,
    introductions: workingDayFrom(start, holidays),
  };
  let earliest = nextWorkingDay(today, holidays);
  for (const step of LAUNCH_STEPS) {
    if (days[step] < earliest) days[step] = earliest;
    const on = launch.steps[step]?.on ?? days[step];
    const gap = step === "supervisors-told" ? NOTICE_WORKING_DAYS : 1;
    const after = addWorkingDays(on, gap, holidays);
    if (after > earliest) earliest = after;
  }
  return days;
}
