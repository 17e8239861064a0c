import { runCommand } from "./run-command";

// Commands in production, against the store that the environment names.
void runCommand({});
