import { openPorts, type AppOptions } from "./app";
import { makeUseCases } from "./compose-use-cases";
import { readConfig, UnsafeStart } from "./config";
import { firstDirector } from "./inbound/cli/first-director";
import { createLog } from "./outbound/telemetry/log";

/** Runs one command against the store that the environment names, prints what it has to say, and ends. */
export async function runCommand({ local }: Pick<AppOptions, "local">): Promise<void> {
  const [command, ...words] = process.argv.slice(2);
  try {
    if (command !== "first-director") throw new UnsafeStart(`there is no command ${command ?? ""}`);
    const config = readConfig(process.env);
    const tenantId = config.allowedTenants[0] ?? local?.LOCAL_IDENTITY.tenantId ?? "";
    const log = createLog(config.logLevel);
    const { ports, close } = await openPorts({
      config,
      log,
      ...(local === undefined ? {} : { local }),
    });
    const useCases = makeUseCases(ports);
    const result = await firstDirector({ ...useCases, clock: ports.clock, tenantId }, words);
    await close();
    (result.ok ? process.stdout : process.stderr).write(`${result.text}\n`);
    process.exitCode = result.ok ? 0 : 1;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
