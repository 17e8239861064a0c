/** The key of what was read for the help page. */
export const HELP_KEY: readonly string[] = ["me", "help"];
