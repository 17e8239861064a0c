// A file of its own, so that only those who use this theme load it.
export { teamsDarkTheme } from "@fluentui/react-components";
