import type { Candidate, PeopleKind, PersonBrief, PersonRow } from "../../../contract";
import { capacityOf, whyNotPair } from "../../../scheme/allocation/rules";
import { pairRefusalText } from "../../../scheme/allocation/reasons";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { fullName, type Person } from "../../../scheme/people/person";
import {
  awayUntil,
  holdsOn,
  isActiveSupporter,
  isFoundationDoctor,
  latestPost,
  mayVolunteer,
  postOn,
} from "../../../scheme/people/standing";
import { isGiven } from "../../../scheme/people/roles";
import type { IsoDate } from "../../../scheme/shared/time";
import { standingOf } from "../../../scheme/supporter/application";
import { findsWords } from "../search";

/** A person in a director's list, in brief. */
export function toPersonBrief(person: Person, today: IsoDate): PersonBrief {
  const post = latestPost(person, today);
  return {
    personId: person.id,
    name: fullName(person.name),
    grade: post?.grade ?? "",
    site: post?.site ?? "",
    specialty: post?.specialty ?? "",
  };
}

/** Which list somebody stands in. An F2 who volunteered stands in both lists of doctors. */
export function isOfKind(person: Person, kind: PeopleKind, today: IsoDate): boolean {
  switch (kind) {
    case "foundation-doctors":
      return isFoundationDoctor(person, today);
    case "senior-doctors":
      return postOn(person, today)?.role === "senior-doctor" || isActiveSupporter(person, today);
    case "staff":
      return person.memberships.some((one) => isGiven(one) && (one.until ?? today) >= today);
    case "past":
      return postOn(person, today) === undefined && latestPost(person, today) !== undefined;
  }
}

/** A person as a director sees them. Nothing here is a characteristic or free text. */
export function toPersonRow({ value, version }: Versioned<Person>, state: SchemeState): PersonRow {
  const { today } = state;
  const now = postOn(value, today);
  const until = awayUntil(value, today);
  const post = latestPost(value, today);
  const roles = value.memberships.filter((one) => holdsOn(one, today)).map(({ role }) => role);
  return {
    ...toPersonBrief(value, today),
    version,
    email: value.email,
    ...(value.gmcNumber === undefined ? {} : { gmcNumber: value.gmcNumber }),
    roles: [...new Set(now === undefined ? roles : [...roles, now.role])],
    ...(post === undefined ? {} : { from: post.from }),
    ...(post?.until === undefined ? {} : { until: post.until }),
    ...linkSide(value, state),
    ...(until === undefined ? {} : { awayUntil: until }),
    ...supporterSide(value, state),
    ...doctorSide(value, state),
  };
}

function linkSide({ link }: Person, { byId }: SchemeState) {
  if (link.state === "not-linked") return { linked: false };
  const by = link.by === undefined ? undefined : byId.get(link.by);
  return {
    linked: true,
    linkedAt: link.at,
    ...(by === undefined ? {} : { linkedBy: fullName(by.name) }),
  };
}

/** In a word whether somebody is a supporter: an application that stands makes one (NP6). */
export function volunteeringOf(
  person: Person,
  today: IsoDate,
): NonNullable<PersonRow["volunteering"]> {
  const { volunteering, arcp } = person;
  if (isActiveSupporter(person, today)) return "volunteered";
  if (volunteering.state === "invited" || volunteering.state === "stepped-down") {
    return volunteering.state;
  }
  if (volunteering.state === "volunteered") return "not-able";
  const { state } = standingOf(volunteering.application, arcp, today);
  return state === "not-able-this-year" ? "not-able" : "applied";
}

function supporterSide(person: Person, { carrying, scheme, today }: SchemeState) {
  if (!mayVolunteer(person, today)) return {};
  return {
    volunteering: volunteeringOf(person, today),
    capacity: capacityOf(person, scheme.policy),
    carrying: carrying.get(person.id) ?? 0,
  };
}

function doctorSide(person: Person, { supporterOf, byId, today }: SchemeState) {
  if (!isFoundationDoctor(person, today)) return {};
  const supporter = byId.get(supporterOf.get(person.id) ?? "");
  return {
    optedOut: person.participation.state === "opted-out",
    mayBorrow: person.mayBorrow === true,
    ...(person.contact === undefined ? {} : { contact: person.contact.state }),
    ...(supporter === undefined ? {} : { supporter: toPersonBrief(supporter, today) }),
  };
}

/** The order of a list: by family name; among foundation doctors those without a supporter first. */
export function personKey(person: Person, row: PersonRow, kind: PeopleKind): string {
  const without = row.supporter === undefined && row.contact === undefined;
  const waiting = kind === "foundation-doctors" && without;
  const name = `${person.name.family} ${person.name.given}`.toLowerCase();
  return `${waiting ? "0" : "1"} ${name} ${person.id}`;
}

/** Whether a row has the words somebody searches for, in any of what it shows. */
export function matches(row: PersonRow, search: string | undefined): boolean {
  const { name, email, gmcNumber, grade, site, specialty } = row;
  return findsWords([name, email, gmcNumber, grade, site, specialty], search);
}

/** Every supporter for one doctor: those who may be chosen first, the least loaded first among them. */
export function toCandidates(doctor: Person, state: SchemeState): Candidate[] {
  const { people, scheme, today, apart } = state;
  const live = state.live.filter((pair) => pair.doctorId !== doctor.id);
  const { policy } = scheme;
  // Their supporter is nobody to choose; left out, they give nothing away of who asked for a change (NP19).
  const left = [doctor.id, state.supporterOf.get(doctor.id)];
  return people
    .map(({ value }) => value)
    .filter((person) => !left.includes(person.id) && isActiveSupporter(person, today))
    .map((supporter) => {
      const rule = whyNotPair({ doctor, supporter, livePairs: live, policy, today, apart });
      return {
        ...toPersonBrief(supporter, today),
        carrying: live.filter((pair) => pair.supporterId === supporter.id).length,
        capacity: capacityOf(supporter, policy),
        ...(rule === undefined ? {} : { whyNot: pairRefusalText(rule) }),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.whyNot !== undefined) - Number(b.whyNot !== undefined) ||
        a.carrying - b.carrying ||
        a.name.localeCompare(b.name),
    );
}
