import { firstName, fullName, type Person } from "../people/person";
import { postOn } from "../people/standing";
import type { IsoDate } from "../shared/time";

/** A ready introduction that the supporter can change: short, and asking nothing (NP12). */
export function introductionDraft(supporter: Person, doctor: Person, today: IsoDate): string {
  const post = postOn(supporter, today);
  const grade = post === undefined ? "" : `, ${post.grade}`;
  const specialty = post === undefined || post.specialty === "" ? "" : ` in ${post.specialty}`;
  return (
    `Hello ${firstName(doctor.name)}, I'm ${fullName(supporter.name)}${grade}${specialty}. ` +
    "I'm your near-peer supporter: ask me anything, however small, or nothing at all. " +
    firstName(supporter.name)
  );
}
