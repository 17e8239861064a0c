import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { newDataFolder, type DataFolder } from "./data-folder";
import { freePort } from "./free-port";
import { call } from "./http-call";
import { REPOSITORY } from "./repository";
import { until } from "./until";

const NODE = join(REPOSITORY, "node_modules/node/bin/node");
const DIST = join(REPOSITORY, "bot/dist");
/** Many tests start the same program, which need not be compiled anew each time. */
const COMPILED = join(REPOSITORY, ".cache/compiled");
const READY_WITHIN_MS = 20_000;

/** How a program ended, and what it had said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is started. */
export interface ProgramWishes {
  /** Default: a new one, removed at the end. */
  readonly folder?: DataFolder;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program as a process of its own. */
export interface Program {
  readonly base: string;
  readonly port: number;
  readonly folder: DataFolder;
  /** Starts it once more on the same port and data; `laterMs` puts its machine's clock ahead. */
  start(laterMs?: number): Promise<void>;
  /** `kill -9`: nothing more of it happens. */
  kill(): Promise<Ended>;
  /** SIGTERM, as a platform stops it. */
  stop(): Promise<Ended>;
  /** Whether it still runs. */
  lives(): boolean;
  /** Everything it has said since it was last started. */
  said(): string;
  /** Ends it, however it is, and removes its data. */
  close(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly said: () => string;
}

function launch(
  env: Readonly<Record<string, string>>,
  [script, ...words]: readonly [string, ...string[]] = ["main-local.js"],
): Running {
  const built = join(DIST, script);
  if (!existsSync(built)) throw new Error("The program is not built. Run: npm test");
  const child = spawn(NODE, ["--disable-warning=ExperimentalWarning", built, ...words], {
    // Nothing of the caller's own settings: a name that is not given is not set.
    env: { PATH: process.env["PATH"] ?? "", NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  return { child, ended, said: () => stdout + stderr };
}

/** Runs the program, or a command, where it is expected to end by itself; killed where it does not in time. */
export async function runProgram(
  env: Readonly<Record<string, string>>,
  command?: readonly [string, ...string[]],
): Promise<Ended> {
  const { child, ended } = launch(env, command);
  const patience = setTimeout(() => child.kill("SIGKILL"), READY_WITHIN_MS);
  try {
    return await ended;
  } finally {
    clearTimeout(patience);
  }
}

async function untilReady(base: string, { ended, said }: Running): Promise<void> {
  let over: Ended | undefined;
  void ended.then((end) => (over = end));
  await until(
    "ready",
    async () => {
      if (over !== undefined) throw new Error(`It ended with ${over.code}: ${said()}`);
      const answered = await call(base, { path: "/readyz" }).catch(() => undefined);
      return answered?.status === 200 ? true : undefined;
    },
    READY_WITHIN_MS,
  );
}

/** Starts it on a free port, and resolves when it is ready. */
export async function startProgram(wishes: ProgramWishes = {}): Promise<Program> {
  const folder = wishes.folder ?? newDataFolder();
  const port = wishes.port ?? (await freePort());
  const base = `http://127.0.0.1:${port}`;
  let running: Running | undefined;

  const start = async (laterMs = 0): Promise<void> => {
    running = launch({
      DATA_DIR: folder.path,
      PORT: String(port),
      ...(laterMs === 0 ? {} : machineLater(laterMs)),
      ...wishes.env,
    });
    await untilReady(base, running);
  };
  const end = (signal: NodeJS.Signals): Promise<Ended> => {
    if (running === undefined) throw new Error("It has not been started.");
    running.child.kill(signal);
    return running.ended;
  };
  const close = async (): Promise<void> => {
    if (running !== undefined) await end("SIGKILL");
    folder.remove();
  };
  try {
    await start();
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    base,
    port,
    folder,
    start,
    close,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    lives: () => running?.child.exitCode === null && running.child.signalCode === null,
    said: () => running?.said() ?? "",
  };
}

function machineLater(laterMs: number): Record<string, string> {
  const preload = join(REPOSITORY, "tests/support/machine-later.cjs");
  return { NODE_OPTIONS: `--require "${preload}"`, MACHINE_LATER_MS: String(laterMs) };
}
