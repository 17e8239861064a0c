import type { Person } from "../wire";

/** People under one heading. */
export interface PeopleGroup {
  readonly title: string;
  readonly members: readonly Person[];
}

const GROUPS: readonly (readonly [string, (role: string) => boolean])[] = [
  ["Running the scheme", (role) => /director|administrator|deputy|DME/.test(role)],
  ["Supporters and senior doctors", (role) => /supporter|senior/.test(role)],
  ["Foundation doctors", (role) => role.includes("foundation")],
  ["Educational supervisors", (role) => role.includes("supervisor")],
  ["Everybody else", () => true],
];

/** People by what they are, each person once, in the order in which one meets them. */
export function groupPeople(people: readonly Person[]): readonly PeopleGroup[] {
  const groupOf = ({ roles }: Person) =>
    GROUPS.findIndex(([, fits]) => (roles.length === 0 ? [""] : roles).some(fits));
  return GROUPS.map(([title], index) => ({
    title,
    members: people.filter((person) => groupOf(person) === index),
  })).filter(({ members }) => members.length > 0);
}
