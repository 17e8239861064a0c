import type { Browser, FrameLocator, Page } from "playwright-core";
import { barriers } from "../support/browser";
import { seededDirector } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { THEMES } from "../support/themes";

describe("A director links somebody by hand, who then needs no chat to be known (principle 11)", () => {
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    await (await seededDirector(program.base)).imports(FOUR_PEOPLE);
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "director-links-by-hand",
    ));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const drawer = () => tab.getByRole("dialog", { name: "Ruth Vale" });

  /** The director, with Ruth opened from the list of people. */
  async function openRuth(): Promise<void> {
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
    await tab.getByRole("link", { name: "People", exact: true }).first().click();
    await tab.getByRole("button", { name: "Ruth Vale" }).click();
    await drawer().waitFor();
  }

  it("finds her account by name, with the keyboard alone", async () => {
    await openRuth();
    await drawer().getByText("Not linked", { exact: true }).waitFor();
    await drawer().getByRole("searchbox").focus();
    await page.keyboard.press("Enter");
    const account = drawer().getByRole("radio", { name: /Ruth Vale/ });
    await account.waitFor();
    await account.focus();
    await page.keyboard.press("Space");
    expect(await account.isChecked()).toBe(true);
  });

  it.each(THEMES)("meets no barrier that axe can find, in %s", async (theme) => {
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    await picture(`${theme}-found`);
    expect(await barriers(page)).toEqual([]);
  });

  it("fits a telephone: nothing has to be scrolled sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await picture("telephone");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it("has a ready e-mail besides, for somebody who is not on Teams yet", async () => {
    const text = drawer().getByRole("textbox", { name: "Text" });
    expect(await text.inputValue()).toContain(`${program.base}/local/`);
    const href = await drawer().getByRole("link", { name: "Open in mail" }).getAttribute("href");
    expect(href).toMatch(/^mailto:ruth\.vale@northgate\.example\?subject=Near-peer/u);
  });

  it("links her, and sees that it was done", async () => {
    await drawer().getByRole("button", { name: "Link to this account" }).click();
    await drawer().waitFor({ state: "hidden" });
    await tab.getByText("Ruth Vale is linked.").first().waitFor();
    await tab.getByRole("button", { name: "Ruth Vale" }).click();
    await drawer()
      .getByText(/^By hand, by Amara Whitfield, on/)
      .waitFor();
    await picture("linked");
  });

  it("and Ruth has her own page at once", async () => {
    await teams.be("Ruth Vale");
    tab = await teams.tab();
    await tab.getByRole("heading", { name: "My support", level: 1 }).waitFor();
    await tab.getByText("Northgate Foundation Programme").first().waitFor();
    await picture("ruth");
  });

  it("undoes it after being asked, and Ruth is asked who she is when she says hello", async () => {
    await openRuth();
    await drawer().getByRole("button", { name: "Undo the link" }).click();
    const asked = tab.getByRole("dialog", { name: "Undo the link of Ruth Vale" });
    await asked.waitFor();
    await picture("undo");
    expect(await barriers(page)).toEqual([]);
    await asked.getByRole("button", { name: "Undo the link" }).click();
    await asked.waitFor({ state: "hidden" });
    await tab.getByText("Ruth Vale is not linked any more.").first().waitFor();
    await teams.be("Ruth Vale");
    const chat = await teams.chat();
    await chat.getByRole("textbox", { name: "Message to Near-peer" }).fill("hello");
    await page.keyboard.press("Enter");
    await teams.card("Are you Ruth Vale, F2 at Infirmary?");
  });

  /** The letter, in the dialog of this name. */
  async function letterIn(name: string) {
    const dialog = tab.getByRole("dialog", { name });
    await dialog.getByLabel("Asked on").fill("3 Aug 2026");
    await dialog.getByLabel("Asked on").press("Tab");
    // With the day first, whatever the browser is set to.
    expect(await dialog.getByLabel("Asked on").inputValue()).toBe("03/08/2026");
    await dialog.getByRole("radio", { name: "By a document" }).check();
    return dialog;
  }

  it("makes a copy for her on her letter, as a file to hand over (PF-14)", async () => {
    await openRuth();
    await drawer().getByRole("button", { name: "Make a copy to hand over" }).click();
    const copy = await letterIn("A copy for Ruth Vale");
    await picture("copy-on-a-letter");
    expect(await barriers(page)).toEqual([]);
    const saving = page.waitForEvent("download");
    await copy.getByRole("button", { name: "Make the copy" }).click();
    expect((await saving).suggestedFilename()).toBe("near-peer-copy.pdf");
    await copy.waitFor({ state: "hidden" });
  });

  it("erases her on her letter, and keeps the certificate (PF-15)", async () => {
    await drawer().getByRole("button", { name: "Erase them" }).click();
    const erasing = await letterIn("Erase Ruth Vale");
    await erasing.getByText("What stays, and why").waitFor();
    await erasing.getByRole("button", { name: "Erase them" }).click();
    await erasing.getByText("Tick the box to say so.").waitFor();
    await picture("erase-on-a-letter");
    expect(await barriers(page)).toEqual([]);
    await erasing.getByRole("checkbox").check();
    const saving = page.waitForEvent("download");
    await erasing.getByRole("button", { name: "Erase them" }).click();
    expect((await saving).suggestedFilename()).toBe("near-peer-certificate.pdf");
    const done = tab.getByRole("dialog", { name: "They have been erased" });
    await done.waitFor();
    await done.getByRole("button", { name: "Save it again" }).waitFor();
    await picture("erased-on-a-letter");
    await done.getByRole("button", { name: "Close" }).click();
    await tab.getByRole("button", { name: "Ruth Vale" }).waitFor({ state: "detached" });
  });
});
