// The console of the product, which was read once for all files (warm-environment.cjs): what a test expects of it, or says there
// itself, is of the same one.
globalThis.console = require("node:console");
