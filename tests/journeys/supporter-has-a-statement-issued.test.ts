import type { Browser, FrameLocator, Page } from "playwright-core";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

describe("A supporter has a statement of support issued, and a director looks it up (NP26, NP11)", () => {
  const step = steps();
  let program: Program;
  let director: Director;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;
  let reference = "";

  beforeAll(async () => {
    program = await startProgram();
    director = await seededDirector(program.base);
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
    await tab.getByText("Write what it was called.").waitFor();
    await picture("recognition-course");
    await tab.getByLabel("What it was").selectOption("supervision");
    await tab.getByLabel("How it was held").selectOption("group");
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

  step(
    "the director notes supervision for everybody who was there, and sees it with each",
    async () => {
      await teams.be("Amara Whitfield");
      const tab = await teams.tab();
      await tab.getByRole("link", { name: "Supporters", exact: true }).click();
      await tab.getByRole("button", { name: "Note supervision" }).press("Enter");
      const dialog = tab.getByRole("dialog", { name: "Note a session of supervision" });
      await dialog.getByRole("button", { name: "Note it" }).press("Enter");
      await dialog.getByText("Choose who was there.").waitFor();
      await dialog.getByLabel("Day").fill("2026-06-08");
      await dialog.getByLabel("Minutes").fill("45");
      await dialog.getByRole("checkbox", { name: "Ivo Lang" }).press("Space");
      await inEachTheme("note-supervision");
      await page.setViewportSize({ width: 320, height: 740 });
      await picture("note-supervision-on-a-telephone");
      await page.setViewportSize({ width: 1280, height: 860 });
      await dialog.getByRole("button", { name: "Note it" }).press("Enter");
      await dialog.waitFor({ state: "detached" });
      await tab.getByRole("button", { name: "Details of Ivo Lang" }).press("Enter");
      await tab.getByText("in a group, Monday 8 June 2026, 45 min").scrollIntoViewIfNeeded();
      await inEachTheme("training-of-a-supporter");
      await tab.getByRole("button", { name: "Close" }).press("Enter");
    },
  );

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

  step(
    "at the end of the year the director issues statements to everybody in one act",
    async () => {
      await page.setViewportSize({ width: 1280, height: 860 });
      await director.moveClock({ now: "2027-07-06T09:00:00.000Z" });
      await teams.be("Amara Whitfield");
      const tab = await teams.tab();
      await tab.getByRole("link", { name: "Supporters", exact: true }).click();
      await tab.getByRole("link", { name: "Statements of support" }).click();
      await tab.getByText("in 2026 to 2027").waitFor();
      await tab.getByText("Show who").click();
      await tab.getByText("Ivo Lang: no online course").waitFor();
      await inEachTheme("statements-for-everybody");
      await tab.getByRole("button", { name: "Issue 1 statement" }).press("Enter");
      const dialog = tab.getByRole("dialog", { name: "Issue 1 statement?" });
      await dialog.getByRole("button", { name: "Issue them" }).press("Enter");
      await tab.getByText("Nobody needs one").waitFor();
      await page.setViewportSize({ width: 320, height: 740 });
      await picture("statements-for-everybody-on-a-telephone");
    },
  );
});
