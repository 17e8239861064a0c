import type { Person } from "../people/person";
import { postOn } from "../people/standing";
import { whyWithout } from "./allocation";
import type { Competition } from "./engine/competition";
import type { AllocationQuestion } from "./question";
import { whyWithoutText } from "./reasons";

/** Doctors who compete for too few places, with the people and in words (NP12). */
export interface CompetingSet {
  readonly doctors: readonly Person[];
  readonly supporters: readonly Person[];
  readonly places: number;
  /** How many of the doctors go without, whoever they are. */
  readonly short: number;
  readonly text: string;
}

/**
 * Why some go without: the sets of doctors who can be supported by nobody but the same supporters, the largest
 * lack first. They are the same whoever was unlucky. Doctors whom nobody may support are put together by the rule.
 */
export function competingSets(
  question: AllocationQuestion,
  competition: readonly Competition[],
): readonly CompetingSet[] {
  const byId = new Map(question.people.map((one) => [one.id, one]));
  const known = (ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
  const shared = competition.filter(({ supporters }) => supporters.length > 0);
  const alone = competition.filter(({ supporters }) => supporters.length === 0);
  const reasonOf = whyWithout(question);
  const byReason = Map.groupBy(known(alone.flatMap(({ doctors }) => doctors)), (doctor) =>
    whyWithoutText(reasonOf(doctor)),
  );
  return [
    ...shared.map(({ doctors, supporters, places }) => {
      const set = {
        doctors: known(doctors),
        supporters: known(supporters),
        places,
        short: doctors.length - places,
      };
      return { ...set, text: competitionText(set, question) };
    }),
    ...[...byReason].map(([reason, doctors]) => ({
      doctors,
      supporters: [],
      places: 0,
      short: doctors.length,
      text: `${reason} ${doctorsInWords(doctors, question)} ${doctors.length === 1 ? "goes" : "go"} without.`,
    })),
  ].toSorted((a, b) => b.short - a.short);
}

/** "These 35 F2s can only be supported by the same 18 supporters, who have 26 places: 9 short." */
function competitionText(
  { doctors, supporters, places, short }: Omit<CompetingSet, "text">,
  question: AllocationQuestion,
): string {
  const they =
    supporters.length === 1
      ? "the same supporter, who has"
      : `the same ${supporters.length} supporters, who have`;
  const left = places === 1 ? "1 place" : `${places} places`;
  return `These ${doctorsInWords(doctors, question)} can only be supported by ${they} ${left}: ${short} short.`;
}

/** "35 F2s at Northgate General", "30 F1s and 5 F2s". The site where all of them share it. */
function doctorsInWords(
  doctors: readonly Person[],
  { on }: Pick<AllocationQuestion, "on">,
): string {
  const posts = doctors.map((one) => postOn(one, on));
  const byGrade = Map.groupBy(posts, (post) => post?.grade ?? "doctor");
  const grades = [...byGrade]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([grade, { length }]) => `${length} ${grade}${length === 1 ? "" : "s"}`);
  const [site = "", ...others] = new Set(posts.map((post) => post?.site ?? ""));
  return grades.join(" and ") + (site !== "" && others.length === 0 ? ` at ${site}` : "");
}
