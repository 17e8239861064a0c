import { dayInWords } from "../calendar/london";
import { fullName } from "../people/person";
import { latestPost, postOn } from "../people/standing";
import type { IsoDate } from "../shared/time";
import type { BreakingPair } from "./changeover";
import { pairRefusalText } from "./reasons";

/** The two days that words about a breaking pair compare. */
export interface TwoDays {
  readonly today: IsoDate;
  readonly on: IsoDate;
}

/** Why a pair breaks on a day, in a sentence that names both: "Sam Okafor becomes F2; Priya Ashdown is F2, too." */
export function whyBreaksText(breaking: BreakingPair, days: TwoDays): string {
  const { why } = breaking;
  switch (why.code) {
    case "supporter-not-senior":
      return notSeniorText(breaking, why, days);
    case "not-an-active-supporter":
      return noSupporterText(breaking, days);
    case "other-site":
      return `${apartText(breaking, days)}, and supporters of this scheme are at the same site.`;
    case "other-trust":
      return `${apartText(breaking, days)}, which belongs to another Trust.`;
    default:
      return pairRefusalText(why);
  }
}

function notSeniorText(
  { doctor, supporter }: BreakingPair,
  {
    doctorGrade,
    supporterGrade,
  }: { readonly doctorGrade: string; readonly supporterGrade: string },
  { today }: TwoDays,
): string {
  const becomes = postOn(doctor, today)?.grade === doctorGrade ? "is" : "becomes";
  const also =
    doctorGrade === supporterGrade
      ? `${supporterGrade}, too`
      : `${supporterGrade}, which is not more senior`;
  const [one, other] = [fullName(doctor.name), fullName(supporter.name)];
  return `${one} ${becomes} ${doctorGrade}; ${other} is ${also}.`;
}

/** A post that ends is named with its day; why somebody supports nobody otherwise is not for a list. */
function noSupporterText({ supporter }: BreakingPair, { on }: TwoDays): string {
  const name = fullName(supporter.name);
  const until = postOn(supporter, on) === undefined ? latestPost(supporter, on)?.until : undefined;
  if (until !== undefined) {
    return `${name}'s post ends on ${dayInWords(until)}; nothing says what they are after it.`;
  }
  return supporter.volunteering.state === "stepped-down"
    ? `${name} has stepped down.`
    : `${name} is no longer a supporter.`;
}

function apartText({ doctor, supporter }: BreakingPair, { on }: TwoDays): string {
  const at = (site: string | undefined) => (site === undefined || site === "" ? "elsewhere" : site);
  const [one, other] = [fullName(doctor.name), fullName(supporter.name)];
  return `${one} is at ${at(postOn(doctor, on)?.site)} then, ${other} at ${at(postOn(supporter, on)?.site)}`;
}
