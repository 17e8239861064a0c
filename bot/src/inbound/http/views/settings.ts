import type { SettingsView } from "../../../contract";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { Person } from "../../../scheme/people/person";
import type { Settings } from "../../../scheme/policy/settings";
import type { IsoDate } from "../../../scheme/shared/time";

/** The settings as the tab reads them, with the sites that somebody could choose from. */
export function toSettingsView(
  { value, version }: Versioned<Settings>,
  sites: readonly string[],
): SettingsView {
  const { signposts, resources, workingHours, allocation, ...rest } = value;
  return {
    version,
    sites: [...sites],
    settings: {
      ...rest,
      workingHours: { ...workingHours },
      allocation: {
        ...allocation,
        gradeOrder: allocation.gradeOrder.map((level) => [...level]),
        neighbours: allocation.neighbours.map((one) => ({ ...one, sites: [...one.sites] })),
        needFirst: [...allocation.needFirst],
      },
      signposts: signposts.map((signpost) => ({ ...signpost })),
      resources: resources.map((resource) => ({ ...resource })),
    },
  };
}

/** The sites at which doctors work on a day or later, each once, by name. */
export function sitesOf(people: readonly Person[], today: IsoDate): readonly string[] {
  const posts = people.flatMap(({ memberships }) => memberships);
  const sites = posts
    .filter(({ site, until }) => site !== undefined && (until ?? today) >= today)
    .flatMap(({ site = "" }) => site);
  return [...new Set(sites)].toSorted((a, b) => a.localeCompare(b));
}
