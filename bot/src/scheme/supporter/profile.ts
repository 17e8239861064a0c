import type { Person, SupporterProfile } from "../people/person";
import { accept, refuse, type Decision } from "../shared/decision";

/** The longest biography, in characters: a few lines for a card. */
const BIOGRAPHY_LIMIT = 400;
/** The longest "how I like to be contacted". */
const CONTACT_LIMIT = 200;

/** Why a supporter's own words are not taken. Nothing of what they say is in it. */
export type ProfileTextRefusal =
  | { readonly code: "biography-too-long"; readonly limit: number; readonly length: number }
  | { readonly code: "contact-too-long"; readonly limit: number };

/** Why a supporter's own words do not change. */
export type ProfileRefusal = ProfileTextRefusal | { readonly code: "not-a-supporter" };

/** A supporter said anew what their doctors read; what it says is nowhere in it. */
export interface ProfileEvent {
  readonly type: "ProfileChanged";
}

/** The words without blanks around them. */
export function tidiedProfile({ biography, contact }: SupporterProfile): SupporterProfile {
  return { biography: biography.trim(), contact: contact.trim() };
}

/** Why the words do not fit on a card; undefined where they do. Blanks around them count for nothing. */
export function whyNotProfile(profile: SupporterProfile): ProfileTextRefusal | undefined {
  const { biography, contact } = tidiedProfile(profile);
  if (biography.length > BIOGRAPHY_LIMIT) {
    return { code: "biography-too-long", limit: BIOGRAPHY_LIMIT, length: biography.length };
  }
  if (contact.length > CONTACT_LIMIT) return { code: "contact-too-long", limit: CONTACT_LIMIT };
  return undefined;
}

/**
 * What a supporter's doctors read of them, said anew at any time; empty words are taken back (NP4). Refused for who never
 * volunteered, and where it does not fit. The same words again change nothing.
 */
export function changeProfile(
  person: Person,
  words: SupporterProfile,
): Decision<Person, ProfileEvent, ProfileRefusal> {
  if (person.volunteering.state === "invited") return refuse({ code: "not-a-supporter" });
  const refusal = whyNotProfile(words);
  if (refusal !== undefined) return refuse(refusal);
  const profile = tidiedProfile(words);
  const before = person.profile ?? { biography: "", contact: "" };
  if (before.biography === profile.biography && before.contact === profile.contact) {
    return accept(person);
  }
  return accept({ ...person, profile }, { type: "ProfileChanged" });
}
