import { schemeKey } from "../../platform/queries";

/** The key of the settings that were read. Not below the scheme's own: what is being edited is not read again meanwhile. */
export function settingsKey(schemeId: string): readonly string[] {
  return ["settings", schemeId];
}

/** The key of the list of who runs a scheme. */
export function rolesKey(schemeId: string): readonly string[] {
  return [...schemeKey(schemeId), "roles"];
}
