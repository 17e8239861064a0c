import * as local from "./local/start-local";
import { runCommand } from "./run-command";

// Commands on a machine without Azure.
void runCommand({ local });
