import type { Browser, FrameLocator, Page } from "playwright-core";
import { seededDirector } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

describe("A supporter has a statement of support issued, and a director looks it up (NP26, NP11)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;
  let reference = "";

  beforeAll(async () => {
    program = await startProgram();
    const director = await seededDirector(program.base);
    await director.imports(FOUR_PEOPLE);
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    await director.stateVolunteers([ivo.personId]);
    await director.publish(await director.propose());
    await director.moveClock({ advance: "P3D" });
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "statement"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);
  const toHeading = (tab: FrameLocator, name: string) =>
    tab.getByRole("heading", { name, level: 1 }).waitFor();

  step("notes supervision by keyboard, and has a statement issued", async () => {
    await teams.be("Ivo Lang");
    await teams.confirmWhoTheyAre();
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Open Recognition" }).click();
    await toHeading(tab, "Recognition");
    await tab.getByRole("button", { name: "Note it" }).press("Enter");
    await tab.getByText("Give whole minutes, from 1 to 1,440.").waitFor();
    await tab.getByLabel("What it was").selectOption("supervision");
    await tab.getByLabel("Day").fill("2026-06-01");
    await tab.getByLabel("Minutes").fill("60");
    await tab.getByLabel("Minutes").press("Enter");
    await tab.getByText("1 session, 1 h in all").waitFor();
    await tab.getByRole("button", { name: "Issue a statement" }).press("Enter");
    const save = tab.getByRole("button", { name: /^Save as PDF: NPS-/u });
    await save.waitFor();
    reference = /NPS-[0-9A-F-]{14}/u.exec((await save.getAttribute("aria-label")) ?? "")?.[0] ?? "";
    const file = page.waitForEvent("download");
    await save.press("Enter");
    expect((await file).suggestedFilename()).toBe(`statement-of-support-${reference}.pdf`);
    await inEachTheme("recognition");
    await page.setViewportSize({ width: 320, height: 740 });
    await picture("recognition-on-a-telephone");
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  step("the director looks the reference up, and one that there is not", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Supporters", exact: true }).click();
    await tab.getByRole("link", { name: "Statements of support" }).click();
    await toHeading(tab, "Statements of support");
    await tab.getByText(reference).waitFor();
    await tab.getByRole("textbox", { name: "Reference" }).fill("NPS-0000-0000-0000");
    await tab.getByRole("button", { name: "Look up" }).press("Enter");
    await tab.getByText("No such statement is kept").waitFor();
    await tab.getByRole("textbox", { name: "Reference" }).fill(reference.toLowerCase());
    await tab.getByRole("button", { name: "Look up" }).press("Enter");
    await tab.getByText("This statement is genuine").waitFor();
    await tab.getByText("1 session, 1 h in all").waitFor();
    await inEachTheme("statements");
    await page.setViewportSize({ width: 320, height: 740 });
    await picture("statements-on-a-telephone");
  });
});
