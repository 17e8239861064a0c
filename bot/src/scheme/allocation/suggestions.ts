import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import { awayUntil } from "../people/standing";
import type { PairingId, PersonId } from "../shared/ids";
import type { Instant } from "../shared/time";
import { forbiddenPairs } from "./forbidden-pairs";
import { fitBetween, loadCost } from "./pair-fit";
import { peopleOnDay, type PersonOnDay } from "./person-on-day";
import { pairsThatHold, type PairsQuestion } from "./pairs-on-a-day";
import { apartKey, capacityOf, whyUnsuitedOnDay, type LivePair } from "./rules";
import { loads } from "./task";

/** A pair that would be another one. */
export interface SuggestedMove {
  readonly pairingId: PairingId;
  readonly doctorId: PersonId;
  readonly fromId: PersonId;
  readonly toId: PersonId;
}

/** A few moves that go together: one to a free place, or two doctors who change supporters. */
export interface Suggestion {
  /** The same for the same moves: letters, digits, `-` and `_`, at most 100 where ids are UUIDs. */
  readonly id: string;
  readonly moves: readonly SuggestedMove[];
  /** How much better the whole would fit, in the units of `ALLOCATION_COSTS.fit`: at least `WORTH_A_MOVE` a move. */
  readonly gain: number;
}

/** What suggestions are made from; nothing in it is anybody's wish (principle 3). */
export interface SuggestionsQuestion extends PairsQuestion {
  /** Pairs that nobody has been told of yet are left alone. */
  readonly now: Instant;
}

/** What a change of supporter has to gain at least: as much as one and the same site. Getting used to somebody new is not free. */
export const WORTH_A_MOVE = 2;

/** No more than somebody can weigh up. */
export const MOST_SUGGESTIONS = 20;

/** A pair that may change. */
interface Told {
  readonly pairingId: PairingId;
  readonly doctor: PersonOnDay;
  readonly supporter: PersonOnDay;
  readonly cost: number;
}

/** What all suggestions are looked for with. */
interface Search {
  readonly question: SuggestionsQuestion;
  readonly told: readonly Told[];
  readonly onDay: (person: Person) => PersonOnDay;
  readonly load: ReadonlyMap<PersonId, number>;
  /** Pairs that are not made, whatever else is true. */
  readonly forbidden: ReadonlySet<string>;
}

/**
 * Pairs that hold and would fit better otherwise, by place, specialty, grade and load alone: the largest gain first. No
 * two of them are about the same person, so that each is worth the same whatever becomes of the others. While
 * somebody is without a supporter a free place is not given to somebody who has one.
 */
export function suggestionsFor(question: SuggestionsQuestion): readonly Suggestion[] {
  const holding = pairsThatHold(question);
  const onDay = peopleOnDay(question);
  const paired = new Set(holding.map(({ doctorId }) => doctorId));
  const isShort = question.people.some(
    (one) => wantsSupporter(one, question.on) && !paired.has(one.id),
  );
  const search = {
    question,
    told: toldPairs(question, holding, onDay),
    onDay,
    load: loads(question.livePairs),
    forbidden: forbiddenPairs({ ...question, released: new Set() }),
  };
  return apartFromEachOther(
    [...(isShort ? [] : toFreePlaces(search)), ...swaps(search)].toSorted(
      (a, b) => b.gain - a.gain || a.moves.length - b.moves.length || (a.id < b.id ? -1 : 1),
    ),
  );
}

function toldPairs(
  { people, now }: SuggestionsQuestion,
  holding: readonly LivePair[],
  onDay: Search["onDay"],
): readonly Told[] {
  const byId = new Map(people.map((one) => [one.id, one]));
  return holding
    .flatMap(({ pairingId, doctorId, supporterId, announceAt = now }) => {
      const [one, other] = [byId.get(doctorId), byId.get(supporterId)];
      if (one === undefined || other === undefined) return [];
      if (pairingId === undefined || announceAt > now) return [];
      const [doctor, supporter] = [onDay(one), onDay(other)];
      return [{ pairingId, doctor, supporter, cost: fitBetween(doctor, supporter) }];
    })
    .toSorted((a, b) => (a.pairingId < b.pairingId ? -1 : 1));
}

/** For each pair the best free place, where one is worth it. */
function toFreePlaces(search: Search): readonly Suggestion[] {
  const { question, told, load, onDay } = search;
  const { people, policy } = question;
  const carrying = (id: PersonId) => load.get(id) ?? 0;
  const free = people
    .filter((one) => isOpen(one, question) && carrying(one.id) < capacityOf(one, policy))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => ({ to: onDay(one), nextCosts: loadCost(carrying(one.id)) }));
  return told.flatMap((pair) => {
    const now = pair.cost + loadCost(carrying(pair.supporter.person.id) - 1);
    let best: Suggestion | undefined;
    for (const { to, nextCosts } of free) {
      const least = Math.max(WORTH_A_MOVE, (best?.gain ?? 0) + 1);
      const most = now - nextCosts;
      if (most < least) continue;
      const gain = most - costOf(pair.doctor, to);
      if (gain < least) continue;
      if (!mayBeGiven(pair, to, search)) continue;
      const id = `to_${pair.pairingId}_${to.person.id}`;
      best = { id, gain, moves: [moveOf(pair, to)] };
    }
    return best ?? [];
  });
}

/** For each pair the best one to change supporters with, where one is worth it. */
function swaps(search: Search): readonly Suggestion[] {
  const { told } = search;
  return told.flatMap((one, at) => {
    let best: Suggestion | undefined;
    for (const other of told.slice(at + 1)) {
      // No more can be gained than the two cost now: most pairs of an allocation cost next to nothing.
      const least = Math.max(2 * WORTH_A_MOVE, (best?.gain ?? 0) + 1);
      if (one.cost + other.cost < least) continue;
      const first = one.cost + other.cost - costOf(one.doctor, other.supporter);
      if (first < least) continue;
      const gain = first - costOf(other.doctor, one.supporter);
      if (gain < least) continue;
      if (one.supporter === other.supporter) continue;
      if (!mayBeGiven(one, other.supporter, search)) continue;
      if (!mayBeGiven(other, one.supporter, search)) continue;
      best = {
        id: `by_${one.pairingId}_${other.pairingId}`,
        gain,
        moves: [moveOf(one, other.supporter), moveOf(other, one.supporter)],
      };
    }
    return best ?? [];
  });
}

/** What two would cost together, 0 at least; more than anything can gain where the supporter is not the more senior (NP9). */
function costOf(doctor: PersonOnDay, supporter: PersonOnDay): number {
  return supporter.seniority > doctor.seniority ? fitBetween(doctor, supporter) : Infinity;
}

function moveOf({ pairingId, doctor, supporter }: Told, to: PersonOnDay): SuggestedMove {
  return {
    pairingId,
    doctorId: doctor.person.id,
    fromId: supporter.person.id,
    toId: to.person.id,
  };
}

/** Whether the rules let a doctor be given somebody, load aside (NP9, NP19). */
function mayBeGiven(
  { doctor }: Told,
  supporter: PersonOnDay,
  { question, forbidden }: Search,
): boolean {
  const { policy, on, apart } = question;
  const pair = { doctorId: doctor.person.id, supporterId: supporter.person.id };
  return (
    isOpen(supporter.person, question) &&
    whyUnsuitedOnDay(doctor, supporter, { today: on, policy, apart }) === undefined &&
    !forbidden.has(apartKey(pair))
  );
}

function isOpen(supporter: Person, { on }: SuggestionsQuestion): boolean {
  return awayUntil(supporter, on) === undefined;
}

/** Of those that share a person, the first. */
function apartFromEachOther(sorted: readonly Suggestion[]): readonly Suggestion[] {
  const taken = new Set<PersonId>();
  const chosen: Suggestion[] = [];
  for (const one of sorted) {
    const people = one.moves.flatMap(({ doctorId, fromId, toId }) => [doctorId, fromId, toId]);
    if (chosen.length === MOST_SUGGESTIONS || people.some((id) => taken.has(id))) continue;
    chosen.push(one);
    for (const id of people) taken.add(id);
  }
  return chosen;
}
