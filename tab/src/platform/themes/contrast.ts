// A file of its own, so that only those who use this theme load it.
export { teamsHighContrastTheme } from "@fluentui/react-components";
