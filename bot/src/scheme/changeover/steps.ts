import { byFamilyName, type Changeover } from "../allocation/changeover";
import { pairsThatHold, type PairsQuestion } from "../allocation/pairs-on-a-day";
import { addDays, addMonths, londonDate } from "../calendar/london";
import type { Pairing } from "../pairing/pairing";
import { asOf } from "../pairing/replaced";
import type { Person } from "../people/person";
import { hasRole } from "../people/standing";
import { leftOn } from "../retention/due-for-deletion";
import type { PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import {
  isHandedOver,
  PREPARED_IN_DAYS,
  rolesUnfilled,
  whoLeaves,
  whoMovesUp,
  type LastingRole,
} from "./who-changes";

/** What a changeover asks of those who run a scheme, in the order in which it is done. */
export const CHANGEOVER_STEPS = [
  "leaving",
  "moving-up",
  "pairs",
  "hand-over",
  "statements",
  "retention",
] as const;

/** One of them, and how far it is. Nobody ticks it: each state comes from what is recorded. */
export interface ChangeoverStep {
  readonly step: (typeof CHANGEOVER_STEPS)[number];
  readonly state: "done" | "to-do" | "nothing";
  /** Whom or what it is about: people who leave or go up, pairs that begin then, supporters who finish. */
  readonly concerned: number;
  /** How much of it is open; none where it is done or there is nothing to do. */
  readonly open: number;
  /** While it is open the last day for it; of what is deleted, the first day on which something goes. */
  readonly day?: IsoDate;
  /** Those it is about, or those who are missing; of a hand-over, who directs the scheme on the day. */
  readonly people: readonly Person[];
  /** Of a hand-over: roles that nobody has on the day. */
  readonly unfilled?: readonly LastingRole[];
}

/** What the steps are worked out from. */
export interface ChangeoverFacts {
  readonly changeover: Changeover;
  readonly question: PairsQuestion;
  /** Every pairing of the scheme that is to be seen, ended ones too. */
  readonly pairings: readonly Pairing[];
  /** Statements of support that were issued: to whom, and when (NP26). */
  readonly statements: readonly { readonly supporterId: PersonId; readonly issuedAt: Instant }[];
  /** Whether a deletion has stopped and waits for a director. */
  readonly deletionStopped: boolean;
  readonly now: Instant;
}

/** The steps of a changeover in their order, each with its state from facts (NP9 over time). */
export function changeoverSteps(facts: ChangeoverFacts): readonly ChangeoverStep[] {
  const { changeover, question, now } = facts;
  const today = londonDate(now);
  const leavers = whoLeaves(question.people, changeover, today);
  return [
    leaving(leavers, changeover),
    movingUp(facts, today),
    pairs(facts),
    handOver(question.people, { today, on: changeover.on }),
    statements(facts),
    retention(leavers, facts),
  ].map((one) => (one.state === "to-do" ? { day: lastDayFor(changeover.on, today), ...one } : one));
}

/** What is open is done by the day before, so that nobody finds out on the day. */
function lastDayFor(on: IsoDate, today: IsoDate): IsoDate {
  const eve = addDays(on, -1);
  return eve < today ? today : eve;
}

type Counts = Pick<ChangeoverStep, "concerned" | "open">;

function stateOf({ concerned, open }: Counts): ChangeoverStep["state"] {
  if (open > 0) return "to-do";
  return concerned > 0 ? "done" : "nothing";
}

/** Open while a supporter's post ends before a pair of theirs does: they may stay, and nothing says so. */
function leaving(people: readonly Person[], { supportersWithoutPost }: Changeover): ChangeoverStep {
  const counts = { concerned: people.length, open: supportersWithoutPost };
  return { step: "leaving", state: stateOf(counts), ...counts, people };
}

/** Open while nothing says what some of the F1s will be. */
function movingUp({ question, changeover }: ChangeoverFacts, today: IsoDate): ChangeoverStep {
  const { people, policy, on } = question;
  const movers = whoMovesUp(people, policy.allocation.gradeOrder, { today, on });
  const { notKnown } = changeover;
  const counts = { concerned: movers.length, open: notKnown.length };
  const named = notKnown.length > 0 ? notKnown : movers;
  return { step: "moving-up", state: stateOf(counts), ...counts, people: named };
}

/** Open while a pair breaks or somebody has nobody; done once the pairs that begin then leave nothing open. */
function pairs({ question, changeover, now }: ChangeoverFacts): ChangeoverStep {
  const { breaking, starting, on } = changeover;
  const begins = question.livePairs.filter(
    ({ announceAt }) =>
      announceAt !== undefined && (announceAt > now || londonDate(announceAt) === on),
  );
  const counts = { concerned: begins.length, open: breaking.length + starting };
  return { step: "pairs", state: stateOf(counts), ...counts, people: [] };
}

/** Open where a role would be nobody's; done where a director's time ends around the day; else nobody has to. */
function handOver(
  people: readonly Person[],
  days: { readonly today: IsoDate; readonly on: IsoDate },
): ChangeoverStep {
  const unfilled = rolesUnfilled(people, days);
  const directors = people.filter((one) => hasRole(one, "director", days.on));
  const counts = { concerned: isHandedOver(people, days.on) ? 1 : 0, open: unfilled.length };
  return { step: "hand-over", state: stateOf(counts), ...counts, people: directors, unfilled };
}

/** Open for each supporter whose last pair ends with the day and who has no statement of these weeks (NP26). */
function statements(facts: ChangeoverFacts): ChangeoverStep {
  const since = addDays(facts.changeover.on, -PREPARED_IN_DAYS);
  const has = new Set(
    facts.statements
      .filter(({ issuedAt }) => londonDate(issuedAt) >= since)
      .map(({ supporterId }) => supporterId),
  );
  const finishing = whoFinishes(facts);
  const missing = finishing.filter(({ id }) => !has.has(id));
  const counts = { concerned: finishing.length, open: missing.length };
  const named = missing.length > 0 ? missing : finishing;
  return { step: "statements", state: stateOf(counts), ...counts, people: named };
}

/** Supporters who have a doctor now and, as far as anything says, none from the day on. */
function whoFinishes({ changeover, question, pairings, now }: ChangeoverFacts): readonly Person[] {
  const unknown = new Set(changeover.notKnown.map(({ id }) => id));
  const stay = new Set(
    [
      ...pairsThatHold(question),
      ...question.livePairs.filter(({ doctorId }) => unknown.has(doctorId)),
    ].map(({ supporterId }) => supporterId),
  );
  const support = new Set(
    pairings
      .filter((one) => one.announceAt <= now && asOf(one, now).period.state === "active")
      .map(({ supporterId }) => supporterId),
  );
  return question.people
    .filter(({ id }) => support.has(id) && !stay.has(id))
    .toSorted(byFamilyName);
}

/** What is kept of leavers goes by itself; a person is wanted only where a deletion has stopped. */
function retention(
  leavers: readonly Person[],
  { question, deletionStopped }: ChangeoverFacts,
): ChangeoverStep {
  const [first] = leavers
    .flatMap((one) => leftOn(one) ?? [])
    .map((last) => addMonths(last, question.policy.retention.people))
    .toSorted();
  return {
    step: "retention",
    state: deletionStopped ? "to-do" : "nothing",
    concerned: leavers.length,
    open: deletionStopped ? 1 : 0,
    ...(first === undefined || deletionStopped ? {} : { day: first }),
    people: [],
  };
}
