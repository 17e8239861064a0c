import type { Person } from "../people/person";
import type { PersonId } from "../shared/ids";
import { costOf, type ChoiceState } from "./choice";
import { choiceText } from "./choice-words";
import { forbiddenPairs } from "./forbidden-pairs";
import { distanceBetween, fitBetween, loadCost } from "./pair-fit";
import { peopleOnDay, type PersonOnDay } from "./person-on-day";
import type { AllocationQuestion } from "./question";
import { capacityOf, whyNotPairOnDay, type Apart, type LivePair, type PairRefusal } from "./rules";
import { loads, taskFor, type AllocationTask } from "./task";
import { weightsOf } from "./weights";

/** Somebody who might be a doctor's supporter in a proposal. */
export interface Choice {
  readonly supporterId: PersonId;
  /** How many doctors they have in the proposal, this one left aside. */
  readonly load: number;
  readonly capacity: number;
  readonly is: ChoiceState;
  /** The rule, or what giving them means: places and fit, never a preference (principle 3). */
  readonly text: string;
}

/** A proposal's question worked out as if nobody had asked for or offered anything: its prices speak of places and fit alone. */
export interface BlindPrices {
  readonly u: Readonly<Record<string, number>>;
  readonly q: Readonly<Record<string, number>>;
}

/** The same question as if nobody had asked for or offered anything. What is shown to a director is worked out from it. */
export function blindQuestion(question: AllocationQuestion): AllocationQuestion {
  return { ...question, stated: new Map() };
}

/**
 * For one doctor of a proposal: every supporter of the scheme, and why they are, or are not, the doctor's (NP12). `pairs`
 * are all pairs there would be, those that stay included; `prices` are those of `taskFor(blindQuestion(question))`, which may
 * be given with them.
 * The answers follow from these pairs and from places and fit, and are the same whatever anybody asked or offered.
 * The best first. Throws where the doctor is not among the people.
 */
export function choicesFor(
  question: AllocationQuestion,
  pairs: readonly LivePair[],
  prices: BlindPrices & { readonly task?: AllocationTask },
  doctorId: PersonId,
): readonly Choice[] {
  const doctor = question.people.find(({ id }) => id === doctorId);
  if (doctor === undefined) throw new Error(`Nobody of the scheme has the id ${doctorId}.`);
  const look = lookAround(blindQuestion(question), pairs, prices, doctor);
  return question.people
    .map(look.onDay)
    .filter((one) => one !== look.doctor && one.isActiveSupporter)
    .map((supporter) => choiceOf(supporter, look))
    .toSorted(bestFirst);
}

/** What all choices of one doctor are made from. */
interface Look {
  readonly question: AllocationQuestion;
  readonly onDay: (person: Person) => PersonOnDay;
  readonly doctor: PersonOnDay;
  readonly prices: BlindPrices;
  readonly weights: ReturnType<typeof weightsOf>;
  /** Whom the doctor has in the proposal. */
  readonly now: PersonOnDay | undefined;
  /** With whom the doctor is a pair that may be kept. */
  readonly currentId: PersonId | undefined;
  /** Whether the doctor is one of those for whom somebody is looked for. */
  readonly isPart: boolean;
  /** Whether the lot leaves somebody out. */
  readonly isShort: boolean;
  /** How many doctors each supporter has, this one left aside. */
  readonly load: ReadonlyMap<PersonId, number>;
  /** Places that are not for others to have: the doctors stay whatever is worked out. */
  readonly settled: ReadonlyMap<PersonId, number>;
  /** Pairs that are not made again, those that a doctor is to leave included. */
  readonly apart: Apart;
  readonly hasPair: boolean;
}

function lookAround(
  question: AllocationQuestion,
  pairs: readonly LivePair[],
  ...[prices, doctor]: [Parameters<typeof choicesFor>[2], Person]
): Look {
  const apart = forbiddenPairs(question);
  const { task = taskFor(question, apart) } = prices;
  const { doctors, currentPairs } = task.instance;
  const taken = Object.keys(prices.u).length;
  const nowId = pairs.find(({ doctorId }) => doctorId === doctor.id)?.supporterId;
  const now = question.people.find(({ id }) => id === nowId);
  const onDay = peopleOnDay(question);
  return {
    question,
    onDay,
    doctor: onDay(doctor),
    prices,
    weights: weightsOf(task.instance, taken),
    currentId: currentPairs.find(([id]) => id === doctor.id)?.[1],
    isPart: doctors.some(({ id }) => id === doctor.id),
    isShort: taken < doctors.length,
    now: now && onDay(now),
    load: loads(pairs.filter(({ doctorId }) => doctorId !== doctor.id)),
    apart,
    settled: loads(task.staying.filter(({ doctorId }) => doctorId !== doctor.id)),
    hasPair: question.livePairs.some(
      (pair) => pair.doctorId === doctor.id && pair.supporterId === nowId,
    ),
  };
}

function choiceOf(supporter: PersonOnDay, look: Look): Choice {
  const { question, doctor } = look;
  const is = stateOf(supporter, look);
  return {
    supporterId: supporter.person.id,
    load: look.load.get(supporter.person.id) ?? 0,
    capacity: capacityOf(supporter.person, question.policy),
    is,
    text: choiceText(is, distanceBetween(doctor, supporter)),
  };
}

function stateOf(supporter: PersonOnDay, look: Look): ChoiceState {
  const { question, doctor, now, load } = look;
  if (supporter === now) return { state: "now" };
  const why = ruleAgainst(supporter, look);
  if (why !== undefined) return { state: "no", why };
  const carrying = load.get(supporter.person.id) ?? 0;
  if (carrying >= capacityOf(supporter.person, question.policy)) return takenBy(supporter, look);
  const costWith = (one: PersonOnDay) =>
    fitBetween(doctor, one) + loadCost(load.get(one.person.id) ?? 0);
  const fit = costWith(supporter) - (now === undefined ? 0 : costWith(now));
  const cost = { without: now === undefined ? -1 : 0, fit };
  return { state: "free", cost, endsPair: look.hasPair };
}

/** The rule that is against the two, whoever else is given to whom: places that can be taken away count as free. */
function ruleAgainst(supporter: PersonOnDay, look: Look): PairRefusal | undefined {
  const { question, doctor, settled, apart } = look;
  const { policy, on } = question;
  const stay = Array.from({ length: settled.get(supporter.person.id) ?? 0 }, (_, nth) => ({
    doctorId: `another ${nth}`,
    supporterId: supporter.person.id,
  }));
  return whyNotPairOnDay(doctor, supporter, { livePairs: stay, policy, today: on, apart });
}

/** What the prices prove: a pair costs the whole at least `cost + q − u` (weak duality). */
function takenBy(other: PersonOnDay, look: Look): ChoiceState {
  const { prices, weights, currentId, isShort } = look;
  const [doctor, supporter] = [look.doctor.person, other.person];
  const [u, q] = [prices.u[doctor.id], prices.q[supporter.id]];
  // Whom the lot left out has no price: whoever has a place would have to go without in their stead.
  if (q === undefined) return { state: "taken" };
  if (u === undefined) return look.isPart ? PLACE_LOST : { state: "taken" };
  const moves = currentId !== undefined && currentId !== supporter.id ? weights.moved : 0;
  const least = moves + fitBetween(look.doctor, other) + q - u;
  if (least >= weights.beyondMoves) {
    // Where the lot left somebody out already, they may come in for whoever loses their place.
    return isShort ? PLACE_LOST : { ...PLACE_LOST, cost: { without: 1, fit: 0 } };
  }
  if (least >= weights.beyondFit) {
    return { state: "taken", cost: { without: 0, fit: 0 }, displaces: "pair" };
  }
  return { state: "taken", cost: { without: 0, fit: Math.max(0, least) } };
}

const PLACE_LOST = { state: "taken", displaces: "place" } as const;

const STATES: readonly ChoiceState["state"][] = ["now", "free", "taken", "no"];

/** By what is possible, then by what it costs, then by load; ids settle the rest, which are random. */
function bestFirst(one: Choice, other: Choice): number {
  const keys = ({ is, load }: Choice) => [
    STATES.indexOf(is.state),
    is.state === "taken" && is.displaces !== undefined ? 1 : 0,
    costOf(is)?.without ?? 0,
    costOf(is)?.fit ?? 0,
    load,
  ];
  const theirs = keys(other);
  const at = keys(one).findIndex((key, k) => key !== theirs[k]);
  if (at < 0) return one.supporterId < other.supporterId ? -1 : 1;
  return (keys(one)[at] ?? 0) - (theirs[at] ?? 0);
}
