import { BROWSER_ARGUMENTS, findBrowser } from "../../bot/scripts/find-browser.mjs";

/** Finds the browser once, for every test that needs one. */
export default async function setUp() {
  process.env.NEAR_PEER_BROWSER = await findBrowser();
  process.env.NEAR_PEER_BROWSER_ARGUMENTS = JSON.stringify(BROWSER_ARGUMENTS);
}
