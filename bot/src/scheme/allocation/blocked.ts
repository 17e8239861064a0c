import type { Person } from "../people/person";
import { forbiddenPairs, ofEachDoctor } from "./forbidden-pairs";
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
  const apartFrom = ofEachDoctor(forbiddenPairs(question));
  const load = loads(pairs);
  const onDay = peopleOnDay(question);
  const supporters = people
    .map(onDay)
    .filter((one) => one.isActiveSupporter)
    .map((supporter) => {
      const isFull = (load.get(supporter.person.id) ?? 0) >= capacityOf(supporter.person, policy);
      return { supporter, otherwise: isFull ? RULES["supporter-at-capacity"] : FREE };
    });
  return (person) => {
    const doctor = onDay(person);
    const rules = { livePairs: [], policy, today: on, apart: apartFrom(person.id) };
    const against = supporters.map(({ supporter, otherwise }) => {
      const why = whyNotPairOnDay(doctor, supporter, rules);
      return why === undefined ? otherwise : RULES[why.code];
    });
    const counts = Map.groupBy(against, (text) => text);
    return [...Object.values(RULES), FREE].flatMap((text) => {
      const count = counts.get(text)?.length ?? 0;
      return count === 0 ? [] : [{ text, supporters: count }];
    });
  };
}
