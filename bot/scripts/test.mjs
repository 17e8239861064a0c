// `npm test`: installs and builds what is missing, then runs every test. Words after `--` go to Jest:
//   npm test -- --selectProjects unit
import { join } from "node:path";
import { buildUnder } from "./build.mjs";
import { become, ensureInstalled, ROOT } from "./ensure.mjs";

const node = ensureInstalled();
buildUnder(node);
become(node, [
  join(ROOT, "node_modules/jest/bin/jest.js"),
  "--json",
  `--outputFile=${join(ROOT, ".cache/jest.json")}`,
  ...process.argv.slice(2),
]);
