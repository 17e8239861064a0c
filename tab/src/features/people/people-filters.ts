import type { PeopleKind, PersonRow } from "@near-peer/bot/contract";
import { fits } from "../../components/find-rows";

/** What a list of people can be narrowed to. */
export type PeopleFilter =
  | "all"
  | "without-supporter"
  | "not-linked"
  | "opted-out"
  | "invited"
  | "may-support"
  | "volunteered";

const FILTERS: Record<PeopleKind, readonly PeopleFilter[]> = {
  "foundation-doctors": ["all", "without-supporter", "not-linked", "opted-out", "may-support"],
  "senior-doctors": ["all", "invited", "volunteered", "not-linked"],
  staff: ["all", "not-linked"],
  past: ["all"],
};

/** The filters of a list, the one that shows everybody first. */
export function filtersFor(kind: PeopleKind): readonly PeopleFilter[] {
  return FILTERS[kind];
}

/** The filter that an address names; one it does not know shows everybody. */
export function filterNamed(kind: PeopleKind, name: string): PeopleFilter {
  return FILTERS[kind].find((filter) => filter === name) ?? "all";
}

/** Whether a person is one of those a filter shows. */
export function passes(person: PersonRow, filter: PeopleFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "without-supporter":
      return person.supporter === undefined && person.contact === undefined;
    case "not-linked":
      return !person.linked;
    case "opted-out":
      return person.optedOut === true;
    case "may-support":
      return person.volunteering === "invited";
    case "invited":
    case "volunteered":
      return person.volunteering === filter;
  }
}

/** Whether a search finds a person. */
export function found(person: PersonRow, search: string): boolean {
  const { name, email, gmcNumber, grade, site, specialty } = person;
  return fits(search, [name, email, gmcNumber, grade, site, specialty]);
}
