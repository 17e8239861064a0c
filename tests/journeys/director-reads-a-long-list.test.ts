import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { seededDirector } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { sheetOf } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";

/** Enough doctors for a list of many windows, whose rows are of several heights. */
const MANY_DOCTORS = sheetOf(
  ...Array.from({ length: 130 }, (_, nth) => {
    const letter = String.fromCharCode(97 + (nth % 26));
    const name = `${letter.toUpperCase()}${letter.repeat(1 + (nth % 9))} Okafor${"-Nwosu".repeat((nth * 7) % 5)}`;
    return `${name},person.${nth}@northgate.example,${7_200_000 + nth},foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03`;
  }),
);

/** Whether before long each point of the list that is in the window belongs to a row. */
const EVERY_PLACE_HAS_A_ROW = `(async () => {
  const hasRows = () => {
    const { left, right, top, bottom } = document.querySelector("[role=grid]").getBoundingClientRect();
    const last = Math.min(bottom, window.innerHeight) - 2;
    let at = Math.max(top, 0) + 2;
    if (at > last) return false;
    for (; at < last; at += 10) {
      const there = document.elementFromPoint((left + right) / 2, at);
      if (there.closest("[role=row][aria-rowindex]") === null) return false;
    }
    return true;
  };
  for (let frames = 0; frames < 120; frames += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    if (hasRows()) return true;
  }
  return false;
})()`;

describe("A director reads a long list", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let frame: Frame;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    await (await seededDirector(program.base)).imports(MANY_DOCTORS);
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "long-list"));
    // A screen on its side, as one reads lists: more rows are in sight than are drawn at first.
    await page.setViewportSize({ width: 1280, height: 1800 });
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** Waits for the list to have so many rows, besides its heading. */
  const listOf = (rows: number) =>
    tab.locator(`[role=grid][aria-rowcount="${rows + 1}"]`).waitFor();

  /** Wherever they scroll to, there are rows. */
  async function sees(): Promise<void> {
    for (const at of [300, 700, 2_500, 1e6, 1_500]) {
      await frame.evaluate(`window.scrollTo(0, ${at})`);
      expect({ at, hasRows: await frame.evaluate(EVERY_PLACE_HAS_A_ROW) }).toEqual({
        at,
        hasRows: true,
      });
    }
    await frame.evaluate("window.scrollTo(0, 0)");
  }

  step("and sees rows wherever they scroll to", async () => {
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
    await tab.getByRole("link", { name: "People", exact: true }).click();
    await listOf(130);
    const shown = await (await page.waitForSelector("iframe")).contentFrame();
    if (shown === null) throw new Error("The tab is not shown.");
    frame = shown;
    await sees();
  });

  step("and sees them when it is in another order", async () => {
    const headings = tab.getByRole("columnheader").getByRole("button");
    for (const heading of await headings.all()) {
      for (const order of ["ascending", "descending"]) {
        await heading.click();
        await tab.locator(`[role=columnheader][aria-sort=${order}]`).waitFor();
        await sees();
      }
    }
    await picture("in-another-order");
  });

  step("and sees them when it is another list", async () => {
    const search = tab.getByRole("searchbox");
    for (const [looked, rows] of [
      ["nwosu-nwosu", 78],
      ["nwosu", 104],
      ["", 130],
    ] as const) {
      await search.fill(looked);
      await listOf(rows);
      await sees();
    }
    await picture("another-list");
  });
});
