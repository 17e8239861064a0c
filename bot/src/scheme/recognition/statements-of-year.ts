import { addDays, londonDate } from "../calendar/london";
import { PREPARED_IN_DAYS } from "../changeover/who-changes";
import type { Pairing } from "../pairing/pairing";
import { programmeYearOf, type ProgrammeYear } from "../quality/programme-year";
import type { Instant, IsoDate } from "../shared/time";
import {
  MOST_STATEMENTS,
  recognitionFacts,
  saysTheSame,
  type Recognition,
  type RecognitionFacts,
  type SupportRecord,
} from "./recognition";

/** What a statement would say more of, if its supporter noted it: shown before statements are issued, and never a condition (NP11). */
const MISSING_FACTS = ["grade", "module", "supervision"] as const;

/** One of them. */
export type MissingFact = (typeof MISSING_FACTS)[number];

/** What statements for everybody are issued for: the year, and from which day on one counts that was issued before. */
export interface StatementsOfYear {
  readonly year: ProgrammeYear;
  readonly since: IsoDate;
}

/** What issuing to everybody does for one supporter who has something to state for the year. */
export type StatementPlan =
  | {
      readonly state: "to-issue";
      readonly facts: RecognitionFacts;
      readonly missing: readonly MissingFact[];
    }
  /** One that says the same was issued. */
  | { readonly state: "has-one"; readonly facts: RecognitionFacts }
  /** As many are kept of them as can be. */
  | { readonly state: "full"; readonly facts: RecognitionFacts };

/**
 * The year for which statements are issued on a day (NP26): the running one, and for eight weeks after a changeover the one that
 * is over. A statement of its last eight weeks, or a later one, counts; before those weeks any of the year.
 */
export function statementsOfYear(today: IsoDate): StatementsOfYear {
  const year = programmeYearOf(addDays(today, -PREPARED_IN_DAYS));
  const lastWeeks = addDays(year.until, 1 - PREPARED_IN_DAYS);
  return { year, since: today < lastWeeks ? year.from : lastWeeks };
}

/**
 * What issuing to everybody does for a supporter; undefined where they supported nobody in the year. Nothing for whom a statement
 * says the same already: doing it twice issues nothing twice.
 */
export function planStatement(
  record: SupportRecord,
  issued: readonly Recognition[],
  now: Instant,
): StatementPlan | undefined {
  const { year, since } = statementsOfYear(londonDate(now));
  const { supporter, pairings } = record;
  const isTheirs = (one: Pairing) => one.supporterId === supporter.id && isOfYear(one, year, now);
  if (!pairings.some(isTheirs)) return undefined;
  const decision = recognitionFacts(record, now);
  if (!decision.accepted) return undefined;
  const facts = decision.state;
  const theirs = issued.filter(({ supporterId }) => supporterId === supporter.id);
  const counts = theirs.filter(({ issuedAt }) => londonDate(issuedAt) >= since);
  if (counts.some((one) => saysTheSame(one, facts))) return { state: "has-one", facts };
  if (theirs.length >= MOST_STATEMENTS) return { state: "full", facts };
  return { state: "to-issue", facts, missing: missingIn(facts) };
}

/** A pair that was told, and held in the year after its first day, on which those of the year before give way. */
function isOfYear(
  { announceAt, period }: Pairing,
  { from, until }: ProgrammeYear,
  now: Instant,
): boolean {
  const ended = period.state === "ended" ? period.at : undefined;
  if (announceAt > now || londonDate(announceAt) > until) return false;
  return ended === undefined || (ended > announceAt && londonDate(ended) > from);
}

function missingIn({ grade, module, sessions }: RecognitionFacts): readonly MissingFact[] {
  const has = {
    grade: grade !== undefined,
    module: module !== undefined,
    supervision: sessions.supervision !== undefined,
  };
  return MISSING_FACTS.filter((fact) => !has[fact]);
}
