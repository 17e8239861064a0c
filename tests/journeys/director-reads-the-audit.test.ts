import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { FOUR_PEOPLE } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";
import { toSection } from "../support/to-section";
import { until } from "../support/until";

describe("A director reads who did and saw what", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let director: Director;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    director = await seededDirector(program.base);
    await director.imports(FOUR_PEOPLE);
    await director.seniorsVolunteer();
    await director.publish(await director.propose());
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "audit"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const grid = () => tab.getByRole("grid", { name: "Audit trail" });
  const row = (name: RegExp) => grid().getByRole("row", { name }).first();

  /** The director's Audit page, read anew. */
  const lookAgain = async (): Promise<void> => {
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
    await toSection(tab, "Audit");
    await tab.getByRole("heading", { name: "Audit", level: 1 }).waitFor();
  };

  /** The page is read anew until an entry is in it: what was done comes to the trail a moment later. */
  const findsInTrail = (name: RegExp) =>
    until(
      `in the trail: ${String(name)}`,
      async () => {
        await lookAgain();
        return row(name)
          .waitFor({ timeout: 3_000 })
          .then(
            () => true,
            () => undefined,
          );
      },
      40_000,
    );

  step("finds what was done in words, and who did it (PF-17)", async () => {
    await teams.be("Sam Okafor");
    await teams.confirmWhoTheyAre();
    await findsInTrail(/Was tied to their Teams account.*Sam Okafor/);
    await row(/Published 2 pairs.*Amara Whitfield/).waitFor();
    await row(/Imported: 4 people added, 0 changed.*People and imports.*Amara Whitfield/).waitFor();
    await expectNoBarriers(page, "in-words", picture);
  });

  step("finds their own reading of it among what was looked at", async () => {
    await lookAgain();
    await tab.getByLabel("What it is about").selectOption("What was looked at");
    await row(/Read the audit trail.*Amara Whitfield/).waitFor();
    await grid().getByText("Imported").first().waitFor({ state: "detached" });
    await picture("what-was-looked-at");
  });

  step("shows one person's entries alone by keyboard, and everything again", async () => {
    await tab.getByLabel("What it is about").selectOption("Everything");
    const only = tab.getByRole("button", { name: "Only theirs: Sam Okafor" }).first();
    await only.focus();
    await page.keyboard.press("Enter");
    await tab.getByText("Only what Sam Okafor did, or what was done about them.").waitFor();
    await row(/Was tied to their Teams account/).waitFor();
    await grid().getByText("Imported").waitFor({ state: "detached" });
    await picture("one-person");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: "Show everything" }).press("Enter");
    await row(/Published 2 pairs/).waitFor();
  });

  step("looks at one day, on which nothing happened", async () => {
    await tab.getByLabel("On this day").fill("2026-01-05");
    await tab.getByRole("heading", { name: "Nothing of that kind" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: "Show everything" }).click();
    await row(/Published 2 pairs/).waitFor();
  });

  step("has the whole trail checked, and is told that it is whole", async () => {
    await tab.getByRole("button", { name: "Check the trail" }).press("Enter");
    await tab
      .getByText(/^All is as it was written\. \d+ entries checked/)
      .last()
      .waitFor();
    await tab.getByText(/^\d+:[0-9a-f]{64}$/).waitFor();
    await expectNoBarriers(page, "checked", picture);
  });

  step("takes it along as a spreadsheet, and that is in it too (T-E5-4)", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      tab.getByRole("button", { name: "Download as a spreadsheet" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^near-peer-audit-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toMatch(/^\uFEFFentry,day,time,who,what,about whom\r\n/);
    expect(text).toContain("Amara Whitfield,Published 2 pairs");
    await tab
      .getByText(/^Downloaded: \d+ entries\.$/)
      .last()
      .waitFor();
    await findsInTrail(/Took \d+ entries of the audit trail as a file.*Amara Whitfield/);
  });

  step("and a doctor has no such page", async () => {
    await teams.be("Sam Okafor");
    const theirs = await teams.tab();
    await theirs.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await theirs.getByRole("link", { name: "Audit", exact: true }).count()).toBe(0);
  });

  step("and on a telephone nothing has to be scrolled sideways", async () => {
    await lookAgain();
    await page.setViewportSize({ width: 320, height: 740 });
    await row(/Published 2 pairs/).waitFor();
    await picture("telephone");
    expect(await barriers(page)).toEqual([]);
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(320);
  });
});
