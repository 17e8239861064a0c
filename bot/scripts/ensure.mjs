// Makes sure that what the project needs is installed. Uses nothing but Node itself (20 or later), since
// it runs before anything is there.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const OLDEST_NODE = 20;
/** The standard error, as the place where another program prints to. */
export const STDERR = 2;
/** Packages that want to run something when they are installed: those that may, and those that work without. */
const SCRIPTS = JSON.parse(
  readFileSync(fileURLToPath(new URL("install-scripts.json", import.meta.url)), "utf8"),
);
const STAMP = join(ROOT, "node_modules/.near-peer-installed");
/** Node 24, which the `node` package brings. */
const NODE = join(
  ROOT,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

function npm(...words) {
  const cli = process.env.npm_execpath;
  const [command, before] = cli ? [process.execPath, [cli]] : ["npm", []];
  const { status } = spawnSync(command, [...before, ...words], {
    cwd: ROOT,
    // What a command prints may be read by a program: what is said before it goes elsewhere.
    stdio: ["ignore", STDERR, STDERR],
    shell: cli === undefined && process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      `npm ${words.join(" ")} did not succeed. Look above for the reason, then try again.`,
    );
    process.exit(1);
  }
}

/** Installs what is missing or out of date, and answers with the path of Node 24. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    console.error(`Near-peer needs Node ${OLDEST_NODE} or later; this is ${process.version}.`);
    process.exit(1);
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  const installed = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (installed !== lock) {
    console.error("Installing what Near-peer needs (a minute or two, once) …");
    // A package that somebody took over could do anything in its install script.
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(STAMP, lock);
  }
  // The script of the package `node` brings the binary.
  if (!existsSync(NODE)) {
    npm("rebuild", ...SCRIPTS.run, "--ignore-scripts=false", "--loglevel=error");
  }
  if (!existsSync(NODE)) {
    console.error("Node 24 could not be installed. Run: npm rebuild node --ignore-scripts=false");
    process.exit(1);
  }
  return NODE;
}

/**
 * Runs a program of the project under Node 24 and ends with its exit code; signals are passed on. It runs in the
 * project's folder unless `cwd` says otherwise.
 */
export function become(node, words, extraEnvironment = {}, cwd = ROOT) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", ...words], {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...extraEnvironment },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

/** Starts a step under Node 24; resolves when it has ended, with whether it succeeded and, unless it is `live`, what it said. */
export function startStep(node, words, live) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", ...words], {
    cwd: ROOT,
    stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ held: status === 0, said }));
  });
}

/** Runs a step under Node 24 and waits; true where it succeeded. What it prints goes where `stdout` says. */
export function runStep(node, words, stdout = "inherit") {
  const { status } = spawnSync(node, ["--disable-warning=ExperimentalWarning", ...words], {
    cwd: ROOT,
    stdio: ["ignore", stdout, "inherit"],
  });
  return status === 0;
}
