import { createApp, type App, type AppOptions } from "./app";
import { readConfig, UnsafeStart, type Config } from "./config";
import type { Log } from "./application/ports/log";
import { leaveRoomToGrow } from "./outbound/machine/room-to-grow";
import { guardConsole } from "./outbound/telemetry/console-guard";
import { countingFaults, createLog } from "./outbound/telemetry/log";
import { openTelemetry } from "./outbound/telemetry/telemetry";

/** Longer than any step may take; after it the process ends whatever it is doing. */
const PATIENCE_MS = 25_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A start that failed, in words that say what to do. Exit code 1. */
function giveUp(fault: unknown, config?: Config): never {
  const message = fault instanceof Error ? fault.message : String(fault);
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  if (fault instanceof UnsafeStart) {
    process.stderr.write(`Near-peer does not start: ${message}.\n`);
  } else if (code === "EADDRINUSE" && config !== undefined) {
    process.stderr.write(
      `Port ${config.port} is in use. Stop what uses it, or choose another: PORT=3979 npm start\n`,
    );
  } else if (
    (code === "EACCES" || code === "ENOTDIR" || code === "EEXIST") &&
    config !== undefined
  ) {
    process.stderr.write(
      `The folder ${config.dataDir} cannot be used (${message}). Set DATA_DIR to one you may write to.\n`,
    );
  } else {
    process.stderr.write(`Near-peer could not start: ${message}\n`);
  }
  process.exit(1);
}

function greet(config: Config): void {
  const base = `http://127.0.0.1:${config.port}`;
  if (config.mode === "hosted") {
    say(`Near-peer listens on port ${config.port}.`);
    return;
  }
  say("");
  say("Near-peer is running.");
  say(`  The local Teams page   ${base}/local/`);
  say(`  The tab                ${base}/tab/`);
  say(`  The bot endpoint       ${base}/api/messages`);
  say(`  Its data               ${config.dataDir}`);
  say("");
}

function stopOnSignal(app: App, log: Log): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.fault("process.stop-failed", fault);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** Reads the environment, builds the program, listens, and stops gracefully. */
export async function run(parts: Omit<AppOptions, "config" | "log">): Promise<void> {
  leaveRoomToGrow();
  let config: Config | undefined;
  try {
    config = readConfig(process.env);
    const telemetry = await openTelemetry(config.monitor);
    const { meter } = telemetry;
    const log = countingFaults(createLog(config.logLevel), meter);
    // A fault that nobody caught is noted; what it belonged to has failed, the process lives.
    process.on("unhandledRejection", (fault) => log.fault("process.unhandled-rejection", fault));
    // After one that nobody caught nothing is certain: it ends, and Node does not print what the fault says.
    process.on("uncaughtException", (fault) => {
      log.fault("process.uncaught", fault);
      process.exit(1);
    });
    guardConsole(log);
    const app = await createApp({ config, log, meter, ...parts });
    await app.listen();
    const close = async () => {
      await app.close();
      await telemetry.close();
    };
    stopOnSignal({ ...app, close }, log);
    greet(config);
  } catch (fault) {
    giveUp(fault, config);
  }
}
