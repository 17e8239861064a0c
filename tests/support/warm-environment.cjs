// Where tests run. Jest gives each test file modules of its own, and with them code that has never run before: most of the time of
// a test over HTTP went by in reading and warming up the same product again. Here the product and its libraries are read once by each
// of Jest's processes, as a program reads them; the tests themselves and what is in `tests` are fresh in each file.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { transformSync, version } = require("esbuild");
const { TestEnvironment } = require("jest-environment-node");

const MADE_OF_IT = { format: "cjs", target: "node24", jsx: "automatic" };
/** What was made of each text, for the next process that reads it. */
const KEPT = join(__dirname, "../../.cache/read-once");
mkdirSync(KEPT, { recursive: true });

/** The JavaScript of a TypeScript text. */
function javaScriptOf(source, loader) {
  const digest = createHash("sha256").update(JSON.stringify([version, MADE_OF_IT, loader, source]));
  const kept = join(KEPT, `${digest.digest("hex")}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { code } = transformSync(source, { ...MADE_OF_IT, loader });
  // Whole or not at all, whatever other processes do meanwhile.
  const own = `${kept}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, kept);
  return code;
}

/** Reads TypeScript as the build does. */
function reading(loader) {
  return (module, file) => module._compile(javaScriptOf(readFileSync(file, "utf8"), loader), file);
}

const { ".json": json, ".node": native } = Module._extensions;
delete Module._extensions[".json"];
delete Module._extensions[".node"];
// In the order in which a name without an ending is looked for: a card's template has the name of its module.
Object.assign(Module._extensions, {
  ".ts": reading("ts"),
  ".tsx": reading("tsx"),
  ".json": json,
  ".node": native,
});

/** What both sides make and compare by its class. */
const SHARED = [
  ...["Error", "TypeError", "RangeError", "SyntaxError", "AggregateError"],
  ...["Map", "Set", "WeakMap", "WeakSet", "Date", "RegExp"],
];

/** What is slow to make and the same for all files, by its name. */
const keptOverFiles = new Map();

module.exports = class WarmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.readOnce = require;
    this.global.keptOverFiles = keptOverFiles;
    for (const name of SHARED) this.global[name] = globalThis[name];
    this.settings = { ...process.env };
    this.global.process.env = process.env;
  }

  async teardown() {
    for (const name of Object.keys(process.env)) {
      if (!(name in this.settings)) delete process.env[name];
    }
    Object.assign(process.env, this.settings);
    await super.teardown();
  }
};
