import { capacityOf } from "../allocation/rules";
import { londonDate } from "../calendar/london";
import type { Grade } from "../people/grade";
import type { Pairing } from "../pairing/pairing";
import { fullName, type Person } from "../people/person";
import { latestPost } from "../people/standing";
import type { Scheme } from "../policy/policy";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import {
  namedCourses,
  sessionTotals,
  type NamedCourse,
  type SessionTotals,
} from "./training-session";

/** For how many months after its issue a statement can be looked up and drawn again (NP26). */
export const RECOGNITION_MONTHS = 24;

/**
 * What a statement of support says (NP26): facts about the supporter alone. Of the doctors whom they supported it knows how
 * many there were, and nothing else: who, whether one opted out, and which of them asked for somebody else is in no field (PF-27).
 */
export interface RecognitionFacts {
  readonly name: string;
  /** Of their last post; absent where the scheme knows of none. */
  readonly grade?: Grade;
  readonly schemeName: string;
  readonly provider: string;
  /** The day on which their first pair was told. */
  readonly from: IsoDate;
  /** The day on which their last pairing ended; absent while they are somebody's supporter. */
  readonly until?: IsoDate;
  /** How many foundation doctors they were named supporter of, each counted once. */
  readonly doctors: number;
  /** How many at a time they offered to support. */
  readonly capacity: number;
  /** The day on which they say they did the mentoring module (NP11). */
  readonly module?: IsoDate;
  /** What else they took part in; nothing for a kind of which there is none. */
  readonly sessions: SessionTotals;
  /** Courses by name; absent where none has one. */
  readonly courses?: readonly NamedCourse[];
}

/** A statement of support as it was issued; with it the file can be drawn again, the same to the byte. */
export interface Recognition {
  /** Random; its reference is made of it. */
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly supporterId: PersonId;
  readonly issuedAt: Instant;
  /** The wording that it was issued in: a later one does not change what was handed in. */
  readonly wording: 1 | 2;
  readonly facts: RecognitionFacts;
}

/** The wording of what is issued now. 2: says that a session may have been noted by those who run the scheme. */
export const WORDING_NOW = 2;

/** What can happen to a statement; nothing of what it says. */
export type RecognitionEvent =
  { readonly type: "RecognitionIssued" } | { readonly type: "RecognitionLookedUp" };

/** Why there is none. `nothing-to-state`: nobody was told yet that they are their supporter. */
export interface RecognitionRefusal {
  readonly code: "nothing-to-state" | "statements-full";
}

/** So many are kept of one supporter at a time. */
export const MOST_STATEMENTS = 20;

/** What the facts are worked out from. */
export interface SupportRecord {
  readonly supporter: Person;
  readonly scheme: Scheme;
  /** Their pairings that are visible, as of now: one that another displaced has ended. */
  readonly pairings: readonly Pairing[];
}

/** The facts of a supporter's statement at a moment. Counts a pairing once its two were told; an opt-out changes nothing (principle 1). */
export function recognitionFacts(
  { supporter, scheme, pairings }: SupportRecord,
  now: Instant,
): Decision<RecognitionFacts, never, RecognitionRefusal> {
  const told = pairings.filter(
    ({ supporterId, announceAt }) => supporterId === supporter.id && announceAt <= now,
  );
  const [first] = told.map(({ announceAt }) => announceAt).toSorted();
  if (first === undefined) return refuse({ code: "nothing-to-state" });
  const grade = latestPost(supporter, londonDate(now))?.grade;
  const until = lastEnd(told);
  const courses = namedCourses(supporter.sessions ?? []);
  return accept({
    name: fullName(supporter.name),
    ...(grade === undefined ? {} : { grade }),
    schemeName: scheme.name,
    provider: scheme.provider,
    from: londonDate(first),
    ...(until === undefined ? {} : { until }),
    doctors: new Set(told.map(({ doctorId }) => doctorId)).size,
    capacity: capacityOf(supporter, scheme.policy),
    ...(supporter.training === undefined ? {} : { module: supporter.training.module }),
    sessions: sessionTotals(supporter.sessions ?? []),
    ...(courses.length === 0 ? {} : { courses }),
  });
}

/** The day of the last end, where all have ended. */
function lastEnd(pairings: readonly Pairing[]): IsoDate | undefined {
  const ends = pairings.map(({ period }) => (period.state === "ended" ? period.at : undefined));
  if (ends.includes(undefined)) return undefined;
  const last = ends.toSorted().at(-1);
  return last === undefined ? undefined : londonDate(last);
}

/** What one quotes a statement by, on paper too: "NPS-1A2B-3C4D-5E6F", 48 bits of chance. */
export function recognitionReference({ id }: Pick<Recognition, "id">): string {
  const letters = id.replaceAll(/[^0-9A-Za-z]/gu, "").toUpperCase();
  return ["NPS", letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].join("-");
}

/** Whether somebody who typed this means the statement: small letters and missing hyphens are as good. */
export function isReferenceOf(typed: string, recognition: Pick<Recognition, "id">): boolean {
  const bare = (text: string) => text.toUpperCase().replaceAll(/[^0-9A-Z]/gu, "");
  return bare(typed) === bare(recognitionReference(recognition));
}

/** Whether it says the same as one that is there, and was issued on the same day: then that one is it. */
export function isSameStatement(
  before: Recognition,
  facts: RecognitionFacts,
  now: Instant,
): boolean {
  return londonDate(before.issuedAt) === londonDate(now) && saysTheSame(before, facts);
}

/** Whether a statement says these facts, and no others. */
export function saysTheSame(
  { facts: before }: Pick<Recognition, "facts">,
  facts: RecognitionFacts,
): boolean {
  return JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(facts));
}

function inOrder(facts: RecognitionFacts) {
  return Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
