import { allocate } from "./inbound/cli/allocate/allocate";
import { sha256 } from "./outbound/machine/machine";

// `npm run allocate`: apart from the other commands, since it needs no store and no settings and begins at once.
try {
  const { ok, text } = allocate(process.argv.slice(2), sha256);
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = ok ? 0 : 1;
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
