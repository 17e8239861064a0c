import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** The Fluent theme for a theme that Teams names. One it does not know looks like the default. */
export function fluentTheme(teamsTheme: string): Theme {
  if (teamsTheme === "contrast") return teamsHighContrastTheme;
  // Glass is drawn over a dark picture.
  return teamsTheme === "dark" || teamsTheme === "glass" ? teamsDarkTheme : teamsLightTheme;
}
