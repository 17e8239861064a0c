import { api } from "../../bot/src/contract";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { FOUR_PEOPLE } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectFitsATelephone } from "../support/telephone";
import { expectNoBarriers } from "../support/themes";
import { toSection } from "../support/to-section";

describe("A doctor answers the pulse, and a director sees nothing of it before its time (MX4)", () => {
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
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "pulse"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const tab = (): FrameLocator => page.frameLocator("iframe");
  const help = () => tab().getByRole("link", { name: "help now", exact: true });
  const question = (words: string) => tab().getByRole("radiogroup", { name: words });

  step("a director switches it on in Settings", async () => {
    await teams.be("Amara Whitfield");
    await teams.tab();
    await toSection(tab(), "Settings");
    await tab().getByRole("switch", { name: "Ask foundation doctors" }).press("Space");
    await tab().getByRole("button", { name: "Save settings" }).press("Enter");
    await tab().getByText("The settings are saved.").last().waitFor();
    expect((await director.does(api.getSettings)).settings.pulseAsked).toBe(true);
  });

  step("a doctor is asked once in the chat, on the next working day", async () => {
    await teams.be("Sam Okafor");
    await teams.confirmWhoTheyAre();
    await director.moveClock({ advance: "P5D" });
    await page.reload();
    await teams.be("Sam Okafor");
    await teams.chat();
    await page.getByText("There are seven short questions").last().waitFor();
    await picture("asked");
  });

  step("reads what becomes of the answers, and answers by keyboard", async () => {
    await teams.tab();
    await tab().getByRole("link", { name: "Answer the questions" }).press("Enter");
    await tab().getByRole("heading", { name: "How work is for you", level: 1 }).waitFor();
    await help().waitFor();
    await expectNoBarriers(page, "questions", picture);
    await expectFitsATelephone(page, "questions-on-a-telephone", picture);
    const save = tab().getByRole("button", { name: "Add my answers" });
    await save.press("Enter");
    await tab().getByRole("alert").getByText("Answer four of the questions or more").waitFor();
    await question("1. Is your work").getByRole("radio").first().press("Space");
    await question("2. Do you feel burnt").getByRole("radio").first().press("ArrowDown");
    await question("4. Do you feel worn").getByRole("radio").first().press("Space");
    await question("7. Do you have enough").getByRole("radio").nth(2).press("Space");
    await picture("answers");
    await save.press("Enter");
  });

  step("is thanked, told that nothing leads back, and shown where help is", async () => {
    await tab().getByRole("heading", { name: "You have answered. Thank you." }).waitFor();
    await help().waitFor();
    await expectNoBarriers(page, "answered", picture);
    await expectFitsATelephone(page, "answered-on-a-telephone", picture);
  });

  step(
    "the director reads on Quality from when on it is shown, and what it cannot say",
    async () => {
      await teams.be("Amara Whitfield");
      await teams.tab();
      await toSection(tab(), "Quality");
      const pulse = tab().getByRole("region", { name: "The pulse" });
      await pulse.getByText("shown from").first().waitFor();
      await pulse.getByText("A change says nothing of its cause.").waitFor();
      await pulse.scrollIntoViewIfNeeded();
      await picture("quality");
      expect(await barriers(page)).toEqual([]);
      await expectFitsATelephone(page, "quality-on-a-telephone", picture);
    },
  );
});
