import { CAPACITY, DOCTORS } from "./cast";
import { pairOf, pairsOf, type PairFacts } from "./chronicle";
import { AT_ONCE } from "./plot-august";
import { LATE_JOINERS, NEVER_JOINED } from "./plot-launch";
import type { YearHouse } from "./year-house";

/** Who does what from September on: different doctors each, drawn from those who are in Teams and heard a hello at once. */
export interface Parts {
  /** Opts out untold, and stays out; nobody else of their supporter's doctors does anything. */
  readonly twin: PairFacts;
  /** A pair just like it, of a supporter with as many doctors, in which nobody does anything. */
  readonly otherTwin: PairFacts;
  readonly agreeing: readonly PairFacts[];
  /** Opt out untold, and come back by a road each (NP15). */
  readonly untold: readonly [bot: PairFacts, byDirector: PairFacts, byAdministrator: PairFacts];
  /** Opt out and let their supporter know. */
  readonly told: readonly [bySupporter: PairFacts, inTheTab: PairFacts];
  readonly silenced: readonly PairFacts[];
  readonly away: PairFacts;
  readonly worried: readonly [toDirector: PairFacts, toDme: PairFacts];
  readonly blocked: PairFacts;
  readonly uninstalled: PairFacts;
  /** The first is one of the two of `heard`. */
  readonly leaving: readonly [asked: PairFacts, other: PairFacts];
  /** Is erased at their own wish. */
  readonly erasing: PairFacts;
  readonly asking: PairFacts;
  /** Their supporter asks for a different doctor. */
  readonly askedAbout: PairFacts;
  /** Has two doctors and a place for a third: in the end three of four say something to them without a name. */
  readonly heard: string;
  /** Supporters of at least one doctor: one is away, one steps down, one leaves. */
  readonly awaySupporter: string;
  readonly steppingDown: string;
  readonly leavingSupporter: string;
}

/** Gives out the parts, once it is known who has whom. */
export function partsOf({ chronicle }: YearHouse): Parts {
  const absent = [...LATE_JOINERS, ...NEVER_JOINED];
  const isThere = ({ doctor }: PairFacts) => !absent.includes(doctor);
  const whole = AT_ONCE.filter((one) => {
    const theirs = pairsOf(chronicle, one);
    return theirs.length > 0 && theirs.every(isThere);
  });
  // The twins carry as many as they take, so that nobody is added to one of them.
  const isFull = (one: string) => pairsOf(chronicle, one).length === CAPACITY.get(one);
  const [first, second] = whole.filter(isFull).slice(-2).map(present);
  const heard = whole.find(
    (one) => pairsOf(chronicle, one).length === 2 && CAPACITY.get(one) === 3,
  );
  const [steppingDown, leavingSupporter, awaySupporter] = whole
    .filter((one) => one !== first && one !== second && one !== heard)
    .map(present);
  const reserved = [steppingDown, leavingSupporter, awaySupporter, first, second, heard];
  const free = DOCTORS.map(({ name }) => pairOf(chronicle, name)).filter(
    (pair) =>
      isThere(pair) &&
      AT_ONCE.includes(pair.supporter) &&
      !reserved.some((one) => one === pair.supporter),
  );
  const take = (): PairFacts => present(free.shift());
  const several = (count: number) => Array.from({ length: count }, take);
  return {
    twin: present(pairsOf(chronicle, present(first))[0]),
    otherTwin: present(pairsOf(chronicle, present(second))[0]),
    agreeing: several(6),
    untold: [take(), take(), take()],
    told: [take(), take()],
    silenced: several(2),
    away: take(),
    worried: [take(), take()],
    blocked: take(),
    uninstalled: take(),
    leaving: [present(pairsOf(chronicle, present(heard))[0]), take()],
    erasing: take(),
    asking: take(),
    askedAbout: take(),
    heard: present(heard),
    awaySupporter: present(awaySupporter),
    steppingDown: present(steppingDown),
    leavingSupporter: present(leavingSupporter),
  };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("There are too few for the plot.");
  return value;
}
