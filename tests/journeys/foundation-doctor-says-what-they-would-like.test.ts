import type { Browser, FrameLocator, Page } from "playwright-core";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

describe("A foundation doctor says what they would like (NP7, NP8)", () => {
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
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    await director.stateVolunteers([ivo.personId]);
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "foundation-doctor-says-what-they-would-like",
    ));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** The dialog of the bot, on the local page. */
  const dialog = () => page.getByRole("dialog");

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);

  /** Somebody's own page on what they share. */
  async function wishesOf(name: string, link: string): Promise<FrameLocator> {
    await teams.be(name);
    const tab = await teams.tab();
    await tab.getByRole("link", { name: link }).click();
    await tab.getByRole("heading", { name: "What you have said" }).waitFor();
    return tab;
  }

  step("in a form that the welcome opens, with nothing ticked", async () => {
    for (const [name, hello] of [
      ["Ivo Lang", "Hello Ivo."],
      ["Sam Okafor", "Hello Sam."],
    ] as const) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
      await teams.card(hello);
    }
    await teams.press("What I'd like");
    await dialog().getByText("Nothing is ever assumed").waitFor();
    await dialog().getByLabel("Faith or belief").check();
    await dialog().getByLabel("Parent or carer").check();
    await inEachTheme("form-first-step");
    await dialog().getByRole("button", { name: "Next" }).click();
    await dialog().getByRole("heading", { name: "Parent or carer" }).waitFor();
    for (const box of await dialog().getByRole("checkbox").all()) {
      expect(await box.isChecked()).toBe(false);
    }
    await inEachTheme("form-second-step");
  });

  step("each with its own consent, and hears 'Saved' and nothing else", async () => {
    await dialog().getByLabel("Sikh").check();
    await dialog().getByLabel("I agree that this is used: Faith or belief").check();
    await dialog().getByLabel("I agree that this is used: Parent or carer").check();
    await dialog().getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.", { exact: true }).first().waitFor();
    await picture("saved");
    expect(await teams.chatText()).not.toMatch(/Sikh|Parent/);
  });

  step("finds it in the tab, and says more there, not without its consent", async () => {
    const tab = await wishesOf("Sam Okafor", "Say what I'd like");
    await tab.getByText("Faith or belief: Sikh").waitFor();
    await tab.getByRole("button", { name: "Age" }).click();
    await tab.getByRole("button", { name: "Save" }).click();
    await tab.getByText("Choose which, or leave it out.").waitFor();
    await tab.getByText("Tick the consent first, or leave it out.").waitFor();
    await inEachTheme("tab");
    await tab.getByLabel("Under 30").check();
    await tab.getByLabel("I agree that this is used: Age").check();
    await tab.getByRole("button", { name: "Save" }).click();
    await tab.getByText("Age: Under 30").waitFor();
  });

  step("withdraws one in two taps, and lets the director look", async () => {
    const tab = page.frameLocator("iframe");
    await tab.getByRole("button", { name: "Withdraw Parent or carer" }).click();
    await tab.getByText("It is deleted at once").waitFor();
    await inEachTheme("withdraw");
    await tab.getByRole("button", { name: "Withdraw", exact: true }).last().click();
    await tab.getByText("Withdrawn and deleted.").first().waitFor();
    await tab.getByText("Parent or carer: Yes").waitFor({ state: "detached" });
    await tab.getByRole("switch", { name: "Let my director know" }).click();
    await tab.getByText("Your director can look now.").first().waitFor();
  });

  step("while a supporter says what they are glad to be matched on", async () => {
    const tab = await wishesOf("Ivo Lang", "Say what I'm glad to be matched on");
    await tab.getByRole("button", { name: "Faith or belief" }).click();
    await tab.getByLabel("Sikh").check();
    await tab.getByLabel("I agree that this is used: Faith or belief").check();
    await tab.getByRole("button", { name: "Save" }).click();
    await tab.getByText("Faith or belief: Sikh").waitFor();
    await inEachTheme("supporter");
  });

  step(
    "who opens the very page of the tab from a card, and writes down what helped (NP27)",
    async () => {
      const chat = await teams.chat();
      await chat.getByRole("textbox", { name: "Message to Near-peer" }).fill("tips");
      await page.keyboard.press("Enter");
      const card = await teams.card("What helped others");
      await picture("tips-card");
      await card.getByRole("link", { name: "Open What helped others" }).click();
      const tab = page.frameLocator("iframe");
      await tab.getByRole("heading", { name: "What helped others", level: 1 }).waitFor();
      await tab.getByText("Nothing stands here yet").waitFor();
      await tab.getByRole("button", { name: "Write down what helped" }).click();
      await tab
        .getByLabel("What helped", { exact: false })
        .last()
        .fill("Meet before the first nights.");
      await picture("tips-form");
      await tab.getByRole("button", { name: "Hand it in" }).click();
      await tab.getByText("Thank you. A director looks at it").last().waitFor();
      await tab.getByRole("dialog").waitFor({ state: "detached" });
      await tab.getByText("Without your name").waitFor();
      await inEachTheme("tips");
    },
  );

  step("which a director lets the others read", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Look at them" }).click();
    await tab.getByRole("button", { name: /^Let supporters read it/u }).click();
    await picture("tips-decide");
    await tab.getByRole("button", { name: "Let them read it" }).click();
    await tab.getByText("Supporters can read it now.").first().waitFor();
    await tab.getByText("Supporters can read it", { exact: true }).waitFor();
    await inEachTheme("tips-of-the-scheme");
  });

  step("and is told the truth once they have a supporter", async () => {
    await director.publish(await director.propose());
    await director.moveClock({ advance: "P5D" });
    await page.reload();
    const tab = await wishesOf("Sam Okafor", "Say what I'd like");
    await tab.getByText("Met: your supporter offered the same.").waitFor();
    await tab.getByText("Not met: nobody has offered it yet.").waitFor();
    await inEachTheme("answer");
    expect(await teams.chatText()).not.toMatch(/Sikh|Under 30|offered/);
  });

  step("which the director may open, and sees no numbers that point at anybody", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Allocate", exact: true }).first().click();
    await tab.getByRole("link", { name: "What doctors asked for" }).click();
    await tab.getByRole("button", { name: "Open what Sam Okafor asked for" }).click();
    await tab.getByText("Partly met").last().waitFor();
    await inEachTheme("director");
    await tab.getByText("There are no numbers to show yet").waitFor();
    expect(await tab.getByRole("table").count()).toBe(0);
  });

  step("on a telephone too: nothing has to be scrolled sideways", async () => {
    const tab = await wishesOf("Sam Okafor", "Say what I'd like");
    await page.setViewportSize({ width: 320, height: 720 });
    await tab.getByRole("button", { name: "Ethnicity" }).click();
    await tab.getByLabel("White").waitFor();
    await picture("telephone");
    for (const frame of page.frames()) {
      const width = await frame.evaluate("document.documentElement.scrollWidth");
      expect(width).toBeLessThanOrEqual(320);
    }
  });
});
