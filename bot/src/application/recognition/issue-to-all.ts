import { londonDate } from "../../scheme/calendar/london";
import { byFamilyName } from "../../scheme/allocation/changeover";
import { messageOn } from "../../scheme/messages/plan";
import { isErased } from "../../scheme/people/erased";
import type { Person } from "../../scheme/people/person";
import {
  WORDING_NOW,
  type Recognition,
  type RecognitionFacts,
} from "../../scheme/recognition/recognition";
import {
  planStatement,
  statementsOfYear,
  type StatementPlan,
  type StatementsOfYear,
} from "../../scheme/recognition/statements-of-year";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { valuesOf } from "../requests/own-half";

type IssuePorts = Pick<Ports, "store" | "clock" | "ids">;

/** Statements in one act: each is a record, its supporter's row, an entry in the trail and a message. */
const IN_ONE_ACT = 20;
/** Statements in one call: what is left is issued by the next. */
const IN_ONE_CALL = 100;

/** A supporter who has something to state for the year, and what issuing to everybody does for them. */
export interface PlannedStatement {
  readonly supporter: Versioned<Person>;
  readonly plan: StatementPlan;
  /** Whether the message that tells them can come: they are linked. Also where their post is over, as long as they have a chat. */
  readonly isTold: boolean;
}

/** For whom statements would be issued now, by family name (NP26). Nothing is issued by looking. */
export interface StatementsPlan extends StatementsOfYear {
  readonly supporters: readonly PlannedStatement[];
}

/** How many were issued by a call, and how many are left for the next one. */
export interface IssuedToAll {
  readonly issued: number;
  readonly left: number;
}

/** Looks for whom statements would be issued for the year, and what each would not say. */
export function makeStatementsPlan(ports: Pick<IssuePorts, "store" | "clock">) {
  return async (schemeId: SchemeId): Promise<StatementsPlan> => {
    const now = ports.clock.now();
    const today = londonDate(now);
    // People come first: whoever is issued one after that has another version by the time it is written.
    const people = await ports.store.people(schemeId);
    const [scheme, pairings, issued] = await Promise.all([
      ports.store.scheme(schemeId),
      ports.store.pairings(schemeId),
      ports.store.list(schemeId, "recognition"),
    ]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const theirPairings = Map.groupBy(valuesOf(pairings), ({ supporterId }) => supporterId);
    const theirStatements = Map.groupBy(valuesOf(issued), ({ supporterId }) => supporterId);
    const supporters = people.flatMap((supporter) => {
      const { id, link } = supporter.value;
      if (isErased(supporter.value)) return [];
      const record = {
        supporter: supporter.value,
        scheme: scheme.value,
        pairings: theirPairings.get(id) ?? [],
      };
      const plan = planStatement(record, theirStatements.get(id) ?? [], now);
      if (plan === undefined) return [];
      const isTold = link.state === "linked";
      return [{ supporter, plan, isTold }];
    });
    return {
      ...statementsOfYear(today),
      supporters: supporters.toSorted((a, b) => byFamilyName(a.supporter.value, b.supporter.value)),
    };
  };
}

/**
 * Issues a statement to every supporter of the plan who has none that says the same (NP26): each with a reference of its own, an
 * entry in the trail and a message to its supporter, some at a time. Cut off half-way, the next call goes on with those who
 * are left; nobody gets two.
 */
export function makeIssueToAll(ports: IssuePorts) {
  const plan = makeStatementsPlan(ports);
  return async ({ schemeId, person }: Pick<Actor, "schemeId" | "person">): Promise<IssuedToAll> => {
    let issued = 0;
    for (;;) {
      const { written, left } = await retryOnConflict(async () => {
        const toIssue = (await plan(schemeId)).supporters.flatMap(toBeIssued);
        const some = issued < IN_ONE_CALL ? toIssue.slice(0, IN_ONE_ACT) : [];
        const rest = toIssue.length - some.length;
        if (some.length === 0) return { written: 0, left: rest };
        const outcome = await issueSome(ports, { schemeId, by: person.value.id }, some);
        return outcome === "conflict" ? "conflict" : { written: some.length, left: rest };
      });
      issued += written;
      if (written === 0 || left === 0) return { issued, left };
    }
  };
}

interface ToIssue {
  readonly supporter: Versioned<Person>;
  readonly facts: RecognitionFacts;
}

function toBeIssued({ supporter, plan }: PlannedStatement): readonly ToIssue[] {
  return plan.state === "to-issue" ? [{ supporter, facts: plan.facts }] : [];
}

function issueSome(
  ports: IssuePorts,
  { schemeId, by }: { readonly schemeId: SchemeId; readonly by: PersonId },
  some: readonly ToIssue[],
) {
  const now = ports.clock.now();
  const issued = some.map(({ supporter, facts }) => ({
    supporter,
    value: statementOf(supporter.value, { id: ports.ids.next(), facts, now }),
  }));
  return ports.store.commit({
    schemeId,
    create: issued.map(({ value }) => ({ type: "recognition", value })),
    // As they were read: an erasure, or another statement at the same moment, is seen, and everything is read again.
    replace: some.map(({ supporter }) => ({ type: "person", ...supporter })),
    events: issued.map(({ value: { id: subjectId, supporterId: personId } }) =>
      eventOf(ports, { schemeId, by, personId, subjectId }, { type: "RecognitionIssued" }),
    ),
    messages: issued.map(({ value: { id: subjectId, supporterId: recipientId } }) =>
      messageOn("statement-issued", { schemeId, recipientId, subjectId, occurrence: now }, now),
    ),
  });
}

function statementOf(
  { schemeId, id: supporterId }: Person,
  {
    id,
    facts,
    now,
  }: { readonly id: string; readonly facts: RecognitionFacts; readonly now: Instant },
): Recognition {
  return { id, schemeId, supporterId, issuedAt: now, wording: WORDING_NOW, facts };
}
