import { firstName, fullName, type Person, type SupporterProfile } from "../scheme/people/person";
import { postOn } from "../scheme/people/standing";
import type { IsoDate } from "../scheme/shared/time";

/** What the two of a pair see of each other. No characteristic, no participation, no GMC number. */
export interface Colleague {
  readonly firstName: string;
  readonly fullName: string;
  readonly grade: string;
  readonly site: string;
  readonly specialty: string;
  /** Work e-mail: Teams opens a chat by it. */
  readonly email: string;
}

/** A person as the other half of a pair sees them on a day. */
export function asColleague(person: Person, today: IsoDate): Colleague {
  const post = postOn(person, today);
  return {
    firstName: firstName(person.name),
    fullName: fullName(person.name),
    grade: post?.grade ?? "",
    site: post?.site ?? "",
    specialty: post?.specialty ?? "",
    email: person.email,
  };
}

/** What a supporter says of themselves, for their doctors to read; empty where they said nothing. */
export function profileOf(supporter: Person | undefined): SupporterProfile {
  return supporter?.profile ?? { biography: "", contact: "" };
}

/** Whom a doctor without a supporter can turn to until there is one, and how (principle 12). */
export interface ContactForNow {
  readonly fullName: string;
  readonly firstName: string;
  readonly email: string;
}

/** A person as such a contact. */
export function contactForNow({ name, email }: Person): ContactForNow {
  return { firstName: firstName(name), fullName: fullName(name), email };
}
