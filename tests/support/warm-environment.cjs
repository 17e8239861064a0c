// Where tests run. Jest gives each test file modules of its own, and with them code that has never run before: most of the time of
// a test over HTTP went by in reading and warming up the same product again. Here the product and its libraries are read once by each
// of Jest's processes, as a program reads them; the tests themselves and what is in `tests` are fresh in each file.
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("esbuild");
const { TestEnvironment } = require("jest-environment-node");

/** Reads TypeScript as the build does. */
function reading(loader) {
  return (module, file) => {
    const { code } = transformSync(readFileSync(file, "utf8"), {
      loader,
      format: "cjs",
      target: "node24",
      jsx: "automatic",
      sourcefile: file,
    });
    module._compile(code, file);
  };
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

module.exports = class WarmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.readOnce = require;
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
