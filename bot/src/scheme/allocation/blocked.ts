import type { Person } from "../people/person";
import { forbiddenPairs } from "./forbidden-pairs";
import { peopleOnDay } from "./person-on-day";
import type { AllocationQuestion } from "./question";
import { capacityOf, whyNotPairOnDay, type LivePair, type PairRefusal } from "./rules";
import { loads } from "./task";

/** A rule, and how many supporters it keeps from a doctor. */
export interface RuleCount {
  readonly text: string;
  readonly supporters: number;
}

/** The rules in few words, in the order in which they are counted. */
const RULES: Readonly<Record<PairRefusal["code"], string>> = {
  "same-person": "the doctor themself",
  "not-a-foundation-doctor": "not for somebody who is no foundation doctor",
  "not-an-active-supporter": "not volunteers, or no longer in post",
  "objection-waits": "an objection waits for the director",
  "supporter-not-senior": "not more senior",
  "own-supervisor": "their own supervisors",
  "paired-before": "a pair with them before",
  "other-site": "at another site",
  "other-trust": "of another Trust",
  "no-supporter-wanted": "not for somebody who asked for no supporter",
  "doctor-already-has-supporter": "not for somebody who has a supporter",
  "supporter-away": "away",
  "supporter-at-capacity": "full",
};

const FREE = "with a place: work the proposal out again";

/**
 * What stands between a doctor and each supporter of the scheme: the first rule that is against the two, counted (NP12).
 * The numbers add up to all supporters. `pairs` are all pairs there would be.
 */
export function blocking(
  question: AllocationQuestion,
  pairs: readonly LivePair[],
): (doctor: Person) => readonly RuleCount[] {
  const { people, on, policy } = question;
  const apart = forbiddenPairs(question);
  const load = loads(pairs);
  const onDay = peopleOnDay(question);
  const supporters = people.map(onDay).filter((one) => one.isActiveSupporter);
  const isFull = (one: Person) => (load.get(one.id) ?? 0) >= capacityOf(one, policy);
  const rules = { livePairs: [], policy, today: on, apart };
  return (person) => {
    const doctor = onDay(person);
    const against = supporters.map((supporter) => {
      const why = whyNotPairOnDay(doctor, supporter, rules);
      if (why !== undefined) return RULES[why.code];
      return isFull(supporter.person) ? RULES["supporter-at-capacity"] : FREE;
    });
    const counts = Map.groupBy(against, (text) => text);
    return [...Object.values(RULES), FREE].flatMap((text) => {
      const count = counts.get(text)?.length ?? 0;
      return count === 0 ? [] : [{ text, supporters: count }];
    });
  };
}
