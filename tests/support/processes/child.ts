import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { REPOSITORY } from "../repository";

const NODE = join(REPOSITORY, "node_modules/node/bin/node");
const READY_WITHIN_MS = 20_000;
/** The last of what it said is enough to see why it ended. */
const KEPT_CHARACTERS = 20_000;

/** How a process ended. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** How long after it was asked to end (or by itself), in ms since the start of this process. */
  readonly at: number;
}

/** A process of the tests' own. */
export interface Child {
  readonly pid: number;
  /** What it said when it was ready: the first line of JSON on its standard output. */
  readonly ready: unknown;
  readonly ended: Promise<ChildEnd>;
  lives(): boolean;
  /** The last that it wrote, besides that line. */
  said(): string;
  /** Sends a signal; resolves at once. Nothing happens where it has ended. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it, whatever it is doing, and waits for the end. */
  kill(): Promise<ChildEnd>;
}

/** What a process is started with. */
export interface ChildWishes {
  /** A bundled program. */
  readonly script: string;
  /** Given as its one word, in JSON. */
  readonly options?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeWords?: readonly string[];
}

/**
 * Starts a program under Node 24 and waits for a line of JSON, which says that it is ready. It has its own settings only. Its
 * standard input stays open for as long as this process lives: a program that ends when it closes (`endWithParent`)
 * is never left behind. Throws with what it said where it ends before it is ready, or is not ready in time.
 */
export async function startChild(wishes: ChildWishes): Promise<Child> {
  const { script, options = {}, env = {}, nodeWords = [] } = wishes;
  const words = ["--disable-warning=ExperimentalWarning", ...nodeWords, script];
  const child = spawn(NODE, [...words, JSON.stringify(options)], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => undefined); // it has ended already
  let kept = "";
  const keep = (text: string) => (kept = (kept + text).slice(-KEPT_CHARACTERS));
  child.stderr.setEncoding("utf8").on("data", keep);
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once("exit", (code, signal) => {
      resolve({ code, signal, at: performance.now() });
    });
  });
  const lives = () => child.exitCode === null && child.signalCode === null;
  const signal = (which: NodeJS.Signals) => {
    if (lives()) child.kill(which);
  };
  const ready = await new Promise<unknown>((resolve, reject) => {
    const impatience = setTimeout(() => {
      signal("SIGKILL");
      reject(new Error(`${script} was not ready in ${READY_WITHIN_MS} ms: ${kept}`));
    }, READY_WITHIN_MS);
    let isReady = false;
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (isReady || !line.startsWith("{")) {
        keep(`${line}\n`);
        return;
      }
      isReady = true;
      clearTimeout(impatience);
      resolve(JSON.parse(line));
    });
    void ended.then(({ code, signal: by }) => {
      clearTimeout(impatience);
      reject(new Error(`${script} ended with ${code ?? by ?? "?"}: ${kept}`));
    });
  });
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    lives,
    said: () => kept,
    signal,
    kill: () => {
      signal("SIGCONT"); // one that was paused would never see its end
      signal("SIGKILL");
      return ended;
    },
  };
}
