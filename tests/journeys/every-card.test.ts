import type { Browser, Page } from "playwright-core";
import { CATALOGUE } from "../../bot/src/cards/catalogue";
import { barriers, openBrowser, photographer } from "../support/browser";
import { cardsPage, samples } from "../support/cards-page";
import { THEMES } from "../support/themes";

const WIDTHS = { telephone: 320, desktop: 1024 } as const;

describe("Every card of the bot, drawn by Microsoft's renderer", () => {
  let browser: Browser;
  let page: Page;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
    page = await context.newPage();
    picture = photographer(page, "every-card", { fullPage: true });
    await page.setContent(await cardsPage());
  });
  afterAll(() => browser.close());

  async function draw(theme: string, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    const cards = JSON.stringify(samples(CATALOGUE));
    await page.evaluate(`drawCatalogue(${cards}, ${JSON.stringify(theme)})`);
  }

  it.each(THEMES)("PF-25: has no barrier that axe can find, in %s (WCAG 2.2 AA)", async (theme) => {
    await draw(theme, WIDTHS.desktop);
    await picture(theme);
    expect(await barriers(page)).toEqual([]);
  });

  it.each(Object.entries(WIDTHS))(
    "fits a %s: nothing is cut off or too small",
    async (_, width) => {
      await draw("default", width);
      await picture(`${width}`);
      // What is wider than its place, or a button smaller than WCAG 2.5.8 asks for, by the card's name.
      const tooWide = `[...document.querySelectorAll("section")]
      .filter((one) => [one, ...one.querySelectorAll("*")].some((part) =>
        part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== "inline" && part.clientWidth > 0
        && part.tagName !== "INPUT" && part.tagName !== "SELECT"))
      .map((one) => one.ariaLabel)`;
      const tooSmall = `[...document.querySelectorAll("section button, section a")]
      .filter((one) => one.getBoundingClientRect().height < 24 && one.tagName === "BUTTON")
      .map((one) => one.closest("section").ariaLabel + ": " + one.textContent)`;
      expect(await page.evaluate(tooWide)).toEqual([]);
      expect(await page.evaluate(tooSmall)).toEqual([]);
      const widest = await page.evaluate("document.documentElement.scrollWidth");
      expect(widest).toBeLessThanOrEqual(width);
    },
  );
});
