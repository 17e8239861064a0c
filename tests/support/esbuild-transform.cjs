// Jest reads TypeScript, and the few packages that are published as ES modules only, through esbuild.
const { transformSync } = require("esbuild");

const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".mjs": "js" };

module.exports = {
  process(source, file) {
    const ending = /\.[a-z]+$/.exec(file)?.[0] ?? ".js";
    const { code } = transformSync(source, {
      loader: LOADERS[ending] ?? "js",
      format: "cjs",
      target: "node24",
      // Jest runs modules in a place of its own, where import() is not allowed and require is.
      supported: { "dynamic-import": false },
      jsx: "automatic",
      sourcemap: "inline",
      sourcefile: file,
    });
    return { code };
  },
};
