import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BROWSER_ARGUMENTS } from "../../bot/scripts/find-browser.mjs";

const FIND = fileURLToPath(new URL("../../bot/scripts/find-browser.mjs", import.meta.url));

/** Finds the browser once, for every test that needs one; in a process of its own, since Jest would read its modules in the tests' way. */
export default function setUp() {
  process.env.NEAR_PEER_BROWSER = execFileSync(process.execPath, [FIND], { encoding: "utf8" });
  process.env.NEAR_PEER_BROWSER_ARGUMENTS = JSON.stringify(BROWSER_ARGUMENTS);
}
