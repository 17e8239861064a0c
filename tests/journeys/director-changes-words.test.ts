import type { Browser, FrameLocator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectFitsATelephone } from "../support/telephone";

const SAYS = "That their supporter is still there";

describe("A director says a card in the scheme's own words", () => {
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
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "words"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const tab = () => page.frameLocator("iframe");
  const save = () => tab().getByRole("button", { name: "Save these words" }).press("Enter");

  async function opensReminder(frame: FrameLocator): Promise<void> {
    await frame.getByRole("link", { name: "Settings", exact: true }).click();
    await frame.getByRole("link", { name: "Change the words of cards" }).click();
    await frame.getByRole("heading", { name: "Words", level: 1 }).waitFor();
    await frame.getByRole("button", { name: /^The reminder/ }).press("Enter");
    await frame.getByLabel(SAYS).first().waitFor();
  }

  async function line() {
    const { cards } = await director.does(api.getWords);
    const lines = cards.find(({ card }) => card === "reminders/reminder")?.lines ?? [];
    return lines.flatMap((one) => (typeof one === "string" ? [] : one.text))[0] ?? "";
  }

  step("opens the reminder from the settings, and sees which lines are locked", async () => {
    await teams.be("Amara Whitfield");
    await opensReminder(await teams.tab());
    const seen = tab().getByRole("region", { name: "As they see it" });
    await seen.getByText("No reply needed.").waitFor();
    expect(await seen.getByText("Locked:").count()).toBe(1);
    await seen.getByText("supporter is still Priya Ashdown").waitFor();
    await picture("as-it-begins");
    expect(await barriers(page)).toEqual([]);
  });

  step("sees the words as they are written, and is told what has to stay", async () => {
    const field = tab().getByRole("textbox", { name: SAYS });
    const seen = tab().getByRole("region", { name: "As they see it" });
    await field.fill("Somebody is still there.");
    await seen.getByText("Somebody is still there.").waitFor();
    await save();
    await tab().getByText("{supporter} has to stay, so that the line still says it.").waitFor();
    await picture("what-has-to-stay");
    await field.fill("{supporter} is still there for you, on nights too.");
    await seen.getByText("Priya Ashdown is still there for you, on nights too.").waitFor();
    await save();
    await tab().getByText("The words of “The reminder” are saved.").last().waitFor();
    await tab().getByText("Everything is saved.").waitFor();
    expect(await line()).toBe("{supporter} is still there for you, on nights too.");
    await picture("own-words");
  });

  step("does not save over what was changed meanwhile, and sees what is there", async () => {
    const { settings, version } = await director.does(api.getSettings);
    const body = { ...settings, reallocationDays: 8 };
    await director.does(api.changeSettings, { body, ifMatch: version });
    await tab().getByRole("textbox", { name: SAYS }).fill("{supporter}, mine.");
    await save();
    await tab().getByText("Somebody changed the settings meanwhile.").first().waitFor();
    await tab().getByRole("button", { name: "Show what is there now" }).click();
    await tab().getByText("Everything is saved.").waitFor();
    expect(await line()).toContain("on nights too");
  });

  step("uses our words again, line by line", async () => {
    await tab()
      .getByRole("button", { name: `Use our words again: ${SAYS}` })
      .press("Enter");
    await save();
    await tab().getByText("Everything is saved.").waitFor();
    expect(await line()).toContain("Your near-peer supporter is still {supporter}");
    expect(
      await tab()
        .getByRole("button", { name: /^Use our words again/ })
        .count(),
    ).toBe(0);
  });

  step("with no barrier that axe can find, in the three themes, and on a telephone", async () => {
    for (const theme of ["dark", "contrast", "default"]) {
      await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
      await teams.be("Amara Whitfield");
      await opensReminder(await teams.tab());
      await picture(`${theme}-words`);
      expect(await barriers(page)).toEqual([]);
    }
    await expectFitsATelephone(page, "telephone", picture);
  });
});
