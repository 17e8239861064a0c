import type { Browser, FrameLocator, Page } from "playwright-core";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

const WORDS = "My post is wrong, and everybody can see it.";
const ANSWER = "You are right. It is corrected, and only your supporter sees it.";

describe("Somebody complains about their data, and a director sees what is deleted (PF-16, PF-21)", () => {
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
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "somebody-complains"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);
  const toHeading = (tab: FrameLocator, name: string) =>
    tab.getByRole("heading", { name, level: 1 }).waitFor();

  step("finds privacy and complaints by one button of the bot", async () => {
    await teams.be("Sam Okafor");
    await teams.confirmWhoTheyAre();
    const box = page.getByRole("textbox", { name: /message/i });
    await box.fill("help");
    await box.press("Enter");
    await teams.card("Hello Sam.");
    await teams.press("Privacy and my data");
    const card = await teams.card("What we keep about you");
    expect(await card.innerText()).toContain("Complain about your data");
    await picture("where");
  });

  step("complains by keyboard, and is told at once that it was received", async () => {
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Complain about your data" }).press("Enter");
    await toHeading(tab, "Complain about your data");
    await tab.getByRole("button", { name: "Make a complaint" }).press("Enter");
    const form = tab.getByRole("dialog", { name: "Complain about your data" });
    await form.getByRole("textbox").fill("");
    await form.getByRole("button", { name: "Send it" }).press("Enter");
    await form.getByText("Write what is wrong, in a few words.").waitFor();
    await inEachTheme("form");
    await form.getByRole("textbox").fill(WORDS);
    await page.setViewportSize({ width: 320, height: 740 });
    await picture("form-on-a-telephone");
    await form.getByRole("button", { name: "Send it" }).press("Enter");
    await tab
      .getByText(/We have it\. Your reference is NP-/u)
      .first()
      .waitFor();
    await tab.getByText("Received").waitFor();
    await picture("received-on-a-telephone");
    await page.setViewportSize({ width: 1280, height: 860 });
    await picture("received");
  });

  step("the director finds it on Today, reads it and answers it", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Today", exact: true }).click();
    await tab.getByRole("heading", { name: "1 complaint about data" }).waitFor();
    await picture("on-today");
    await tab.getByRole("link", { name: "Go to Complaints" }).click();
    await toHeading(tab, "Complaints about data");
    await picture("complaints");
    await tab.getByRole("button", { name: "Read what Sam Okafor wrote" }).press("Enter");
    const drawer = tab.getByRole("dialog", { name: "Sam Okafor" });
    await drawer.getByText(WORDS).waitFor();
    await inEachTheme("complaint");
    await drawer.getByLabel("Your answer").fill(ANSWER);
    await drawer.getByRole("button", { name: "Send the answer" }).press("Enter");
    await tab.getByText("Sent. Its author has been told").first().waitFor();
  });

  step("hears of the answer in the chat, and reads it in the tab alone", async () => {
    await teams.be("Sam Okafor");
    await teams.card("There is an answer for you");
    expect(await teams.chatText()).not.toContain("corrected");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Complain about your data" }).click();
    await tab.getByRole("button", { name: "Read the answer" }).click();
    await tab.getByText(ANSWER).waitFor();
    await picture("answer");
  });

  step("the director says who is responsible and for how long what is kept", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Settings", exact: true }).click();
    await toHeading(tab, "Settings");
    await tab.getByLabel("Organisation").fill("Northgate Hospitals NHS Foundation Trust");
    await tab.getByLabel("E-mail for questions about data").fill("data@northgate.example");
    await tab.getByLabel("Address of the privacy notice").fill("https://northgate.example/privacy");
    await tab.getByLabel("Version of the notice").fill("3, June 2026");
    await tab.getByLabel("People who left").fill("30");
    await tab.getByRole("button", { name: "Save settings" }).click();
    await tab.getByText("Give a whole number of months from 1 to 24.").waitFor();
    await tab.getByLabel("People who left").fill("4");
    await tab.getByRole("button", { name: "Save settings" }).click();
    await tab.getByText("The settings are saved.").first().waitFor();
    await tab.getByRole("link", { name: "See what is deleted" }).click();
    await toHeading(tab, "What is kept, and what is deleted");
    await tab.getByText("4 months after your last day in the scheme").waitFor();
    await picture("nothing-due");
  });

  step("everybody reads it under Privacy, on a telephone too", async () => {
    await teams.be("Sam Okafor");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Privacy", exact: true }).click();
    await tab.getByText("Northgate Hospitals NHS Foundation Trust is responsible").waitFor();
    await tab.getByText("4 months after your last day in the scheme").waitFor();
    await inEachTheme("privacy");
    await page.setViewportSize({ width: 320, height: 740 });
    await picture("privacy-on-a-telephone");
    await page.setViewportSize({ width: 1280, height: 860 });
    await tab.getByRole("link", { name: "Accessibility", exact: true }).click();
    await toHeading(tab, "Accessibility");
    await inEachTheme("accessibility");
  });

  step("a deletion of more than a fifth waits for the director, who confirms it", async () => {
    await director.moveClock({ now: "2028-03-01T10:00:00.000Z" });
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Today", exact: true }).click();
    await tab.getByRole("heading", { name: "A deletion waits for you" }).waitFor();
    await tab.getByRole("link", { name: "See what would go" }).click();
    await tab.getByRole("heading", { name: "A deletion waits for a director" }).waitFor();
    await inEachTheme("stopped");
    await page.setViewportSize({ width: 320, height: 740 });
    await picture("stopped-on-a-telephone");
    await page.setViewportSize({ width: 1280, height: 860 });
    await tab.getByRole("button", { name: "Confirm the deletion" }).press("Enter");
    await tab.getByRole("button", { name: "Delete it" }).press("Enter");
    await tab
      .getByText(/^Deleted: .*4 people/u)
      .first()
      .waitFor();
    await tab.getByText("Confirmed by Amara Whitfield").waitFor();
    await picture("deleted");
    expect(await director.people("past")).toEqual([]);
  });
});
