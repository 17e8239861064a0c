import type { FurtherCharacteristic } from "../policy/policy";
import { accept, refuse, type Decision } from "../shared/decision";
import { STANDING_CHARACTERISTICS } from "./catalogue";
import { characteristicsOf } from "./characteristic";

/** A characteristic as those who run a scheme want it; one without a key is new. */
export interface WantedCharacteristic {
  readonly key?: string;
  readonly label: string;
  /** What it means, in a sentence; empty where the label says it. */
  readonly about: string;
  /** What may be chosen; none where it is yes or nothing. */
  readonly options: readonly string[];
  /** Asked about no longer. What was stated stays its person's, and is not used. */
  readonly retired: boolean;
}

/** What happened to a scheme's own characteristics, in numbers; never which. */
export interface FurtherEvent {
  readonly type: "CharacteristicsChanged";
  readonly added: number;
  readonly retired: number;
  readonly changed: number;
}

/** Why they stay as they are. */
export interface FurtherRefusal {
  readonly code:
    | "characteristic-missing"
    | "characteristic-unknown"
    | "label-twice"
    | "options-not-possible"
    | "too-many-asked"
    | "too-many-kept";
}

/** So many of its own a scheme asks about at most: a form that somebody can take in. */
const MOST_ASKED = 10;
/** So many are kept, those that are asked about no longer with them. */
const MOST_KEPT = 40;

/**
 * A scheme's own characteristics as they are wanted, in their order (NP7). None is ever taken off the list: nobody but its person
 * knows whether it was stated, and what was stated stays theirs to take back. Nothing happened where nothing is different.
 */
export function changeFurther(
  current: readonly FurtherCharacteristic[],
  wanted: readonly WantedCharacteristic[],
): Decision<readonly FurtherCharacteristic[], FurtherEvent, FurtherRefusal> {
  const why = whyNot(current, wanted);
  if (why !== undefined) return refuse({ code: why });
  const next = withKeys(current, wanted);
  if (JSON.stringify(next) === JSON.stringify(current)) return accept(current);
  const before = new Map(current.map((one) => [one.key, one]));
  const counts = { added: 0, retired: 0, changed: 0 };
  for (const one of next) {
    const old = before.get(one.key);
    if (old === undefined) counts.added += 1;
    else if (one.retired === true && old.retired !== true) counts.retired += 1;
    else if (JSON.stringify(one) !== JSON.stringify(old)) counts.changed += 1;
  }
  return accept(next, { type: "CharacteristicsChanged", ...counts });
}

/**
 * Whether something that people may have stated is used no longer: asked about no more, reworded, or without the choice. What was
 * worked out with it is out of date then, as after a withdrawal.
 */
export function usesLess(
  before: readonly FurtherCharacteristic[],
  after: readonly FurtherCharacteristic[],
): boolean {
  const asked = new Map(
    characteristicsOf({ furtherCharacteristics: after }).map((one) => [one.key, one]),
  );
  return characteristicsOf({ furtherCharacteristics: before }).some((one) => {
    const now = asked.get(one.key);
    if (now?.textVersion !== one.textVersion) return true;
    return one.choices.some(({ value }) => !now.choices.some((choice) => choice.value === value));
  });
}

function whyNot(
  current: readonly FurtherCharacteristic[],
  wanted: readonly WantedCharacteristic[],
): FurtherRefusal["code"] | undefined {
  const keys = wanted.flatMap(({ key }) => key ?? []);
  const known = current.map(({ key }) => key);
  if (known.some((key) => !keys.includes(key))) return "characteristic-missing";
  if (keys.some((key) => !known.includes(key)) || !isEachOnce(keys)) {
    return "characteristic-unknown";
  }
  if (wanted.length > MOST_KEPT) return "too-many-kept";
  const asked = wanted.filter(({ retired }) => !retired);
  if (asked.length > MOST_ASKED) return "too-many-asked";
  const standing = STANDING_CHARACTERISTICS.map(({ label }) => label);
  if (!isEachOnce([...standing, ...asked.map(({ label }) => label)])) return "label-twice";
  const isOdd = ({ options }: WantedCharacteristic) => options.length === 1 || !isEachOnce(options);
  return wanted.some(isOdd) ? "options-not-possible" : undefined;
}

function withKeys(
  current: readonly FurtherCharacteristic[],
  wanted: readonly WantedCharacteristic[],
): readonly FurtherCharacteristic[] {
  const taken = new Set(
    [...STANDING_CHARACTERISTICS, ...current].map(({ key }: { readonly key: string }) => key),
  );
  return wanted.map(({ key: known, label, about, options, retired }) => {
    const key = known ?? freshKey(label, taken);
    taken.add(key);
    return {
      key,
      label,
      options,
      ...(about === "" ? {} : { about }),
      ...(retired ? { retired: true as const } : {}),
    };
  });
}

/** The label as a key that nothing else has; it stays when the label is reworded. */
function freshKey(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-");
  const stem = plain.slice(0, 50).replaceAll(/^-+|-+$/gu, "") || "own";
  let key = stem;
  for (let count = 2; taken.has(key); count += 1) key = `${stem}-${count}`;
  return key;
}

function isEachOnce(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.trim().toLowerCase())).size === texts.length;
}

const WORDS: Readonly<Record<FurtherRefusal["code"], string>> = {
  "characteristic-missing":
    "One of the list is missing. A characteristic is not deleted, since somebody may have said it: ask about it no longer instead.",
  "characteristic-unknown": "One of these is not on the list. Look at it again.",
  "label-twice": "Two are called the same. Each has a name of its own, also beside the usual ones.",
  "options-not-possible":
    "Where there is something to choose between, give at least two choices, each once. Give none where “yes, this is me” is enough.",
  "too-many-asked": `A scheme asks about at most ${MOST_ASKED} of its own. Ask about one no longer first.`,
  "too-many-kept": `The list is full: it keeps at most ${MOST_KEPT}, those that are asked about no longer with them.`,
};

/** Why they stay as they are, in words that say what to do. */
export function furtherRefusalText({ code }: FurtherRefusal): string {
  return WORDS[code];
}
