import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { barriers } from "../support/browser";
import { askAboutSomethingOfTheirOwn } from "../support/own-characteristic-page";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";

const UNIT = "Professional Support Unit";

describe("A director changes the settings of the scheme", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let director: Director;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    director = await seededDirector(program.base);
    await director.imports(FOUR_PEOPLE);
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "settings"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  async function settings(): Promise<FrameLocator> {
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Settings", exact: true }).click();
    await tab.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    await tab.getByText("Everything is saved.").waitFor();
    return tab;
  }

  /** Fills the form, from today until the end of July, and sends it by keyboard. */
  async function handOverTo(dialog: Locator, given: string, family: string): Promise<void> {
    await dialog.getByLabel("First name").fill(given);
    await dialog.getByLabel("Last name").fill(family);
    const email = `${given}.${family}@northgate.example`.toLowerCase();
    await dialog.getByLabel("Work e-mail").fill(email);
    await dialog.getByLabel("Your last day").fill("2027-07-31");
    await page.keyboard.press("Enter");
  }

  const save = (tab: FrameLocator) => tab.getByRole("button", { name: "Save settings" }).click();

  step("opens them, and is told what is wrong before anything is saved (NP10)", async () => {
    await teams.be("Amara Whitfield");
    const tab = await settings();
    await picture("as-they-begin");
    await tab.getByLabel("At most").fill("9");
    await save(tab);
    await tab.getByText("1 field needs another look. Nothing is saved yet.").waitFor();
    await tab.getByText("Give a whole number from 1 to 3.").waitFor();
    expect(await tab.locator("input:focus").inputValue()).toBe("9");
    await picture("what-is-wrong");
    expect(await barriers(page)).toEqual([]);
    await tab.getByLabel("At most").fill("3");
  });

  step("gives supervisors longer, and adds a signpost by keyboard (NP6, NP20)", async () => {
    const tab = teams.page.frameLocator("iframe");
    await tab.getByLabel("Working days to object").fill("15");
    await tab.getByRole("button", { name: "Add a signpost" }).press("Enter");
    await page.keyboard.type(UNIT); // the new entry has the focus
    const entry = tab.getByRole("group", { name: UNIT });
    await entry
      .getByLabel("How to reach them")
      .fill("Extension 4420, weekdays. You need not say why.");
    await entry.getByLabel("Phone number or web address").fill("01632 960 001");
    await entry.getByRole("button", { name: `Move ${UNIT} up` }).press("Enter");
    await picture("a-new-signpost");
    await save(tab);
    await tab.getByText("The settings are saved.").last().waitFor();
    await tab.getByText("Everything is saved.").waitFor();
    const { settings: saved } = await director.does(api.getSettings);
    expect(saved.objectionWorkingDays).toBe(15);
    expect(saved.signposts.at(-2)).toMatchObject({ title: UNIT, url: "tel:01632960001" });
  });

  step("cannot take away or move the signpost for emergencies (NP20)", async () => {
    const tab = teams.page.frameLocator("iframe");
    const emergency = tab.getByRole("group", { name: "In an emergency" });
    expect(await emergency.getByRole("button").count()).toBe(0);
    expect(await tab.getByRole("button", { name: "Remove Samaritans" }).count()).toBe(1);
  });

  step("puts a grade above its equals by keyboard, and names a neighbour (NP9)", async () => {
    const tab = teams.page.frameLocator("iframe");
    const up = tab.getByRole("button", { name: "Move Specialty doctor up" });
    await up.press("Enter");
    await tab.getByText("Specialty doctor is now alone on level 6.").waitFor({ state: "attached" });
    expect(await tab.locator("button:focus").getAttribute("aria-label")).toBe(
      "Move Specialty doctor up",
    );
    await picture("the-order-of-grades");
    await tab.getByRole("button", { name: "Add a neighbour" }).press("Enter");
    await page.keyboard.type("Eastmoor Hospitals"); // the new neighbour has the focus
    await save(tab);
    await tab.getByText("Give at least one site.").waitFor();
    const eastmoor = tab.getByRole("group", { name: "Eastmoor Hospitals" });
    await eastmoor.getByLabel("Add a site").fill("Riverside");
    await page.keyboard.press("Enter");
    await eastmoor.getByRole("button", { name: "Remove Riverside from Eastmoor" }).waitFor();
    await tab.getByText("Give at least one site.").waitFor({ state: "detached" });
    await picture("a-neighbour");
  });

  step("is told what it means to let fit decide who goes without, and keeps the lot", async () => {
    const tab = teams.page.frameLocator("iframe");
    await tab.getByRole("radio", { name: "Whoever fits worst goes without" }).check();
    await tab.getByText("The lot treats everybody alike.").waitFor();
    await picture("who-goes-without");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("radio", { name: /^A lot decides/ }).check();
    await tab.getByRole("radio", { name: "At the same site, always" }).check();
    await save(tab);
    await tab.getByText("Everything is saved.").waitFor();
    const { allocation } = (await director.does(api.getSettings)).settings;
    expect(allocation).toMatchObject({ shortage: "lot", within: "site" });
    expect(allocation.neighbours).toEqual([{ name: "Eastmoor Hospitals", sites: ["Riverside"] }]);
    expect(allocation.gradeOrder.slice(4, 6)).toEqual([
      ["ST5", "ST6", "Specialist"],
      ["Specialty doctor"],
    ]);
  });

  step("lets one doctor borrow from further away, in their own drawer (NP12)", async () => {
    const tab = teams.page.frameLocator("iframe");
    await tab.getByRole("link", { name: "People", exact: true }).click();
    await tab.getByRole("button", { name: "Sam Okafor", exact: true }).click();
    const borrows = tab.getByRole("switch", { name: "May borrow" });
    await borrows.press("Space");
    await tab.getByText("Sam Okafor may be given a supporter from further away.").last().waitFor();
    expect(await borrows.isChecked()).toBe(true);
    await picture("may-borrow");
    const sam = await director.person("foundation-doctors", "Sam Okafor");
    expect(sam.mayBorrow).toBe(true);
    await page.keyboard.press("Escape");
    await settings();
  });

  step("does not save over what another director changed meanwhile", async () => {
    const tab = teams.page.frameLocator("iframe");
    const { settings: theirs, version } = await director.does(api.getSettings);
    const body = { ...theirs, reallocationDays: 8 };
    await director.does(api.changeSettings, { body, ifMatch: version });
    await tab.getByLabel("Working days to say hello").fill("4");
    await save(tab);
    await tab.getByText("Somebody changed the settings meanwhile.").first().waitFor();
    await picture("somebody-was-quicker");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: "Show what is there now" }).click();
    await tab.getByText("Everything is saved.").waitFor();
    expect(await tab.getByLabel("Working days to find another supporter").inputValue()).toBe("8");
    expect((await director.does(api.getSettings)).settings.introductionWorkingDays).toBe(3);
  });

  step("asks about something of the scheme's own, and then no longer (NP7)", async () => {
    await askAboutSomethingOfTheirOwn({ page, picture, director });
  });

  step(
    "adds a deputy by name and work e-mail, and sees that they are not in touch yet",
    async () => {
      const tab = teams.page.frameLocator("iframe");
      await tab.getByRole("button", { name: "Add somebody" }).click();
      const dialog = tab.getByRole("dialog");
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await dialog.getByText("Give a work e-mail").waitFor();
      await dialog.getByLabel("First name").fill("Idris");
      await dialog.getByLabel("Last name").fill("Vaughan");
      await dialog.getByLabel("Work e-mail").fill("idris.vaughan@northgate.example");
      await dialog.getByRole("radio", { name: /^Deputy/ }).check();
      await picture("who-is-added");
      expect(await barriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await dialog.waitFor({ state: "detached" });
      await tab.getByText("Idris Vaughan is added as Deputy.").last().waitFor();
      await tab.getByText("Not yet in touch with the bot").waitFor();
    },
  );

  step("can't hand over to somebody who has not written to the bot yet", async () => {
    const tab = teams.page.frameLocator("iframe");
    await tab.getByRole("button", { name: "Hand over" }).press("Enter");
    const dialog = tab.getByRole("dialog");
    await dialog.getByText("What is open now, and goes over with the scheme:").waitFor();
    await dialog.getByRole("button", { name: "Hand over" }).press("Enter");
    await dialog.getByText("Choose your last day.").waitFor();
    expect(await barriers(page)).toEqual([]);
    await handOverTo(dialog, "Idris", "Vaughan");
    await dialog.getByText("Nobody who can sign in would direct the scheme").waitFor();
    await picture("not-handed-over-yet");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await tab.locator("button:focus").innerText()).toBe("Hand over");
  });

  step("cannot leave the scheme without a director", async () => {
    const tab = teams.page.frameLocator("iframe");
    await tab.getByRole("button", { name: "End Amara Whitfield as Director" }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("button", { name: "End the role" }).click();
    await dialog.getByText("without a director who can sign in").waitFor();
    await picture("the-last-director-stays");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  step(
    "and a doctor who can't cope is shown the new signpost, in the bot and in the tab (NP20)",
    async () => {
      await teams.be("Sam Okafor");
      await teams.confirmWhoTheyAre();
      await teams.card("Hello Sam.");
      const chat = await teams.chat();
      await chat.getByRole("textbox").last().fill("I can't cope any more");
      await page.keyboard.press("Enter");
      const card = await teams.card("Help now");
      await card.getByText(UNIT, { exact: true }).waitFor();
      await picture("help-in-the-chat");
      const tab = await teams.tab();
      await tab.getByRole("link", { name: "Help now" }).first().click();
      await tab.getByRole("heading", { name: "Help now", level: 1 }).waitFor();
      await tab.getByText(UNIT, { exact: true }).waitFor();
      await tab.getByRole("link", { name: "Call 01632960001" }).waitFor();
      await picture("help-in-the-tab");
    },
  );

  step("hands the scheme over to somebody who has, both days in one step", async () => {
    await teams.be("Amara Whitfield");
    const tab = await settings();
    await tab.getByRole("button", { name: "Hand over" }).press("Enter");
    const dialog = tab.getByRole("dialog");
    await handOverTo(dialog, "Sam", "Okafor");
    await dialog.waitFor({ state: "detached" });
    await tab.getByText("The scheme is handed over to Sam Okafor.").last().waitFor();
    await tab.getByRole("button", { name: "End Sam Okafor as Director" }).waitFor();
    await picture("handed-over");
    const { holders } = await director.does(api.listRoles);
    const directors = holders.filter(({ role }) => role === "director");
    expect(directors.map(({ name, until }) => `${name} ${until ?? ""}`)).toEqual([
      "Amara Whitfield 2027-07-31",
      "Sam Okafor ",
    ]);
  });

  step("with no barrier that axe can find, in the three themes of Teams", async () => {
    for (const theme of ["dark", "contrast", "default"]) {
      await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
      await teams.be("Sam Okafor");
      const tab = await teams.tab();
      await tab.getByRole("link", { name: "Help now" }).first().click();
      await tab.getByText(UNIT, { exact: true }).waitFor();
      await picture(`${theme}-help`);
      expect(await barriers(page)).toEqual([]);
      await teams.be("Amara Whitfield");
      const settingsTab = await settings();
      await settingsTab.getByText("Idris Vaughan").first().waitFor();
      await picture(`${theme}-settings`);
      expect(await barriers(page)).toEqual([]);
    }
  });

  step("and on a telephone nothing has to be scrolled sideways", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    const tab = teams.page.frameLocator("iframe");
    await tab.getByRole("heading", { name: "Order of grades" }).scrollIntoViewIfNeeded();
    await picture("telephone");
    await tab.getByRole("button", { name: "Hand over" }).press("Enter");
    await tab.getByRole("dialog").getByLabel("Your last day").waitFor();
    await picture("telephone-hand-over");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(320);
  });
});
