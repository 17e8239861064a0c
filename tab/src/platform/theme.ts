import { teamsLightTheme, type Theme } from "@fluentui/react-components";

/** The theme of Teams' default look, and of a page outside Teams. */
export const defaultTheme: Theme = teamsLightTheme;

/** Loads the Fluent theme for a theme that Teams names. One it does not know looks like the default. */
export async function loadTheme(teamsTheme: string): Promise<Theme> {
  switch (teamsTheme) {
    case "contrast":
      return (await import("./themes/contrast")).teamsHighContrastTheme;
    case "dark":
    case "glass": // drawn over a dark picture
      return (await import("./themes/dark")).teamsDarkTheme;
    default:
      return defaultTheme;
  }
}
