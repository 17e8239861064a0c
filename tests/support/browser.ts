import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { REPOSITORY } from "./repository";

/** Where the pictures of each step are kept. */
const PICTURES = join(REPOSITORY, "artifacts/journeys");

/** Opens the browser that the set-up of the tests found. Pages come from a context of their own, which axe asks for. */
export function openBrowser(): Promise<Browser> {
  const args = JSON.parse(process.env["NEAR_PEER_BROWSER_ARGUMENTS"] ?? "[]") as string[];
  return chromium.launch({ executablePath: process.env["NEAR_PEER_BROWSER"] ?? "", args });
}

/** A window of it, with the patience that a busy machine needs. What fades in while axe looks would have another contrast for a moment. */
export async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** Takes pictures of one journey, numbered in the order of its steps; `fullPage`: with what one would scroll to. */
export function photographer(page: Page, journey: string, { fullPage = false } = {}) {
  const folder = join(PICTURES, journey);
  // An earlier run's pictures, whose steps had other numbers, would be taken for those of this one.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let step = 0;
  return async (name: string): Promise<void> => {
    step += 1;
    const file = `${String(step).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: join(folder, file), animations: "disabled", fullPage });
  };
}

/**
 * Fluent UI puts hidden elements at the ends of its groups that take the focus for an instant and pass it
 * on. Axe takes them for a trap; nobody ever stays on one.
 */
const FLUENT_SENTINEL = "data-tabster-dummy";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that a theme can break: it changes colours and nothing else of a page. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const AXE = join(REPOSITORY, "node_modules/axe-core/axe.min.js");
/** Read with the first page that is looked at. */
let axeSource: string | undefined;

/**
 * Resolves when nothing in a frame moves or changes its colours any more, but for what does so without an end, and when a
 * dialog that has gone no longer hides the page: its cover stays for a quarter of a second. One that hides it for good is for axe to find.
 */
const AT_REST = `(async () => {
  const drawn = () => new Promise((next) => requestAnimationFrame(next));
  const isHidden = () =>
    document.querySelector("#root[aria-hidden=true]") !== null &&
    document.querySelector("[role=dialog], [role=alertdialog]") === null;
  for (let looks = 0; looks < 60; looks += 1) {
    await drawn();
    await drawn();
    const moving = document.getAnimations().filter(
      (one) => one.playState === "running" && one.effect.getComputedTiming().endTime < 5_000,
    );
    if (moving.length === 0 && !isHidden()) return;
    await Promise.allSettled(moving.map((one) => one.finished));
  }
})()`;

/**
 * Gives axe to the frames that have none yet. A frame keeps it until it is loaded anew: what is looked at in three themes is given it once.
 * Throws where a frame cannot have it, which axe itself would pass over.
 */
async function giveAxe(frames: readonly Frame[]): Promise<void> {
  axeSource ??= readFileSync(AXE, "utf8");
  for (const frame of frames) {
    if ((await frame.evaluate("typeof axe")) === "undefined") await frame.evaluate(axeSource);
  }
}

/**
 * Axe in the page itself, of which nothing but what is wrong is asked. Left to itself it would send every finding of every element through the
 * browser's line and sum them up in another page; and it would leave out a frame that does not answer within half a second.
 */
function axeIn(page: Page): AxeBuilder {
  return new AxeBuilder({ page, axeSource: "void 0" })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], selectors: false, pingWaitTime: 0 });
}

/**
 * What axe finds wrong by WCAG 2.2 AA on the page and in its frames, a line a rule. In a theme other than
 * the default, the rules about colour: all others say the same of the same page in every theme.
 */
export async function barriers(page: Page): Promise<readonly string[]> {
  const theme = await page.evaluate("document.documentElement.dataset.theme");
  // Where the tab is shown, the local page around it is not what is looked at.
  const inTab = await page.locator("iframe").isVisible();
  const frames = inTab ? page.frames() : [page.mainFrame()];
  await giveAxe(frames);
  for (const frame of frames) await frame.evaluate(AT_REST);
  const axe = inTab ? axeIn(page).include("iframe") : axeIn(page);
  const { violations } = await (
    theme === "dark" || theme === "contrast" ? axe.withRules(OF_COLOUR) : axe.withTags(WCAG)
  ).analyze();
  return violations.flatMap(({ id, nodes }) => {
    const found = nodes.map((node) => node.html).filter((html) => !html.includes(FLUENT_SENTINEL));
    return found.length === 0 ? [] : [`${id}: ${found.join(" | ")}`];
  });
}
