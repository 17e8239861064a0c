import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { seededDirector } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";
import { toSection } from "../support/to-section";

describe("A regional viewer sees how a scheme goes, and nobody in it (MX4, principle 9)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram({ env: { NEAR_PEER_DEMO: "1" } });
    const director = await seededDirector(program.base);
    const { now } = await director.moveClock({ advance: "PT0S" });
    const nerys = { given: "Nerys", family: "Bowen", email: "nerys.bowen@region.example" };
    const body = { ...nerys, role: "regional-viewer", from: now.slice(0, 10) };
    await director.does(api.giveRole, { body });
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "quality"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  step("begins at the numbers, which are the one page of the scheme that is theirs", async () => {
    await teams.be("Nerys Bowen");
    await teams.confirmWhoTheyAre();
    tab = await teams.tab();
    await tab.getByRole("heading", { name: "Quality", level: 1 }).waitFor();
    const sections = tab.getByRole("navigation", { name: "Sections" }).getByRole("link");
    expect(await sections.allInnerTexts()).toEqual(["Quality", "My support"]);
  });

  step("reads the same numbers as bars and in a table, in each theme", async () => {
    const table = tab.getByRole("table", { name: "Foundation doctors, year by year" });
    await table.getByRole("row", { name: "Foundation doctors 60 to 64" }).waitFor();
    const bars = tab.getByRole("list", { name: "Foundation doctors" });
    expect(await bars.innerText()).toMatch(/^Foundation doctors\s+60 to 64/u);
    expect(await bars.innerText()).toMatch(/Changed supporter\s+fewer than 5/u);
    await expectNoBarriers(page, "numbers", picture);
  });

  step("takes them along as a spreadsheet", async () => {
    const download = page.waitForEvent("download");
    await tab.getByRole("button", { name: "Take as a spreadsheet" }).press("Enter");
    const file = readFileSync(await (await download).path(), "utf8");
    expect(file).toContain("foundation doctors,60 to 64\r\n");
    await tab.getByText("The numbers are saved as a file.").first().waitFor();
  });

  step("reads them on a telephone, without scrolling sideways", async () => {
    await page.setViewportSize({ width: 320, height: 740 });
    await tab.getByRole("heading", { name: "Quality", level: 1 }).scrollIntoViewIfNeeded();
    await picture("on-a-telephone");
    const inTab = tab.locator("html");
    const { room, wide } = await inTab.evaluate((html) => ({
      room: html.clientWidth,
      wide: html.scrollWidth,
    }));
    expect(wide).toBeLessThanOrEqual(room);
    await tab.getByRole("heading", { name: "Supporters", level: 2 }).scrollIntoViewIfNeeded();
    await picture("supporters-on-a-telephone");
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  step("a director finds it among their sections", async () => {
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
    await toSection(tab, "Quality");
    await tab.getByRole("heading", { name: "Quality", level: 1 }).waitFor();
    await picture("for-a-director");
  });
});
