import { readFile, writeFile } from "node:fs/promises";
import { openPorts, type AppOptions } from "./app";
import type { Ports } from "./application/ports/ports";
import { makeUseCases, type UseCases } from "./compose-use-cases";
import { readConfig, UnsafeStart } from "./config";
import type { CommandResult } from "./inbound/cli/command-result";
import { destroyKeyCommand } from "./inbound/cli/destroy-key";
import { rewrapKeysCommand } from "./inbound/cli/rewrap-keys";
import { replayErasures } from "./inbound/cli/replay-erasures";
import { firstDirector } from "./inbound/cli/first-director";
import { verifyAudit } from "./inbound/cli/verify-audit";
import { createLog } from "./outbound/telemetry/log";

/** What a command works with. */
interface Program {
  readonly useCases: UseCases;
  readonly ports: Ports;
  /** The tenant a new scheme belongs to. */
  readonly tenantId: string;
}

/** Each command by its name, as it is said after `npm run`. */
const COMMANDS = new Map<
  string,
  (program: Program, words: readonly string[]) => Promise<CommandResult>
>([
  [
    "first-director",
    ({ useCases, ports: { clock }, tenantId }, words) =>
      firstDirector({ ...useCases, clock, tenantId }, words),
  ],
  ["verify-audit", ({ useCases }, words) => verifyAudit(useCases.checkTrail, words)],
  [
    "replay-erasures",
    ({ useCases }, words) =>
      replayErasures(
        {
          ...useCases,
          readText: (path) => readFile(path, "utf8"),
          writeText: (path, text) => writeFile(path, text, { mode: 0o600 }),
        },
        words,
      ),
  ],
  ["rewrap-keys", ({ useCases }, words) => rewrapKeysCommand(useCases.rewrapKeys, words)],
  ["destroy-key", ({ useCases }, words) => destroyKeyCommand(useCases.destroyKey, words)],
]);

/** Runs one command against the store that the environment names, prints what it has to say, and ends. */
export async function runCommand({ local }: Pick<AppOptions, "local">): Promise<void> {
  const [name = "", ...words] = process.argv.slice(2);
  try {
    const command = COMMANDS.get(name);
    if (command === undefined) throw new UnsafeStart(`there is no command ${name}`);
    const config = readConfig(process.env);
    const tenantId = config.allowedTenants[0] ?? local?.LOCAL_IDENTITY.tenantId ?? "";
    const log = createLog(config.logLevel);
    const { ports, close } = await openPorts({
      config,
      log,
      ...(local === undefined ? {} : { local }),
    });
    const result = await command({ useCases: makeUseCases(ports), ports, tenantId }, words);
    await close();
    (result.ok ? process.stdout : process.stderr).write(`${result.text}\n`);
    process.exitCode = result.ok ? 0 : 1;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
