import { comeBack } from "../people/absence";
import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { awayUntil, isActiveSupporter, isUnderObjection, postOn } from "../people/standing";
import { changeCapacity } from "../people/supporter-word";
import { trustOf } from "../policy/allocation-rules";
import type { Decision } from "../shared/decision";
import { competingSets, type CompetingSet } from "./competing-sets";
import { countWithout } from "./count-without";
import type { Competition } from "./engine/competition";
import type { AllocationInstance, InstanceSupporter } from "./engine/instance";
import { forbiddenPairs } from "./forbidden-pairs";
import type { AllocationQuestion } from "./question";
import { canBeApplied, remedyIdOf, type Remedy, type RemedyAct } from "./remedy";
import { peopleOnDay } from "./person-on-day";
import { capacityOf, whyUnsuitedOnDay } from "./rules";
import { loads, taskFor } from "./task";

/** So many are offered. */
const MOST = 6;
/** So many supporters of a set are asked by name, one by one. */
const NAMED = 2;
/** So many are asked together at most. */
const TOGETHER = 8;
/** Doctors of a set whose supporters are looked through. */
const LOOKED_AT = 3;

/** What remedies are sought from: nothing that anybody asked for is in it, or makes a difference. */
export interface RemedyQuestion {
  readonly question: AllocationQuestion;
  readonly competition: readonly Competition[];
  /** Doctors who go without in the proposal. */
  readonly leftOut: readonly Person[];
}

/**
 * What would give more doctors a supporter, the greatest effect first; each was tried by working out how many would go
 * without then. Never what would undo somebody's own choice: pairs that ended on request, no contact by own wish, stepping
 * down, an objection, a review.
 */
export function remediesFor(asked: RemedyQuestion): readonly Remedy[] {
  const { question, competition } = asked;
  const now = countWithout(taskFor(question).instance);
  if (now === 0) return [];
  const sets = competingSets(question, competition);
  const acts = [...sets.flatMap((set) => actsFor(set, asked)), ...borrowing(asked)];
  const tried = new Map(
    acts.map((act): [string, Remedy] => {
      const id = remedyIdOf(act);
      return [id, { id, act, without: withoutAfter(act, question) }];
    }),
  );
  return [...tried.values()]
    .filter(({ without }) => without < now)
    .toSorted((a, b) => a.without - b.without || rank(a) - rank(b))
    .slice(0, MOST);
}

/** What can be done at once comes before advice. */
function rank({ act }: Remedy): number {
  return canBeApplied(act) ? 0 : 1;
}

/** How many doctors go without once something was done. */
function withoutAfter(act: RemedyAct, question: AllocationQuestion): number {
  return countWithout(instanceAfter(act, question));
}

function instanceAfter(act: RemedyAct, question: AllocationQuestion): AllocationInstance {
  if (act.kind !== "recruit") return taskFor(questionAfter(act, question)).instance;
  const { instance } = taskFor(question);
  return { ...instance, supporters: [...instance.supporters, ...recruits(act, question)] };
}

/** The question as it is once a remedy was applied. */
export function questionAfter(
  act: Exclude<RemedyAct, { kind: "recruit" }>,
  question: AllocationQuestion,
): AllocationQuestion {
  const { people, policy } = question;
  if (act.kind === "borrow" && act.doctor === undefined) {
    const allocation = { ...policy.allocation, borrow: true };
    return { ...question, policy: { ...policy, allocation } };
  }
  const changed = new Map(peopleAfter(act, question).map((one) => [one.id, one]));
  return { ...question, people: people.map((one) => changed.get(one.id) ?? one) };
}

/** The people whom a remedy changes, as they would be: each by the rule for their own word. */
function peopleAfter(
  act: Exclude<RemedyAct, { kind: "recruit" }>,
  { on, policy }: Pick<AllocationQuestion, "on" | "policy">,
): readonly Person[] {
  switch (act.kind) {
    case "raise-capacity":
      return act.supporters.flatMap((one) =>
        stateOf(changeCapacity(one, one.capacity + 1, policy)),
      );
    case "end-absence":
      return stateOf(comeBack(act.supporter, on));
    case "borrow":
      return act.doctor === undefined ? [] : [{ ...act.doctor, mayBorrow: true }];
  }
}

function stateOf(decision: Decision<Person, unknown, unknown>): readonly Person[] {
  return decision.accepted ? [decision.state] : [];
}

function recruits(
  { count, above, site, capacity }: Extract<RemedyAct, { kind: "recruit" }>,
  { policy }: AllocationQuestion,
): readonly InstanceSupporter[] {
  return Array.from({ length: count }, (_, nth) => ({
    id: `recruit ${nth}`,
    personId: `recruit ${nth}`,
    seniority: seniority(above, policy.allocation.gradeOrder) + 1,
    lep: trustOf(site, policy.allocation),
    site: site === "" ? `unknown recruit ${nth}` : site,
    specialty: `unknown recruit ${nth}`,
    offers: [],
    places: capacity,
    committed: 0,
  }));
}

/** What might help the doctors of one set. */
function actsFor(set: CompetingSet, { question }: RemedyQuestion): readonly RemedyAct[] {
  const suited = suitedTo(set, question);
  const more = suited.filter((one) => canTakeMore(one, question));
  const away = suited.filter((one) => awayUntil(one, question.on) !== undefined);
  const together = more.slice(0, Math.min(set.short, TOGETHER));
  const recruit = recruiting(set, question);
  return [
    ...more
      .slice(0, NAMED)
      .map((one): RemedyAct => ({ kind: "raise-capacity", supporters: [one] })),
    ...(together.length > 1
      ? [{ kind: "raise-capacity", supporters: together } satisfies RemedyAct]
      : []),
    ...away.slice(0, NAMED).map((supporter): RemedyAct => ({
      kind: "end-absence",
      supporter,
      until: awayUntil(supporter, question.on) ?? question.on,
    })),
    ...(recruit === undefined ? [] : [recruit]),
  ];
}

/** Everybody who could be given to one of a set's doctors if places and absences were no matter; those who carry least first. */
function suitedTo({ doctors }: CompetingSet, question: AllocationQuestion): readonly Person[] {
  const { people, on, policy } = question;
  const apart = forbiddenPairs(question);
  const onDay = peopleOnDay(question);
  const rules = { today: on, apart, policy };
  const some = doctors
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, LOOKED_AT)
    .map(onDay);
  return people
    .filter((one) => isActiveSupporter(one, on) && !isUnderObjection(one))
    .filter((supporter) =>
      some.some((doctor) => whyUnsuitedOnDay(doctor, onDay(supporter), rules) === undefined),
    )
    .toSorted((a, b) => capacityOf(a, policy) - capacityOf(b, policy) || (a.id < b.id ? -1 : 1));
}

/** Whether somebody who is there takes fewer doctors than the scheme allows. Who takes none has chosen that. */
function canTakeMore(one: Person, question: AllocationQuestion): boolean {
  const { on, policy, livePairs } = question;
  const load = loads(livePairs).get(one.id) ?? 0;
  return (
    awayUntil(one, on) === undefined &&
    one.capacity > 0 &&
    one.capacity < policy.maximumCapacity &&
    load <= one.capacity
  );
}

/** So many more supporters above the most senior of a set's doctors that none of them goes without. */
function recruiting(
  { doctors, short }: CompetingSet,
  { on, policy }: AllocationQuestion,
): RemedyAct | undefined {
  const order = policy.allocation.gradeOrder;
  const posts = doctors.map((one) => postOn(one, on)).filter((post) => post !== undefined);
  const [highest] = posts.toSorted((a, b) => seniority(b.grade, order) - seniority(a.grade, order));
  if (highest === undefined || seniority(highest.grade, order) + 1 >= order.length)
    return undefined;
  const bySite = Map.groupBy(posts, ({ site }) => site);
  const [most] = [...bySite].toSorted(([, a], [, b]) => b.length - a.length);
  const capacity = Math.min(policy.defaultCapacity, policy.maximumCapacity);
  const count = Math.ceil(short / capacity);
  return { kind: "recruit", count, above: highest.grade, site: most?.[0] ?? "", capacity };
}

/** Supporters from further away: for everybody, and for one of those who go without. */
function borrowing({ question, leftOut }: RemedyQuestion): readonly RemedyAct[] {
  const { allocation } = question.policy;
  if (allocation.borrow) return [];
  const from = allocation.neighbours.map(({ name }) => name);
  const [doctor] = leftOut.filter(({ mayBorrow }) => mayBorrow !== true);
  return [
    { kind: "borrow", from },
    ...(doctor === undefined ? [] : [{ kind: "borrow", doctor, from } satisfies RemedyAct]),
  ];
}
