import { comeBack } from "../people/absence";
import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { awayUntil, isUnderObjection, postOn } from "../people/standing";
import { changeCapacity } from "../people/supporter-word";
import { trustOf } from "../policy/allocation-rules";
import type { Decision } from "../shared/decision";
import { bestRemedies } from "./best-remedies";
import { competingSets, type CompetingSet } from "./competing-sets";
import { countWithout } from "./count-without";
import type { Competition } from "./engine/competition";
import type { AllocationInstance, InstanceSupporter } from "./engine/instance";
import { forbiddenPairs } from "./forbidden-pairs";
import type { AllocationQuestion } from "./question";
import { remedyIdOf, type Remedy, type RemedyAct } from "./remedy";
import { peopleOnDay } from "./person-on-day";
import { capacityOf, whyUnsuitedOnDay, type Apart } from "./rules";
import { loads, taskFor } from "./task";

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
  const forbidden = forbiddenPairs(question);
  const { instance } = taskFor(question, forbidden);
  const now = countWithout(instance);
  if (now === 0) return [];
  const sets = competingSets(question, competition);
  const suitedTo = suiting(question, forbidden);
  const isWilling = canTakeMore(question);
  const acts = [
    ...sets.flatMap((set) => {
      const suited = suitedTo(set);
      return actsFor(set, { suited, more: suited.filter(isWilling) }, question);
    }),
    ...borrowing(asked),
  ];
  const after = (act: RemedyAct): AllocationInstance => {
    // Nothing that is proposed changes who must not be put together.
    if (act.kind !== "recruit") return taskFor(questionAfter(act, question), forbidden).instance;
    return { ...instance, supporters: [...instance.supporters, ...recruits(act, question)] };
  };
  return bestRemedies(new Map(acts.map((act) => [remedyIdOf(act), act])), now, (act) =>
    countWithout(after(act)),
  );
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
function actsFor(
  set: CompetingSet,
  { suited, more }: { readonly suited: readonly Person[]; readonly more: readonly Person[] },
  question: AllocationQuestion,
): readonly RemedyAct[] {
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
function suiting(
  question: AllocationQuestion,
  apart: Apart,
): (set: CompetingSet) => readonly Person[] {
  const { people, on, policy } = question;
  const onDay = peopleOnDay(question);
  const rules = { today: on, apart, policy };
  const supporters = people
    .map(onDay)
    .filter((one) => one.isActiveSupporter && !isUnderObjection(one.person));
  return ({ doctors }) => {
    const some = doctors
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, LOOKED_AT)
      .map(onDay);
    return supporters
      .filter((supporter) =>
        some.some((doctor) => whyUnsuitedOnDay(doctor, supporter, rules) === undefined),
      )
      .map(({ person }) => person)
      .toSorted((a, b) => capacityOf(a, policy) - capacityOf(b, policy) || (a.id < b.id ? -1 : 1));
  };
}

/** Whether somebody who is there takes fewer doctors than the scheme allows. Who takes none has chosen that. */
function canTakeMore({ on, policy, livePairs }: AllocationQuestion): (one: Person) => boolean {
  const load = loads(livePairs);
  return (one) =>
    awayUntil(one, on) === undefined &&
    one.capacity > 0 &&
    one.capacity < policy.maximumCapacity &&
    (load.get(one.id) ?? 0) <= one.capacity;
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
