import type { Day } from "./calendar";

/** A kind of message, as the product calls it. */
export type Kind = string;

/** From a day on, until another or for good. */
export interface Span {
  readonly from: Day;
  until?: Day;
}

/** What somebody did in the year, as far as it decides what they are sent. */
export interface Life {
  readonly name: string;
  /** The day on which they said in Teams who they are; absent: they never did. */
  joined?: Day;
  /** The last day of their last post; absent for whoever has none. */
  lastDay?: Day;
  readonly out: Span[];
  silenced?: Day;
  away?: Required<Span>;
  /** Since when nothing of the bot reaches their chat. */
  cutOff?: Day;
}

/** A pair, as it went. */
export interface PairFacts {
  /** As the product calls it, once that was asked. */
  id?: string;
  readonly doctor: string;
  readonly supporter: string;
  /** The day on which both were told. */
  readonly told: Day;
  /** The first day on which it does not hold any more. */
  ended?: Day;
  introduced?: { readonly on: Day; readonly way: "sent" | "said-hello" };
  cannotJustNow?: Day;
  /** Since when both signatures stand on one text. */
  agreed?: Day;
  feedback?: Day;
}

/** That somebody is told something, on a day. */
export interface Telling {
  readonly kind: Kind;
  readonly to: string;
  readonly on: Day;
}

/** What happened in the year, written down by the plot as it does it and by nothing of the product. */
export interface Chronicle {
  readonly lives: Map<string, Life>;
  readonly pairs: PairFacts[];
  /** What an act by itself tells somebody of, on the day on which it is due. */
  readonly acts: Telling[];
  /** How often each act was done, in the words of the trail. */
  readonly trail: Map<string, number>;
}

/** A year in which nothing has happened. */
export function emptyChronicle(): Chronicle {
  return { lives: new Map(), pairs: [], acts: [], trail: new Map() };
}

/** The life of somebody; one begins where there is none. */
export function lifeOf({ lives }: Chronicle, name: string): Life {
  const life = lives.get(name) ?? { name, out: [] };
  lives.set(name, life);
  return life;
}

/** The pair in which a doctor is on a day; throws where they have nobody. */
export function pairOf({ pairs }: Chronicle, doctor: string): PairFacts {
  const found = pairs.findLast((one) => one.doctor === doctor && one.ended === undefined);
  if (found === undefined) throw new Error(`${doctor} has nobody.`);
  return found;
}

/** The pairs that hold in which somebody supports. */
export function pairsOf({ pairs }: Chronicle, supporter: string): readonly PairFacts[] {
  return pairs.filter((one) => one.supporter === supporter && one.ended === undefined);
}

/** The pairs that hold on a day, as both know of them. */
export function pairsOn({ pairs }: Chronicle, day: Day): readonly PairFacts[] {
  return pairs.filter(({ told, ended = "9" }) => told <= day && day < ended);
}

/** Notes an act of the trail. */
export function noteAct({ trail }: Chronicle, words: string, times = 1): void {
  trail.set(words, (trail.get(words) ?? 0) + times);
}
