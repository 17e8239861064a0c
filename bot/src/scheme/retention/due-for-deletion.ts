import type { Agreement } from "../agreement/agreement";
import { addDays, addMonths, londonDate } from "../calendar/london";
import type { Complaint } from "../complaint/complaint";
import type { Concern } from "../concern/concern";
import { ageOfFeedback, type AgeingFeedback } from "../feedback/ageing";
import type { Launch } from "../launch/launch";
import type { Pairing } from "../pairing/pairing";
import { asOf } from "../pairing/replaced";
import type { PairingRequest } from "../pairing/request";
import type { Person } from "../people/person";
import type { Objection } from "../supporter/objection";
import type { Tip } from "../tip/tip";
import type { Instant, IsoDate } from "../shared/time";
import type { RetentionPolicy } from "./retention-policy";
import {
  FIXED_DAYS,
  PERIOD_OF,
  RETENTION_KINDS,
  type RetentionCounts,
  type RetentionKind,
} from "./retention-table";
import { supervisorGoneOn } from "./supervisor-needed";

/** What a publication is judged by: its pairings are seen only while it is there. */
export interface PublicationAge {
  readonly id: string;
  readonly state: "staging" | "published" | "undone";
  readonly at: Instant;
  readonly pairs: readonly { readonly pairingId: string }[];
}

/** A chat that may be silent: `since` is the last sign of it. */
export interface ChatAge {
  /** The Teams person whose chat it is. */
  readonly id: string;
  readonly reachable: boolean;
  readonly since?: Instant;
}

/** Everything of a scheme that has an age. */
export interface AgeingRecords {
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly requests: readonly PairingRequest[];
  readonly objections: readonly Objection[];
  readonly concerns: readonly Concern[];
  readonly complaints: readonly Complaint[];
  readonly agreements: readonly Agreement[];
  readonly feedback: readonly AgeingFeedback[];
  readonly tips: readonly Tip[];
  readonly publications: readonly PublicationAge[];
  readonly launches: readonly Launch[];
  readonly chats: readonly ChatAge[];
}

/** Something whose time is over. */
export interface DueRecord {
  readonly kind: RetentionKind;
  readonly id: string;
  /** The day on which it was over. */
  readonly on: IsoDate;
}

/** A record and the day from which its time counts; without one it does not count yet. */
interface Aged {
  readonly id: string;
  readonly from: IsoDate | undefined;
  /** Where another period than its kind's counts. */
  readonly months?: number;
}

/**
 * What a scheme keeps no longer on a day: everything whose period is over by then, in the order in which it can go, the
 * oldest of a kind first. What is not over, not ended or not dealt with never is in it.
 */
export function dueForDeletion(
  records: AgeingRecords,
  policy: RetentionPolicy,
  today: IsoDate,
): readonly DueRecord[] {
  const ages = agesOf(records, today);
  return RETENTION_KINDS.flatMap((kind) =>
    ages[kind]
      .flatMap(({ id, from, months }) =>
        from === undefined
          ? []
          : [
              {
                kind,
                id,
                on: months === undefined ? over(kind, from, policy) : addMonths(from, months),
              },
            ],
      )
      .filter(({ on }) => on <= today)
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id)),
  );
}

function over(kind: RetentionKind, from: IsoDate, policy: RetentionPolicy): IsoDate {
  if (kind === "chats") return addDays(from, FIXED_DAYS.chats);
  return addMonths(from, policy[PERIOD_OF[kind]]);
}

function agesOf(records: AgeingRecords, today: IsoDate): Record<RetentionKind, readonly Aged[]> {
  const there = new Set(records.pairings.map(({ id }) => id));
  const byId = new Map(records.pairings.map((one) => [one.id, one]));
  return {
    people: records.people.map((one) => ({
      id: one.id,
      from: leftOn(one) ?? supervisorGoneOn(one, records.people, today),
    })),
    pairings: records.pairings.map((one) => ({ id: one.id, from: endedOn(one, today) })),
    requests: records.requests.map(({ id, state }) => ({
      id,
      from: state.state === "open" ? undefined : londonDate(state.at),
    })),
    objections: records.objections.map(({ id, decidedAt }) => ({ id, from: dayOf(decidedAt) })),
    concerns: records.concerns.map(({ id, state }) => ({
      id,
      from: state.state === "closed" ? londonDate(state.closed.at) : undefined,
    })),
    complaints: records.complaints.map(({ id, state }) => ({
      id,
      from: state.state === "answered" ? londonDate(state.answered.at) : undefined,
    })),
    agreements: records.agreements.map(({ id, changedAt }) => {
      const pairing = byId.get(id);
      // Where the pairing went first, its end is not known any more; it was after the last change.
      const from = pairing === undefined ? londonDate(changedAt) : endedOn(pairing, today);
      return { id, from };
    }),
    tips: records.tips.map(({ id, state, wordsErased, writtenAt }) => ({
      id,
      from:
        state.state === "waiting"
          ? wordsErased && londonDate(writtenAt)
          : londonDate(state.decided.at),
    })),
    feedback: records.feedback.map((one) => ageOfFeedback(one, there)),
    publications: records.publications.map((one) => ({ id: one.id, from: idleSince(one, there) })),
    launches: records.launches.map(({ id, start }) => ({ id, from: start })),
    chats: records.chats.map(({ id, reachable, since }) => ({
      id,
      from: reachable ? undefined : dayOf(since),
    })),
  };
}

function dayOf(at: Instant | undefined): IsoDate | undefined {
  return at === undefined ? undefined : londonDate(at);
}

/** The last day of somebody in the scheme; undefined while nobody knows of one. */
export function leftOn({ memberships }: Pick<Person, "memberships">): IsoDate | undefined {
  return memberships.reduce<IsoDate | undefined>((last, { until }, nth) => {
    if (until === undefined || (nth > 0 && last === undefined)) return undefined;
    return last === undefined || until > last ? until : last;
  }, undefined);
}

/** A pairing that another one displaced ended when that one was announced. */
function endedOn(pairing: Pairing, today: IsoDate): IsoDate | undefined {
  const { period } = asOf(pairing, `${today}T23:59:59.999Z`);
  return period.state === "ended" ? londonDate(period.at) : undefined;
}

/** A published one is what makes its pairings seen: it goes after the last of them. */
function idleSince(
  { state, at, pairs }: PublicationAge,
  there: ReadonlySet<string>,
): IsoDate | undefined {
  if (state === "staging") return undefined;
  return pairs.some(({ pairingId }) => there.has(pairingId)) ? undefined : londonDate(at);
}

/** How many of each kind. */
export function countsOf(due: readonly DueRecord[]): RetentionCounts {
  const counts: Partial<Record<RetentionKind, number>> = {};
  for (const { kind } of due) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The share of a scheme's people or pairings that may go at once without anybody looking: a fifth. */
const MOST_AT_ONCE = 0.2;

/** Whether so many would go at once that a person should look first: more than a fifth of the people, or of the pairings. */
export function isTooMany(
  counts: RetentionCounts,
  { people, pairings }: Pick<AgeingRecords, "people" | "pairings">,
): boolean {
  return (
    (counts.people ?? 0) > people.length * MOST_AT_ONCE ||
    (counts.pairings ?? 0) > pairings.length * MOST_AT_ONCE
  );
}
