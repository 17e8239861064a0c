import type { Browser, FrameLocator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { barriers, openBrowser, openWindow, photographer } from "../support/browser";
import { newDataFolder, prepareStore } from "../support/data-folder";
import { seededDirector, type Director } from "../support/director";
import { LocalTeamsPage } from "../support/local-teams-page";
import { sheetOf } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { THEMES } from "../support/themes";
import { toSection } from "../support/to-section";

const PEOPLE = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,7111111,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Ruth Vale,ruth.vale@northgate.example,7111112,foundation doctor,F2,Infirmary,Surgery,,2026-08-05,2027-08-03",
  "Ivo Lang,ivo.lang@northgate.example,7111113,supporter,ST3,Infirmary,Medicine,2,2025-08-06,2027-08-03",
);

describe("A director launches a scheme, eight weeks before its first day (NP1, NP3)", () => {
  const step = steps();
  let program: Program;
  let director: Director;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    const folder = newDataFolder();
    await prepareStore(folder, undefined, "2026-06-10T10:00:00.000Z");
    program = await startProgram({ folder });
    director = await seededDirector(program.base);
    browser = await openBrowser();
    page = await openWindow(browser);
    picture = photographer(page, "director-launches-a-scheme");
    teams = new LocalTeamsPage(page, program.base);
    await teams.open();
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const at = async (screen: string): Promise<FrameLocator> => {
    const tab = await teams.tab();
    await toSection(tab, screen);
    await tab.getByRole("heading", { name: screen, exact: true, level: 1 }).waitFor();
    return tab;
  };

  step("begins at Today, which says what is missing before the scheme starts", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("heading", { name: "Today", level: 1 }).waitFor();
    await tab.getByRole("heading", { name: "Before the scheme starts" }).waitFor();
    await picture("today-of-an-empty-scheme");
    expect(await barriers(page)).toEqual([]);
  });

  step("counts the people and the supervisors who are there", async () => {
    await director.imports(PEOPLE);
    for (const name of ["Helen Marsh", "Tom Birch"]) {
      const email = `${name.toLowerCase().replace(" ", ".")}@northgate.example`;
      await director.does(api.addSupervisor, { body: { name, email } });
    }
    const tab = await at("Launch");
    await tab.getByText("0 of 2 educational supervisors told of this launch.").waitFor();
    await picture("launch-to-be-planned");
    expect(await barriers(page)).toEqual([]);
  });

  step("looks at the notice before it goes, in the words of the real card", async () => {
    const tab = await at("Launch");
    await tab.getByRole("button", { name: "Preview: Tell the supervisors" }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByText("No reply needed. From Wednesday 5 August").waitFor();
    await picture("preview");
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  step("plans the notice and the invitation; a Saturday is refused with the next day", async () => {
    const tab = await at("Launch");
    await tab.getByRole("button", { name: "Choose a day: Tell the supervisors" }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByLabel("Day").fill("2026-06-13");
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await dialog.getByText("Choose Monday 15 June, or another day.").waitFor();
    await picture("saturday-is-refused");
    await dialog.getByLabel("Day").fill("2026-06-15");
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await tab.getByText("Tell the supervisors: planned for Monday 15 June 2026.").last().waitFor();
    await tab.getByRole("button", { name: "Choose a day: Invite supporters" }).click();
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await tab.getByText("Invite supporters: planned for Wednesday 1 July 2026.").last().waitFor();
    await dialog.waitFor({ state: "detached" });
    await picture("two-steps-planned");
    expect(await barriers(page)).toEqual([]);
  });

  step("tells a supervisor on that day, in their chat with the bot (NP1)", async () => {
    await teams.be("Helen Marsh");
    await teams.confirmWhoTheyAre();
    await director.moveClock({ now: "2026-06-15T08:00:00.000Z" });
    const notice = await teams.card("Hello Helen.");
    expect(await notice.innerText()).toContain("Doctors you supervise may volunteer to be one.");
    await picture("supervisor-is-told");
    expect(await barriers(page)).toEqual([]);
  });

  step("keeps who was told and when, and marks the other as told by e-mail", async () => {
    await teams.be("Amara Whitfield");
    const tab = await at("Launch");
    await tab.getByText("Told by the bot on 15 Jun 2026").waitFor();
    await tab.getByText("1 sent and 1 waiting until the person can be reached").waitFor();
    await tab.getByRole("button", { name: "Mark one as told" }).click();
    await tab.getByRole("dialog").getByLabel("Told on").fill("2026-06-15");
    await tab.getByRole("button", { name: "Record it" }).click();
    await tab.getByText("Told by e-mail on 15 Jun 2026").waitFor();
    await tab.getByText("2 of 2 educational supervisors told of this launch.").waitFor();
    await picture("everybody-is-told");
  });

  step("invites a senior doctor, who can volunteer from the same card (NP3)", async () => {
    await teams.be("Ivo Lang");
    await teams.confirmWhoTheyAre();
    await director.moveClock({ now: "2026-07-01T08:00:00.000Z" });
    const card = await teams.card("Would you be a near-peer supporter, Ivo?");
    await card.getByRole("button", { name: "Volunteer" }).waitFor();
    await picture("senior-is-invited");
    expect(await barriers(page)).toEqual([]);
  });

  it.each(THEMES)("has no barrier that axe can find, in %s (WCAG 2.2 AA)", async (theme) => {
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    await teams.be("Amara Whitfield");
    for (const screen of ["Today", "Launch"]) {
      const tab = await at(screen);
      await tab
        .getByText(screen === "Today" ? "Sam Okafor" : "Helen Marsh")
        .first()
        .waitFor();
      await picture(`${theme}-${screen.toLowerCase()}`);
      expect(await barriers(page)).toEqual([]);
    }
  });

  it("folds its sections behind a button on a narrow telephone, and fits it", async () => {
    await page.setViewportSize({ width: 320, height: 740 });
    const tab = page.frameLocator("iframe");
    for (const [here, to] of [
      ["Launch", "Today"],
      ["Today", "Launch"],
    ] as const) {
      const menu = tab.getByRole("navigation").getByRole("button", { name: here });
      await menu.press("Enter");
      if (to === "Today") await picture("telephone-menu");
      await tab.getByRole("link", { name: to, exact: true }).press("Enter");
      await tab.getByRole("heading", { name: to, level: 1 }).waitFor();
      await picture(`telephone-${to.toLowerCase()}`);
      const widths = await Promise.all(
        page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
      );
      for (const width of widths) expect(width).toBeLessThanOrEqual(320);
    }
  });
});
