// Finds a browser for the tests and for the pictures: the one that is named, an installed one, or the one
// that comes with the `@sparticuz/chromium` package, which needs no rights to install.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...PLACES, ...named].find((path) => existsSync(path));
}

const ADVICE = "Install Chrome, Edge or Chromium, or set CHROME_PATH to one, and run this again.";

/** The path of a browser that can be started. Throws, saying what to do, where there is none. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not there. ${ADVICE}`);
  }
  const found = installed();
  if (found !== undefined) return found;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch (cause) {
    throw new Error(`No browser was found. ${ADVICE}`, { cause });
  }
}

/** No sandbox inside a container, and no page reaches anything but this machine. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
];

if (process.argv[1]?.endsWith("find-browser.mjs")) process.stdout.write(await findBrowser());
