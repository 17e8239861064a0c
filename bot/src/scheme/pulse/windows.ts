import { addDays, addMonths, londonDate } from "../calendar/london";
import type { Person } from "../people/person";
import { hasRole } from "../people/standing";
import type { Policy } from "../policy/policy";
import { programmeYearOf, type ProgrammeYear } from "../quality/programme-year";
import type { IsoDate } from "../shared/time";

/** The two times of a programme year at which doctors may answer. */
export const PULSE_SIDES = ["before", "after"] as const;

/** One of them. */
export type PulseSide = (typeof PULSE_SIDES)[number];

/** What a scheme decides about the pulse. */
export type PulseRules = Pick<Policy, "pulseAsked" | "pulseWeeks" | "pulseAfterMonth">;

/** Days, both included. */
export interface PulseDays {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A window that is open to somebody; `until` is their own last day. */
export interface OpenWindow extends PulseDays {
  readonly id: PulseWindowId;
  readonly side: PulseSide;
  /** The last day on which anybody's answer is taken in it. */
  readonly closes: IsoDate;
}

/** Of a scheme: "2026-before". */
export type PulseWindowId = string;

/** The id of a window of a programme year. */
export function windowId(
  { begins }: Pick<ProgrammeYear, "begins">,
  side: PulseSide,
): PulseWindowId {
  return `${begins}-${side}`;
}

/** The programme year of which a window is. */
export function beginsOf(id: PulseWindowId): number {
  return Number(id.slice(0, 4));
}

/**
 * The two windows of a programme year, for all together. `before` stays open until `after` begins: whoever comes to the scheme
 * late belongs to it too. `after` is whole weeks from the first day of its month of the programme year, and never beyond the year.
 */
export function windowsOf(
  { from, until }: ProgrammeYear,
  { pulseWeeks, pulseAfterMonth }: Pick<PulseRules, "pulseWeeks" | "pulseAfterMonth">,
): Readonly<Record<PulseSide, PulseDays>> {
  const after = addMonths(from, pulseAfterMonth - 1);
  return {
    before: { from, until: addDays(after, -1) },
    after: { from: after, until: earlier(lastOf(after, pulseWeeks), until) },
  };
}

/**
 * The window that is open to somebody on a day: a foundation doctor in post, known to the bot. Theirs before begins with the
 * programme year, or with the day they were linked where that is later, and lasts as many weeks as the one after. Having opted
 * out changes nothing here: it stops being asked.
 */
export function windowOpenTo(
  person: Person,
  rules: PulseRules,
  today: IsoDate,
): OpenWindow | undefined {
  const { link } = person;
  if (!rules.pulseAsked || link.state !== "linked") return undefined;
  if (!hasRole(person, "foundation-doctor", today)) return undefined;
  const year = programmeYearOf(today);
  const { before, after } = windowsOf(year, rules);
  const linkedOn = londonDate(link.at);
  const from = linkedOn > before.from ? linkedOn : before.from;
  const own: Readonly<Record<PulseSide, PulseDays>> = {
    before: { from, until: earlier(lastOf(from, rules.pulseWeeks), before.until) },
    after,
  };
  const side = PULSE_SIDES.find((one) => own[one].from <= today && today <= own[one].until);
  if (side === undefined) return undefined;
  const closes = { before, after }[side].until;
  return { id: windowId(year, side), side, closes, ...own[side] };
}

function lastOf(from: IsoDate, weeks: number): IsoDate {
  return addDays(from, weeks * 7 - 1);
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
