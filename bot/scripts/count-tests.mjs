// Prints how many tests of the last run passed and failed, as one plain line.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../../.cache/jest.json", import.meta.url));
const { numPassedTests = 0, numFailedTests = 0 } = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : {};
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
