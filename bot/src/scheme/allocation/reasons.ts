import { dayInWords } from "../calendar/london";
import { seniority, type GradeOrder } from "../people/grade";
import type { Post } from "../people/standing";
import type { Unallocated } from "./allocation";
import type { PairRefusal } from "./rules";

/** What two people who are put together are asked about. `carrying`: the supporter's doctors, this one included. */
export interface Together {
  readonly doctor: Post;
  readonly supporter: Post;
  readonly carrying: number;
  readonly order: GradeOrder;
}

/** Why two people were put together, in words fit for a director: places and fit, never a preference. */
export function whyTogether({ doctor, supporter, carrying, order }: Together): readonly string[] {
  const gap = seniority(supporter.grade, order) - seniority(doctor.grade, order);
  const load = carrying === 1 ? "their only doctor" : `doctor ${carrying} of theirs`;
  return [
    gap === 1 ? "next grade up" : `${supporter.grade} supports ${doctor.grade}`,
    ...(doctor.site !== "" && doctor.site === supporter.site ? [`both at ${doctor.site}`] : []),
    ...(doctor.specialty !== "" && doctor.specialty === supporter.specialty
      ? [`both in ${doctor.specialty}`]
      : []),
    load,
  ];
}

/** Why a doctor is left without a supporter and what would change it (NP12: nobody is silently dropped). */
export function whyWithoutText(reason: Unallocated): string {
  switch (reason.code) {
    case "no-volunteers":
      return "Nobody has volunteered as a supporter yet. State who has, on the People page.";
    case "nobody-more-senior":
      return `No supporter is more senior than ${reason.grade}. One volunteer of a higher grade would do.`;
    case "all-more-senior-full":
      return reason.full === 1
        ? "The one supporter who could be given to them is full or away. One more place would do."
        : `All ${reason.full} supporters who could be given to them are full or away. One more place would do.`;
    case "nobody-near-enough":
      return "Whoever is senior enough works at another site or Trust. Borrowing from a neighbour would do.";
    case "place-free":
      return "Somebody they could be given has a place now. Give them to this doctor, or work it out again.";
    case "only-own-supervisors":
      return "Whoever is senior enough supervises them. One volunteer who does not would do.";
    case "only-paired-before":
      return "Everybody who is senior enough was a pair with them before. One more volunteer would do.";
  }
}

type WithNumbers = "supporter-away" | "supporter-not-senior" | "supporter-at-capacity";

const REFUSALS: Readonly<Record<Exclude<PairRefusal["code"], WithNumbers>, string>> = {
  "other-site": "They work at another site, and supporters of this scheme are at the doctor's own.",
  "own-supervisor":
    "They supervise this doctor in the post they are in, and nobody supports a doctor whom they supervise.",
  "other-trust":
    "They work for another Trust. The scheme, or this doctor alone, can be allowed to borrow.",
  "not-a-foundation-doctor": "Only a foundation doctor of the scheme can be given a supporter.",
  "not-an-active-supporter": "They have not volunteered, or are no longer in post.",
  "objection-waits":
    "A late objection to them waits for the director. They keep their doctors until then.",
  "paired-before": "They were a pair before.",
  "no-supporter-wanted": "They asked for no supporter. They can ask for one again at any time.",
  "same-person": "Nobody can be their own supporter.",
  "doctor-already-has-supporter": "This doctor already has a supporter. End that pairing first.",
};

/** Why two people cannot be paired, in words that say which rule it is. */
export function pairRefusalText(refusal: PairRefusal): string {
  switch (refusal.code) {
    case "supporter-away":
      return `They are away until ${dayInWords(refusal.until)}.`;
    case "supporter-not-senior":
      return `A supporter must be more senior: ${refusal.supporterGrade} is not above ${refusal.doctorGrade}.`;
    case "supporter-at-capacity":
      return `They already support ${refusal.carrying} of the ${refusal.capacity} doctors they can take.`;
    default:
      return REFUSALS[refusal.code];
  }
}
