import type { SettingsView } from "../../../contract";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { Settings } from "../../../scheme/policy/settings";

/** The settings as the tab reads them. */
export function toSettingsView({ value, version }: Versioned<Settings>): SettingsView {
  const { signposts, resources, workingHours, ...rest } = value;
  return {
    version,
    settings: {
      ...rest,
      workingHours: { ...workingHours },
      signposts: signposts.map((signpost) => ({ ...signpost })),
      resources: resources.map((resource) => ({ ...resource })),
    },
  };
}
